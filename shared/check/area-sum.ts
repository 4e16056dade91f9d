/** F16 and F17: an area report is the sum of the reports of its units, when all of them are there. */
import { compare, difference, magnitude, sum } from '../calculate'
import type { Finding } from '../finding'
import { message } from '../message'
import { isNumber } from '../report'
import { cellWords } from './cell-words'
import { digits, type CheckContext, type CheckOf, type Subordinates } from './check-context'

type AreaSum = CheckOf<'area-sum'>

const plain = (name: string) => name.normalize('NFKC').replace(/\s/g, '')

export function checkAreaSum(check: AreaSum, context: CheckContext): Finding[] {
  const { subordinates, report } = context
  if (!subordinates || report.scope !== 'area') return []
  const missing = missingUnits(check, subordinates, context)
  return [...missing, ...wrongSums(check, subordinates, missing.length > 0, context)]
}

function missingUnits(check: AreaSum, { reports, expected }: Subordinates, context: CheckContext): Finding[] {
  if (expected === null) return []
  const found = (text: string): Finding => ({
    code: check.missing,
    severity: 'warning',
    message: text,
    basis: message('basisArea'),
    where: { title: true },
  })
  const present = new Set(reports.map(({ name }) => plain(name)))
  const missing = expected.filter((name) => !present.has(plain(name)))
  const unfit = reports.filter(
    ({ name, report }, i) =>
      report.year !== context.report.year ||
      report.templateId !== context.report.templateId ||
      reports.findIndex((other) => plain(other.name) === plain(name)) < i,
  )
  return [
    ...(missing.length > 0 ? [found(message('F17', { m: missing.length, names: missing.join('、') }))] : []),
    ...(unfit.length > 0
      ? [found(message('F17_unfit', { m: unfit.length, names: unfit.map(({ name }) => name).join('、') }))]
      : []),
  ]
}

function wrongSums(check: AreaSum, { reports }: Subordinates, incomplete: boolean, context: CheckContext): Finding[] {
  // Cells of another form are other notions: a sum of both means nothing.
  if (reports.length === 0 || reports.some(({ report }) => report.templateId !== context.report.templateId)) return []
  return [...context.template.figures.values()].flatMap((figure): Finding[] => {
    const actual = digits(context, figure.id)
    const parts = reports.map(({ values }) => values[figure.id])
    if (figure.source !== 'input' || actual === null || !parts.every((one): one is string => isNumber(figure.kind, one)))
      return []
    const expected = sum(parts)
    const order = compare(actual, expected)
    if (order === 0) return []
    const diff = magnitude(difference(actual, expected))
    const direction = message(order > 0 ? 'more' : 'less')
    const text = message('F16', { cell: cellWords(figure), n: reports.length, expected, actual, direction, diff })
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
