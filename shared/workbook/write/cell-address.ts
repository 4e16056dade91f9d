/** Places on a sheet as formulas name them; rows and columns are 0-based. */
export interface Place {
  row: number
  column: number
}

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

export const address = ({ row, column }: Place) => `${columnName(column)}${row + 1}`

/** Places as ranges, `D4:I4,D9`: neighbours along a row or down a column are joined. */
export function ranges(places: readonly Place[]): string {
  const runs: Place[][] = []
  for (const place of places) {
    const run = runs[runs.length - 1]
    if (run && goesOn(run, place)) run.push(place)
    else runs.push([place])
  }
  return runs
    .map((run) => (run.length === 1 ? address(run[0]!) : `${address(run[0]!)}:${address(run[run.length - 1]!)}`))
    .join(',')
}

function goesOn(run: readonly Place[], next: Place): boolean {
  const [before, last] = [run[run.length - 2], run[run.length - 1]!]
  const down = next.row - last.row
  const along = next.column - last.column
  if (down + along !== 1 || down * along !== 0) return false
  return before === undefined || (last.row - before.row === down && last.column - before.column === along)
}
