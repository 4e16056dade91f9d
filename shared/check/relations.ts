/** F12 and F13: figures that stand in an unlikely relation to each other. */
import { compare, difference, magnitude } from '../calculate'
import type { Finding } from '../finding'
import { message } from '../message'
import { blockText } from '../report'
import { digits, isIncomplete, spec, type CheckContext, type CheckOf } from './check-context'

/** In force at the end of the year is at least issued − repealed; it takes a reason when it is not. */
export function checkAtLeastDifference(check: CheckOf<'at-least-difference'>, context: CheckContext): Finding[] {
  return check.lines.flatMap((line): Finding[] => {
    const id = (column: string) => `${check.form}.${line}.${column}`
    const [value, plus, minus] = [check.value, check.plus, check.minus].map((column) => digits(context, id(column)))
    if (value == null || plus == null || minus == null) return []
    const expected = difference(plus, minus)
    if (compare(value, expected) >= 0) return []
    const diff = magnitude(difference(value, expected))
    const lineName = spec(context, id(check.value)).lineName
    return [
      {
        code: check.code,
        severity: 'warning',
        message: message('F12', { line: lineName, plus, minus, actual: value, expected, diff }),
        basis: message('basisCount'),
        where: { figure: id(check.value) },
        also: [id(check.plus), id(check.minus)],
        expected,
        actual: value,
      },
    ]
  })
}

/** A catch-all row that holds a large share of all results. */
export function checkShare(check: CheckOf<'share'>, context: CheckContext): Finding[] {
  const id = `${check.form}.${check.line}.${check.column}`
  const of = `${check.form}.${check.of}.${check.column}`
  const [part, whole] = [digits(context, id), digits(context, of)]
  if (part === null || whole === null || isIncomplete(context, id)) return []
  const percent = Number(whole) === 0 ? 0 : (Number(part) / Number(whole)) * 100
  if (Number(part) < check.least || percent <= check.percent) return []
  const prose = context.report.sections
    .flatMap((s) => s.blocks)
    .map(blockText)
    .join('')
  if (check.silentWords.some((word) => prose.includes(word))) return []
  const text = message('F13', { line: spec(context, id).lineName, actual: part, percent: percent.toFixed(1) })
  return [
    {
      code: check.code,
      severity: 'notice',
      message: text,
      basis: message('basisExperience'),
      where: { figure: id },
      actual: part,
    },
  ]
}
