/** Virus scanners, synchronising and indexing programs hold a file for moments: what they refuse is asked for again. */
import { setTimeout as wait } from 'node:timers/promises'
import { errorCode } from './file-trouble'

/** Milliseconds between attempts, 2 seconds in all. */
export const PAUSES = [10, 20, 40, 80, 150, 300, 600, 800] as const

/** Busy is never for good; too many open files and an interrupted call pass too. */
export const BUSY: ReadonlySet<string> = new Set(['EBUSY', 'EAGAIN', 'EINTR', 'EMFILE', 'ENFILE'])

/** What Windows says of a file that someone holds open looks like a missing permission. */
export const HELD: ReadonlySet<string> = new Set([...BUSY, 'EPERM', 'EACCES'])

/** Throws what `work` throws the last time, or at once for any other error than `passing`. */
export async function patiently<T>(
  work: () => Promise<T>,
  passing: ReadonlySet<string>,
  pauses: readonly number[] = PAUSES,
): Promise<T> {
  for (const pause of pauses) {
    try {
      return await work()
    } catch (error) {
      if (!passing.has(errorCode(error))) throw error
      await wait(pause)
    }
  }
  return work()
}
