/** A workbook that keeps a sheet for every year: the newest one is this report, the others are reports of their own. */
const YEAR = /(?<!\d)(20\d\d)(?!\d)/g

/** Names of the sheets of earlier years; empty when the names speak of one year or of none. */
export function earlierSheets(names: readonly string[]): ReadonlySet<string> {
  const dated = names.flatMap((name) => {
    const years = new Set([...name.normalize('NFKC').matchAll(YEAR)].map(([year]) => Number(year)))
    return years.size === 1 ? [{ name, year: [...years][0]! }] : []
  })
  const latest = Math.max(...dated.map(({ year }) => year))
  return new Set(dated.filter(({ year }) => year < latest).map(({ name }) => name))
}
