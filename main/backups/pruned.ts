/**
 * Which copies of a file go: the newest stay, as many as the settings say, of those before them the last one of each of the last 24 hours and
 * of the last 40 days in which it was saved. Hours and days are counted, not measured from now, so that a wrong clock
 * removes nothing.
 */
import type { DatedName } from './dated-names'

const HOURS = 24
const DAYS = 40

const HOUR = 60 * 60 * 1000

/** `names`: newest first. */
export function pruned(names: readonly DatedName[], newest: number): DatedName[] {
  const stays = new Set(names.slice(0, newest))
  for (const one of lastOfEach(names, HOUR).slice(0, HOURS)) stays.add(one)
  for (const one of lastOfEach(names, 24 * HOUR).slice(0, DAYS)) stays.add(one)
  return names.filter((one) => !stays.has(one))
}

function lastOfEach(names: readonly DatedName[], span: number): DatedName[] {
  const seen = new Set<number>()
  return names.filter(({ at }) => !seen.has(Math.floor(at / span)) && seen.add(Math.floor(at / span)))
}
