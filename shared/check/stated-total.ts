import { compare, difference, magnitude, sum } from '../calculate'
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
    const numeric = isDigits(actual)
    if (numeric && compare(actual, expected) === 0) return []
    if (explained(id, context)) return []
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

/**
 * One cause, one finding: a printed total of totals that is wrong by exactly what the printed totals it adds up are
 * wrong by, along its row or down its column, says nothing of its own.
 */
function explained(id: string, context: CheckContext): boolean {
  const stated = context.opening?.stated ?? {}
  const off = (one: string): string | null => {
    const [printed, computed] = [stated[one], context.values[one]]
    return printed !== undefined && computed != null && isDigits(printed) ? difference(printed, computed) : null
  }
  const own = off(id)
  const figure = context.template.figures.get(id)
  if (own === null || !figure) return false
  const parts = [...context.template.figures.values()].filter((one) => one.id !== id && feeds(one.id, id, context))
  return [parts.filter((one) => one.line === figure.line), parts.filter((one) => one.column === figure.column)].some((cells) => {
    const wrong = cells.flatMap((one) => off(one.id) ?? [])
    return wrong.length > 0 && compare(sum(wrong), own) === 0
  })
}

const isDigits = (text: string) => /^-?\d+(\.\d+)?$/.test(text)

/** Whether the one total, or the row it belongs to, is counted in the other. */
function feeds(part: string, whole: string, { template }: CheckContext): boolean {
  const inputs = (id: string): string[] => template.totals.find((t) => t.target === id)?.addends.flatMap(inputs) ?? [id]
  const all = new Set(inputs(whole))
  return inputs(part).every((id) => all.has(id))
}
