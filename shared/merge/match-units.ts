/** Which of the units that have to report is which report. */

/** As compared: width, blanks, brackets and marks of lists do not count. */
export const plainName = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/^\s*\d+\s*[.、)]\s*/, '')
    .replace(/[\s"'“”‘’()（）[\]【】·,，;；.。]/g, '')

export interface UnitMatch {
  /** Units of the list without a report. */
  missing: string[]
  /** Positions of reports that no unit of the list stands for. */
  unlisted: number[]
}

interface Named {
  organ: { fullName: string; shortName: string }
  file: string
}

/**
 * Full and short name first, then a name that ends like the one on the list (东城区教育局 for 教育局), then the file's own
 * name. What fits two reports fits neither.
 */
export function matchUnits(list: readonly string[], reports: readonly Named[]): UnitMatch {
  const left = new Set(reports.keys())
  const waiting = new Map(list.map((name) => [name, plainName(name)]).filter(([, plain]) => plain !== '') as [string, string][])
  const passes: ((unit: string, report: Named) => boolean)[] = [
    (unit, { organ }) => plainName(organ.fullName) === unit || (organ.shortName !== '' && plainName(organ.shortName) === unit),
    (unit, { organ }) => ends(plainName(organ.fullName), unit) || ends(unit, plainName(organ.fullName)),
    (unit, { file }) => plainName(baseOf(file)).includes(unit),
  ]
  for (const fits of passes) {
    for (const [name, unit] of waiting) {
      const found = [...left].filter((index) => fits(unit, reports[index]!))
      if (found.length !== 1) continue
      left.delete(found[0]!)
      waiting.delete(name)
    }
  }
  return { missing: [...waiting.keys()], unlisted: [...left].sort((a, b) => a - b) }
}

const ends = (whole: string, end: string) => end.length >= 3 && whole.length > end.length && whole.endsWith(end)

const baseOf = (file: string) => file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')

/** One unit a line; empty lines and remarks behind `#` say nothing, of a table's line the first cell. */
export const readUnitList = (text: string): string[] => [
  ...new Set(
    text
      .replace(/^\ufeff/, '')
      .split(/\r\n?|\n/)
      .map((line) =>
        line
          .replace(/#.*$/, '')
          .split(/[\t,，]/)[0]!
          .replace(/^\s*\d+\s*[.、)]\s*/, '')
          .trim(),
      )
      .filter((line) => line !== ''),
  ),
]
