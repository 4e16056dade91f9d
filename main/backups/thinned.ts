/**
 * Which copies go when all files together take more room than they may: again and again the oldest of the file that
 * takes most, never the newest of any. What is old is told by the number, so that a wrong clock removes nothing.
 */
import type { DatedName } from './dated-names'

export interface StoredCopy extends DatedName {
  /** Bytes. */
  size: number
}

/** `files`: the copies of each file, newest first. Sizes in bytes. */
export function thinned<C extends StoredCopy>(files: readonly (readonly C[])[], most: number): C[] {
  const left = files.map((copies) => ({ copies: [...copies], size: sum(copies) }))
  let total = left.reduce((all, { size }) => all + size, 0)
  const gone: C[] = []
  while (total > most) {
    const rich = left.filter(({ copies }) => copies.length > 1)
    if (rich.length === 0) break
    const largest = rich.reduce((most, one) => (one.size > most.size ? one : most))
    const oldest = largest.copies.pop()!
    largest.size -= oldest.size
    total -= oldest.size
    gone.push(oldest)
  }
  return gone
}

const sum = (copies: readonly StoredCopy[]) => copies.reduce((all, { size }) => all + size, 0)
