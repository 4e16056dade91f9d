/** Where lines, marks and words of a plot stand. Pixels of a drawing that is scaled as a whole. */
import { scaleLinear, scalePoint } from '@visx/scale'
import { isNumber } from '@shared/report'
import type { SeriesRow, YearSeries } from '@shared/years'

export const WIDTH = 820
const LEFT = 64
const RIGHT = 40
export const TITLE = 32
export const LEGEND_LINE = 19
const PLOT = 190
/** Words stand over their point, under it or ever higher where another word or point is in the way. */
const SIDES = [-9, 19, -23, 33, -37, -51] as const
const WORD_HEIGHT = 12
const MARK = 5
/** Marks on the scale, about. */
const TICKS = 5

export interface PlotPoint {
  year: number
  x: number
  /** `null` where the year has no number: the line breaks. */
  y: number | null
  label: string
  labelY: number
  doubtful: boolean
}

export interface PlacedPlot {
  height: number
  top: number
  bottom: number
  left: number
  right: number
  yScale: ReturnType<typeof scaleLinear<number>>
  ticks: number[]
  years: { year: number; x: number; missing: boolean }[]
  lines: PlotPoint[][]
}

export function placePoints(rows: readonly SeriesRow[], { years, missing }: YearSeries): PlacedPlot {
  const top = TITLE + rows.length * LEGEND_LINE + 40
  const bottom = top + PLOT
  const all = [...years.map(({ year }) => year), ...missing].sort((a, b) => a - b)
  const xScale = scalePoint<number>({ domain: all, range: [LEFT, WIDTH - RIGHT], padding: 0.4 })
  const numbers = rows.flatMap((row) => row.cells.flatMap((cell) => numberOf(row, cell.value) ?? []))
  const counts = rows.every(({ kind }) => kind !== 'amount')
  const yScale = scaleLinear<number>({
    domain: [Math.min(0, ...numbers), Math.max(1, ...numbers)],
    range: [bottom, top],
    nice: TICKS,
  })
  const lines = rows.map((row) =>
    all.map((year): PlotPoint => {
      const at = years.findIndex((one) => one.year === year)
      const cell = row.cells[at]
      const number = numberOf(row, cell?.value)
      const y = number === null ? null : yScale(number)
      const label = cell?.value ?? ''
      return { year, x: xScale(year) ?? 0, y, label, labelY: (y ?? 0) + SIDES[0], doubtful: cell?.doubtful ?? false }
    }),
  )
  all.forEach((_, i) =>
    spread(
      lines.map((line) => line[i]!),
      bottom,
    ),
  )
  return {
    height: bottom + 34,
    top,
    bottom,
    left: LEFT,
    right: WIDTH - RIGHT,
    yScale,
    ticks: yScale.ticks(TICKS).filter((tick) => !counts || Number.isInteger(tick)),
    years: all.map((year) => ({ year, x: xScale(year) ?? 0, missing: missing.includes(year) })),
    lines,
  }
}

/** For drawing only: what is read out stays the exact text. */
function numberOf({ kind }: SeriesRow, value: string | null | undefined): number | null {
  return isNumber(kind, value) ? Number(value) : null
}

/** Words of the points of one year, the uppermost first. Where nothing is free they stand over their point. */
function spread(points: PlotPoint[], bottom: number): void {
  const shown = points.flatMap((point) => (point.y === null ? [] : [{ point, y: point.y }])).sort((a, b) => a.y - b.y)
  const taken: number[] = []
  for (const { point, y } of shown) {
    const others = shown.filter((one) => one.point !== point).map((one) => one.y)
    point.labelY = SIDES.map((side) => y + side).find((at) => at < bottom && isFree(at, others, taken)) ?? point.labelY
    taken.push(point.labelY)
  }
}

/** `at`: ground line of the words. */
const isFree = (at: number, marks: readonly number[], taken: readonly number[]) =>
  taken.every((other) => Math.abs(other - at) >= WORD_HEIGHT) &&
  marks.every((mark) => mark <= at - WORD_HEIGHT - MARK || mark >= at + MARK)
