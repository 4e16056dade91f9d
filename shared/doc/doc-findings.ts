/** What reading an old Word file left out, counted while reading, told once for each kind. */
import type { Finding } from '../finding'
import { message } from '../message'

export type DocCode =
  'O62' | 'O66' | 'O100' | 'O101' | 'O102' | 'O103' | 'O104' | 'O105' | 'O106' | 'O107' | 'O108' | 'O113' | 'O116' | 'O165'

export interface DocFindings {
  note(code: DocCode): void
  list(): Finding[]
}

export function docFindings(): DocFindings {
  const counts = new Map<DocCode, number>()
  return {
    note: (code) => void counts.set(code, (counts.get(code) ?? 0) + 1),
    list: () =>
      [...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, count]) => ({ code, severity: 'warning', message: message(code, { count, quote: '' }) })),
  }
}
