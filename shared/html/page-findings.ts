/** What reading a page left out or had to decide: told once for each kind. */
import type { Finding, Severity } from '../finding'
import { message } from '../message'

const SEVERITIES = {
  O90: 'notice',
  O91: 'warning',
  O92: 'warning',
  O93: 'warning',
  O94: 'warning',
  O95: 'warning',
} as const satisfies Record<string, Severity>
export type PageCode = keyof typeof SEVERITIES

export interface PageFindings {
  note(code: PageCode, quote?: string): void
  list(): Finding[]
}

export function pageFindings(): PageFindings {
  const noted = new Map<PageCode, { count: number; quote: string }>()
  return {
    note(code, quote = '') {
      const entry = noted.get(code) ?? { count: 0, quote: '' }
      noted.set(code, { count: entry.count + 1, quote: entry.quote || [...quote].slice(0, 20).join('') })
    },
    list: () =>
      [...noted].map(([code, { count, quote }]) => ({
        code,
        severity: SEVERITIES[code],
        message: message(code, { count, quote: quote === '' ? '' : message('O_quote', { quote }) }),
      })),
  }
}
