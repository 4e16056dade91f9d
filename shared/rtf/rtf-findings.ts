/** What reading rich text left out or moved, counted while reading, told once for each kind. */
import type { Finding } from '../finding'
import { message } from '../message'

type RtfCode =
  | 'O66' | 'O100' | 'O101' | 'O102' | 'O103' | 'O104' | 'O106' | 'O108' | 'O109'
  | 'O110' | 'O111' | 'O112' | 'O113' | 'O114' | 'O115' | 'O116' | 'O165' | 'O207' // prettier-ignore

export interface RtfFindings {
  note(code: RtfCode, count?: number): void
  list(): Finding[]
}

export function rtfFindings(): RtfFindings {
  const counts = new Map<RtfCode, number>()
  return {
    note: (code, count = 1) => void counts.set(code, (counts.get(code) ?? 0) + count),
    list: () =>
      [...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, count]) => ({
          code,
          severity: code === 'O207' ? 'notice' : 'warning',
          message: message(code, { count, quote: '' }),
        })),
  }
}
