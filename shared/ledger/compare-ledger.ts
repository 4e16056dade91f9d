/** What changed in a ledger since it was counted last. */
import type { LedgerCase } from '../working-papers'

export interface LedgerChanges {
  added: LedgerCase[]
  removed: LedgerCase[]
  /** The same application, counted otherwise. */
  changed: { before: LedgerCase; after: LedgerCase }[]
}

/**
 * Applications are known again by their number; those without one, or whose number stands twice, by all that is kept of
 * them. A row that only moved is no change.
 */
export function compareLedger(before: readonly LedgerCase[], after: readonly LedgerCase[]): LedgerChanges {
  const numbers = once(before)
  const unique = once(after)
  const known = (one: LedgerCase) => one.number !== '' && numbers.has(one.number) && unique.has(one.number)
  const changed = [...unique].flatMap(([number, now]) => {
    const then = numbers.get(number)
    return then && sayingOf(then) !== sayingOf(now) ? [{ before: then, after: now }] : []
  })
  const left = count(before.filter((one) => !known(one)))
  const added = after.filter((one) => {
    if (known(one)) return false
    const same = left.get(keyOf(one))?.shift()
    return same === undefined
  })
  return { added, removed: [...left.values()].flat(), changed }
}

const sayingOf = ({ received, answered, applicant, from, to }: LedgerCase) => [received, answered, applicant, from, to].join('|')
const keyOf = (one: LedgerCase) => `${one.number}|${sayingOf(one)}`

function once(cases: readonly LedgerCase[]): Map<string, LedgerCase> {
  const found = new Map<string, LedgerCase>()
  const twice = new Set<string>()
  for (const one of cases) {
    if (one.number === '') continue
    if (found.has(one.number)) twice.add(one.number)
    found.set(one.number, one)
  }
  twice.forEach((number) => found.delete(number))
  return found
}

function count(cases: readonly LedgerCase[]): Map<string, LedgerCase[]> {
  const groups = new Map<string, LedgerCase[]>()
  for (const one of cases) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
