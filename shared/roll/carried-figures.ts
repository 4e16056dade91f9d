/** The figures that go on into the new year: what was carried out of the old one is carried in. */
import type { OpeningFinding } from '../finding'
import { message } from '../message'
import { isNumber, type FigureId, type Figures } from '../report'
import type { FigureSpec, Template } from '../template'
import type { RollSource } from './roll-source'

export interface CarriedFigure {
  from: FigureId
  to: FigureId
  value: string
}

/**
 * Only numbers are carried. Findings: O195 a cell was in doubt when last year's file was read, O196 last year's cell
 * holds no number, O197 the years do not follow each other and nothing is carried.
 */
export function carriedFigures(
  source: RollSource,
  template: Template,
  figures: Figures,
  year: number,
): { carried: CarriedFigure[]; findings: OpeningFinding[] } {
  const last = source.file.report.year
  const pairs = (template.roll?.carried ?? []).flatMap((rule) => pairsOf(template, rule))
  const [first] = pairs
  if (!first) return { carried: [], findings: [] }
  if (year !== last + 1) {
    const text = message('O197', { last, year, line: first.to.lineName })
    const also = pairs.slice(1).map(({ to }) => to.id)
    return { carried: [], findings: [finding('O197', text, first.to.id, also)] }
  }
  const doubtful = doubtfulCells(source)
  const numbers = pairs.filter(({ from }) => isNumber(from.kind, figures[from.id]))
  const carried = numbers.map(({ from, to }) => ({ from: from.id, to: to.id, value: figures[from.id]! }))
  const words = ({ from, to }: Pair) => ({ last, from: from.lineName, line: to.lineName, column: to.columnName })
  const unsure = numbers
    .filter(({ from }) => doubtful(from.id))
    .map((pair) => finding('O195', message('O195', { ...words(pair), value: figures[pair.from.id]! }), pair.to.id))
  return {
    carried,
    findings: [
      ...unsure,
      ...blankCells(
        pairs.filter((pair) => !numbers.includes(pair)),
        last,
      ),
    ],
  }
}

/** One sentence for the whole row. */
function blankCells(pairs: readonly Pair[], last: number): OpeningFinding[] {
  const [first, ...others] = pairs
  if (!first) return []
  const columns = pairs.map(({ to }) => to.columnName).join('、')
  const text = message('O196', { last, from: first.from.lineName, line: first.to.lineName, columns })
  return [
    finding(
      'O196',
      text,
      first.to.id,
      others.map(({ to }) => to.id),
    ),
  ]
}

interface Pair {
  from: FigureSpec
  to: FigureSpec
}

function pairsOf(template: Template, rule: { form: string; from: string; to: string }): Pair[] {
  const inputs = [...template.figures.values()].filter((spec) => spec.form === rule.form && spec.source === 'input')
  return inputs
    .filter((spec) => spec.line === rule.to)
    .flatMap((to) => {
      const from = inputs.find((spec) => spec.line === rule.from && spec.column === to.column)
      return from ? [{ from, to }] : []
    })
}

/** Cells of last year that opening still asks about, those of a printed total that does not add up among them. */
function doubtfulCells({ file: { opening } }: RollSource): (id: FigureId) => boolean {
  const open = (opening?.findings ?? []).filter((one) => !one.settled && one.severity !== 'notice')
  const named = open.flatMap(({ where, also }) => [...(where && 'figure' in where ? [where.figure] : []), ...(also ?? [])])
  const rowOf = (id: FigureId) => id.slice(0, id.lastIndexOf('.'))
  const rows = Object.keys(opening?.stated ?? {}).map(rowOf)
  return (id) => named.includes(id) || rows.includes(rowOf(id))
}

const finding = (code: 'O195' | 'O196' | 'O197', text: string, figure: FigureId, also: FigureId[] = []): OpeningFinding => ({
  code,
  severity: 'warning',
  message: text,
  where: { figure },
  ...(also.length > 0 ? { also } : {}),
})
