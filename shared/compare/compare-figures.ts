/** The figures of two reports side by side. Blank is never taken for 0, and what is no number is shown as it stands. */
import { compare, difference, evaluate, type Evaluated } from '../calculate'
import { isNumber, type FigureId, type FigureValue, type Report } from '../report'
import type { FigureSpec, Template } from '../template'

export interface ComparedFigure {
  figure: FigureId
  form: string
  /** Words of row and column. */
  line: string
  column: string
  total: boolean
  /** It sums up its line: one figure for all columns. */
  ofLine: boolean
  /** `undefined` where the report's form has no such cell. */
  before: FigureValue | undefined
  after: FigureValue | undefined
  /** after − before, with sign; `null` where one side is no number. */
  difference: string | null
  /** In per cent of before, one digit behind the point, with sign; `null` also where before is 0. */
  growth: string | null
  changed: boolean
}

/** A report with the form it is on. */
export interface ComparedReport {
  report: Report
  template: Template
}

/** In the order of the later form; cells that only the earlier one has stand behind those of their table. */
export function compareFigures(before: ComparedReport, after: ComparedReport): ComparedFigure[] {
  const [old, now] = [evaluated(before), evaluated(after)]
  const specs = [...after.template.figures.values()]
  const gone = [...before.template.figures.values()].filter(({ id }) => !after.template.figures.has(id))
  const forms = [...new Set([...specs, ...gone].map(({ form }) => form))]
  return forms.flatMap((form) =>
    [...specs, ...gone]
      .filter((spec) => spec.form === form)
      .map((spec) => compared(spec, before.template, after.template, old, now)),
  )
}

const evaluated = ({ report, template }: ComparedReport) => evaluate(template, report.figures)

function compared(spec: FigureSpec, from: Template, to: Template, old: Evaluated, now: Evaluated): ComparedFigure {
  const { id, form, kind } = spec
  const before = from.figures.has(id) ? (old[id] ?? null) : undefined
  const after = to.figures.has(id) ? (now[id] ?? null) : undefined
  const numbers = isNumber(kind, before) && isNumber(kind, after)
  const same = numbers ? compare(before, after) === 0 : before === after
  return {
    figure: id,
    form,
    line: spec.lineName,
    column: spec.columnName,
    total: spec.source === 'total',
    ofLine: spec.totalOf === 'column',
    before,
    after,
    difference: numbers ? difference(after, before) : null,
    growth: numbers ? growthOf(before, after) : null,
    changed: !same,
  }
}

/** In per cent with one digit behind the point, exact until the last digit that is shown; `null` where before is 0. */
export function growthOf(before: string, after: string): string | null {
  if (compare(before, '0') === 0) return null
  const [a, b] = [scaled(after), scaled(before)]
  const scale = 10n ** BigInt(Math.max(a.scale, b.scale))
  const [now, old] = [(a.digits * scale) / 10n ** BigInt(a.scale), (b.digits * scale) / 10n ** BigInt(b.scale)]
  const magnitude = old < 0n ? -old : old
  const change = (now - old) * 1000n
  // Rounded half away from zero.
  const tenths = ((change < 0n ? -change : change) * 2n + magnitude) / (magnitude * 2n)
  const sign = change < 0n && tenths > 0n ? '-' : ''
  return `${sign}${tenths / 10n}.${tenths % 10n}`
}

function scaled(value: string): { digits: bigint; scale: number } {
  const [whole = '0', fraction = ''] = value.split('.')
  return { digits: BigInt(whole + fraction), scale: fraction.length }
}
