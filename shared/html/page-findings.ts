/** What reading a page left out or had to decide: told once for each kind. */
import type { Finding, Severity } from '../finding'
import { message } from '../message'

const SEVERITIES = {
  /** Struck-out text. */
  O66: 'warning',
  O90: 'notice',
  O91: 'notice',
  O92: 'warning',
  O93: 'warning',
  O94: 'warning',
  O95: 'warning',
  O96: 'warning',
  O97: 'warning',
  O98: 'notice',
  /** Struck-out text in a table. */
  O165: 'warning',
  /** Boxes of a form: a page may be saved with other values than it showed. */
  O201: 'warning',
  /** Words of no number in the colour of their ground. */
  O205: 'notice',
  /** Most of the page, hidden by a sheet until a script shows it. */
  O206: 'warning',
} as const satisfies Record<string, Severity>
export type PageCode = keyof typeof SEVERITIES

/** All that was left out around the report is quoted, of the others the first. */
const QUOTES: Partial<Record<PageCode, number>> = { O98: 12 }
const LONGEST_QUOTE = 24

export interface PageFindings {
  note(code: PageCode, quote?: string): void
  /** `visible`: words of the page; hidden ones that it shows elsewhere (a copy for phones) need no finding. */
  list(visible?: string): Finding[]
}

export function pageFindings(): PageFindings {
  const noted = new Map<PageCode, { count: number; quotes: string[] }>()
  const hidden: string[] = []
  const note: PageFindings['note'] = (code, quote = '') => {
    const entry = noted.get(code) ?? { count: 0, quotes: [] }
    if (quote !== '' && entry.quotes.length < (QUOTES[code] ?? 1)) entry.quotes.push(shortened(quote))
    noted.set(code, { count: entry.count + 1, quotes: entry.quotes })
  }
  return {
    note(code, quote = '') {
      if (code === 'O92') hidden.push(quote)
      else note(code, quote)
    },
    list(visible = '') {
      const shown = tight(visible).slice(0, MOST_SHOWN)
      const untold = hidden.splice(0).filter((words, i) => i >= MOST_COPIES || !isShown(words, shown))
      for (const words of untold) note('O92', words)
      return [...noted].map(([code, { count, quotes }]) => ({
        code,
        severity: SEVERITIES[code],
        message: message(code, {
          count,
          quote: quotes.length === 0 ? '' : message('O_quote', { quote: quotes.join(message('O98_between')) }),
        }),
      }))
    },
  }
}

/** Limits for pages that are all hidden words. */
const MOST_COPIES = 10
const MOST_SHOWN = 100_000
const PIECE = /.{1,20}/gu
/** A copy differs from what is shown by a line or two, which spoils the pieces around them. */
const SPOILT = 0.1

function isShown(words: string, shown: string): boolean {
  const pieces = tight(words).match(PIECE) ?? []
  return pieces.length > 0 && pieces.filter((piece) => !shown.includes(piece)).length <= pieces.length * SPOILT
}

const tight = (text: string) => text.replace(/\s+/g, '')

function shortened(quote: string): string {
  const characters = Array.from(quote.slice(0, 4 * LONGEST_QUOTE))
  return characters.length <= LONGEST_QUOTE ? quote : `${characters.slice(0, LONGEST_QUOTE).join('')}…`
}
