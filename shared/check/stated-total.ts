import { compare, difference, magnitude } from '../calculate'
import type { Finding } from '../finding'
import { message, type MessageCode } from '../message'
import { isIncomplete, spec, type CheckContext, type CheckOf } from './check-context'

/** F01, F02, F04: a total printed in the opened file that differs from the sum of its cells. */
export function checkStatedTotals(check: CheckOf<'stated-total'>, context: CheckContext): Finding[] {
  const stated = context.opening?.stated ?? {}
  return Object.entries(stated).flatMap(([id, actual]) => {
    const figure = context.template.figures.get(id)
    if (figure?.form !== check.form || figure.totalOf !== check.totals || isIncomplete(context, id)) return []
    const expected = context.values[id] ?? '0'
    const numeric = /^-?\d+(\.\d+)?$/.test(actual)
    if (numeric && compare(actual, expected) === 0) return []
    const above = numeric && compare(actual, expected) > 0
    return [
      {
        code: check.code,
        severity: 'error',
        stops: true,
        message: message(check.code as MessageCode, {
          line: figure.lineName,
          column: figure.columnName,
          actual,
          expected,
          direction: message(above ? 'more' : 'less'),
          diff: numeric ? magnitude(difference(actual, expected)) : expected,
        }),
        basis: message('basisForm'),
        where: { figure: id },
        also: context.template.totals.find((t) => t.target === id)?.addends ?? [],
        expected,
        actual,
      } satisfies Finding,
    ].filter(() => spec(context, id).source === 'total')
  })
}
