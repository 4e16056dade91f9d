/** What the ticks of one row say, in the words over their columns. */
import { bareWord, isTick, noTick, type LedgerWords } from './ledger-words'
import type { TickNames } from './tick-names'

/** Between what is ticked at once, and before what is no tick: no word of a ledger holds it, so that a person is asked. */
export const BESIDE_TICK = ' + '

/** Between a whole and its part, as offices write it. */
const PART = '－'

interface TickCell {
  /** Names over the column, outermost first. */
  path: readonly string[]
  cell: string
}

/** Empty without a tick. */
export function tickSaying(row: readonly TickCell[], names: TickNames, words: LedgerWords): string {
  const said = row.flatMap(({ path, cell }) => {
    // A header may stand again on every page.
    if (noTick(cell, words) || bareWord(cell) === bareWord(path.at(-1) ?? '')) return []
    const word = wordOf(path, names)
    if (isTick(cell, words)) return [word]
    return [names.isWord(cell) ? word + PART + cell.trim() : word + BESIDE_TICK + cell.trim()]
  })
  const [first = '', second] = said
  // The whole is ticked as well as the part.
  if (said.length !== 2 || !names.isWhole(first)) return said.join(BESIDE_TICK)
  return second!.startsWith(first + PART) ? second! : first + PART + second!
}

/** The name of the column after those of the groups it is part of; the title over all of them says nothing. */
function wordOf(path: readonly string[], names: TickNames): string {
  const own = path.at(-1) ?? ''
  const whole = path.slice(0, -1).filter((name) => names.isWord(name) && name !== own)
  return [...whole, own].join(PART)
}
