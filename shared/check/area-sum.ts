/** F16 and F17: an area report is the sum of the reports of its units, when all of them are there. */
import { compare, difference, magnitude, sum } from '../calculate'
import type { Finding } from '../finding'
import { message } from '../message'
import { isNumber, type FigureId } from '../report'
import type { Template } from '../template'
import { cellWords } from './cell-words'
import { digits, type CheckContext, type CheckOf, type Subordinates } from './check-context'

type AreaSum = CheckOf<'area-sum'>

export function checkAreaSum(check: AreaSum, context: CheckContext): Finding[] {
  const { subordinates, report } = context
  if (!subordinates || report.scope !== 'area') return []
  const missing = missingUnits(check, subordinates)
  return [...(saidBeside(context) ? [] : missing), ...wrongSums(check, subordinates, missing.length > 0, context)]
}

/** Findings of adding up that say the same: while they stand in the list, nothing is said twice. */
const OF_MERGING: ReadonlySet<string> = new Set(['O198M', 'O198Y', 'O198T'])
const saidBeside = ({ beside, opening }: CheckContext) =>
  beside === true && (opening?.findings ?? []).some(({ code, settled }) => !settled && OF_MERGING.has(code))

function missingUnits(check: AreaSum, { missing, unfit }: Subordinates): Finding[] {
  const found = (text: string): Finding => ({
    code: check.missing,
    severity: 'warning',
    message: text,
    basis: message('basisArea'),
    where: { title: true },
  })
  return [
    ...(missing && missing.length > 0 ? [found(message('F17', { m: missing.length, names: missing.join('、') }))] : []),
    ...(unfit.length > 0 ? [found(message('F17_unfit', { m: unfit.length, names: unfit.join('、') }))] : []),
  ]
}

function wrongSums(check: AreaSum, subordinates: Subordinates, incomplete: boolean, context: CheckContext): Finding[] {
  const { templateId, units } = subordinates
  // Cells of another form are other notions: a sum of both means nothing.
  if (units.length === 0 || templateId !== context.report.templateId) return []
  const sums = sumsOf(subordinates, context.template)
  return [...context.template.figures.values()].flatMap((figure): Finding[] => {
    const actual = digits(context, figure.id)
    const expected = sums.get(figure.id)
    if (actual === null || expected === undefined) return []
    const order = compare(actual, expected)
    if (order === 0) return []
    const diff = magnitude(difference(actual, expected))
    const direction = message(order > 0 ? 'more' : 'less')
    const text = message('F16', { cell: cellWords(figure), n: units.length, expected, actual, direction, diff })
    const joint = figure.form === check.joint ? message('F16_joint') : ''
    return [
      {
        code: check.code,
        severity: incomplete ? 'warning' : 'error',
        message: text + joint,
        basis: message('basisArea'),
        where: { figure: figure.id },
        expected,
        actual,
      },
    ]
  })
}

const known = new WeakMap<Subordinates, ReadonlyMap<FigureId, string>>()

/** Of the input cells that every unit has filled; the units stay the same while a person types. */
function sumsOf(subordinates: Subordinates, { figures }: Template): ReadonlyMap<FigureId, string> {
  const before = known.get(subordinates)
  if (before) return before
  const sums = new Map(
    [...figures.values()].flatMap(({ id, kind, source }): [FigureId, string][] => {
      const parts = subordinates.units.map(({ values }) => values[id])
      return source === 'input' && parts.every((one): one is string => isNumber(kind, one)) ? [[id, sum(parts)]] : []
    }),
  )
  known.set(subordinates, sums)
  return sums
}
