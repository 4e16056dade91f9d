/** Main figures of several years of one organ, side by side. Nothing is put where a year is missing. */
import { difference } from '../calculate'
import { growthOf } from '../compare'
import { fill, message } from '../message'
import { yearsWords as words } from '../message/screen/years'
import { isNumber, type FigureId, type FigureKind, type FigureValue } from '../report'
import type { MainFigures, Template } from '../template'
import type { YearFigures } from '../working-papers'

/** Where the figures of a year come from: the open report, last year's report paired with it, a file added for this. */
export type YearOrigin = 'open' | 'previous' | 'earlier'

export interface YearColumn extends YearFigures {
  origin: YearOrigin
}

export interface SeriesCell {
  /** `undefined` where the form of that year has no such cell. */
  value: FigureValue | undefined
  /** Against the year before, with sign; `null` where that year is missing or one of the two is no number. */
  difference: string | null
  /** Per cent; `null` also where the year before has 0. */
  growth: string | null
  doubtful: boolean
}

export interface SeriesRow {
  figure: FigureId
  /** Words beside the other rows of its group. */
  name: string
  /** Words of the cell on the form. */
  cell: string
  kind: FigureKind
  /** One per year. */
  cells: SeriesCell[]
}

export interface YearSeries {
  /** Oldest first, each year once. */
  years: YearColumn[]
  /** Between the first and the last. */
  missing: number[]
  groups: { name: string; rows: SeriesRow[] }[]
  /** What a person has to know before comparing. */
  notes: { code: string; message: string }[]
}

/** The first of two columns of one year counts: the open report, then last year's, then what was added last. */
export function yearSeries(template: Template, columns: readonly YearColumn[]): YearSeries {
  const open = columns.find(({ origin }) => origin === 'open')
  const years: YearColumn[] = []
  const twice: { name: string; other: string; year: number; kept: string }[] = []
  for (const column of columns) {
    const before = years.find(({ year }) => year === column.year)
    if (!before) years.push(column)
    else twice.push({ name: column.sourceName, other: before.sourceName, year: column.year, kept: before.sourceName })
  }
  years.sort((a, b) => a.year - b.year)
  const missing = missingYears(years.map(({ year }) => year))
  const notes = [
    ...years.filter(({ origin }) => origin !== 'open').flatMap((column) => (open ? unlike(open, column) : [])),
    ...(missing.length > 0 ? [note('E168', { years: missing.join('、') })] : []),
    ...twice.map((one) => note('E169', one)),
    ...years.filter(({ doubtful }) => doubtful.length > 0).map(doubt),
  ]
  const groups = template.mainFigures.map(({ name, figures }) => ({
    name,
    rows: figures.map((figure) => seriesRow(template, figure, years)),
  }))
  return { years, missing, groups, notes }
}

const note = (code: Parameters<typeof message>[0], values: Record<string, string | number>) => ({
  code,
  message: message(code, values),
})

const doubt = ({ origin, sourceName, year, doubtful }: YearColumn) =>
  note(origin === 'open' ? 'E131' : 'E170', { name: sourceName, year, n: doubtful.length })

/** Another organ, or another scope: neither is left out, both are said. */
function unlike(open: YearColumn, { sourceName, organ, year, scope }: YearColumn): YearSeries['notes'] {
  const name = { name: sourceName, year }
  return [
    ...(organ === '' ? [note('E167_unnamed', name)] : isSameOrgan(open.organ, organ) ? [] : [note('E167', { ...name, organ })]),
    ...(scope === open.scope ? [] : [note('E172', { ...name, scope: message(scope === 'own' ? 'E172_own' : 'E172_area') })]),
  ]
}

/** A name may be written with or without the place in front. */
export function isSameOrgan(a: string, b: string): boolean {
  const [one, two] = [a, b].map((name) => name.normalize('NFKC').replace(/\s/g, ''))
  return one !== '' && two !== '' && (one!.endsWith(two!) || two!.endsWith(one!))
}

function missingYears(years: readonly number[]): number[] {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i).filter((year) => !years.includes(year))
}

function seriesRow(
  { figures }: Template,
  { figure: id, name }: MainFigures['figures'][number],
  years: readonly YearColumn[],
): SeriesRow {
  const { lineName, columnName, kind } = figures.get(id)!
  const cells = years.map(({ year, figures: own, doubtful }, i): SeriesCell => {
    const value = id in own ? own[id] : undefined
    const last = years[i - 1]
    const before = last?.year === year - 1 ? last.figures[id] : undefined
    const known = isNumber(kind, value) && isNumber(kind, before)
    return {
      value,
      difference: known ? difference(value, before) : null,
      growth: known ? growthOf(before, value) : null,
      doubtful: doubtful.includes(id),
    }
  })
  return { figure: id, name, cell: fill(words.cell, { line: lineName, column: columnName }), kind, cells }
}
