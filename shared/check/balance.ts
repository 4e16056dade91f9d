import { balances, difference, magnitude, sum, type BalanceState } from '../calculate'
import type { Finding } from '../finding'
import { message } from '../message'
import { digits, spec, type CheckContext, type CheckOf } from './check-context'

/**
 * F03: the one identity printed in the form, per column, on the computed total of results. The total column speaks
 * only when the single columns do not already explain its difference (one cause, one finding).
 */
export function checkBalance(check: CheckOf<'balance'>, context: CheckContext): Finding[] {
  const states = balances(context.template, check.form, context.values).filter((s) => s.blanks === 0)
  const broken = states.filter((s) => !s.balanced)
  const isSum = (state: BalanceState) => spec(context, state.left[0]!).totalOf === 'column'
  const single = broken.filter((s) => !isSum(s))
  const explained = sum(single.map((s) => s.difference ?? '0'))
  return broken.filter((s) => !isSum(s) || s.difference !== explained).map((s) => finding(check, s, context))
}

function finding(check: CheckOf<'balance'>, state: BalanceState, context: CheckContext): Finding {
  const [received, carriedIn] = state.left.map((id) => digits(context, id) ?? '0')
  const [handled, carriedOut] = state.right.map((id) => digits(context, id) ?? '0')
  const diff = magnitude(state.difference ?? '0')
  return {
    code: check.code,
    severity: 'error',
    stops: true,
    message:
      message('F03', {
        column: spec(context, state.left[0]!).columnName,
        received: received ?? '0',
        carriedIn: carriedIn ?? '0',
        left: state.leftSum ?? '0',
        handled: handled ?? '0',
        carriedOut: carriedOut ?? '0',
        right: state.rightSum ?? '0',
        diff,
      }) + statedHint(state, context),
    basis: message('basisNote'),
    where: { figure: state.right[state.right.length - 1]! },
    also: [...state.left, ...state.right],
    expected: state.leftSum ?? '0',
    actual: state.rightSum ?? '0',
  }
}

/** Would the column add up with the total as the file printed it, the rows are the first thing to look at. */
function statedHint(state: BalanceState, context: CheckContext): string {
  const stated = state.right.map((id) => context.opening?.stated[id])
  const printed = stated.find((value) => value !== undefined)
  if (printed === undefined) return ''
  const right = sum(state.right.map((id, i) => stated[i] ?? digits(context, id) ?? '0'))
  return difference(state.leftSum ?? '0', right) === '0' ? message('F03_stated', { stated: printed }) : ''
}
