/** What reading left out or had to decide: counted while reading, told once for each kind. */
import type { Finding, Severity } from '../../finding'
import { message } from '../../message'

const SEVERITIES = {
  /** Tracked changes taken as accepted. */
  O50: 'warning',
  /** Comments. */
  O51: 'notice',
  /** Hidden text. */
  O52: 'warning',
  /** Text boxes. */
  O53: 'notice',
  /** Footnotes and endnotes. */
  O54: 'notice',
  /** Tables within tables. */
  O55: 'warning',
  /** Pictures of a kind that cannot be kept. */
  O56: 'warning',
  /** Pictures that are missing, damaged or not in the file. */
  O57: 'warning',
  /** Pictures inside tables. */
  O58: 'notice',
  /** Macros. */
  O59: 'notice',
  /** Charts, embedded files and other objects. */
  O60: 'warning',
  /** Formulas. */
  O61: 'warning',
  /** Automatic numbers of an unknown kind. */
  O62: 'notice',
  /** Signs of a symbol font. */
  O63: 'warning',
  /** Fields without a result. */
  O64: 'warning',
  /** Empty content controls. */
  O65: 'notice',
  /** Struck-out text. */
  O66: 'warning',
  /** Headers and footers with words. */
  O164: 'notice',
  /** Struck-out text in a table. */
  O165: 'warning',
  /** Words of no number in the colour of their ground. */
  O207: 'notice',
} as const satisfies Record<string, Severity>

export type ReaderCode = keyof typeof SEVERITIES

export interface ReaderFindings {
  /** `quote`: some of the words concerned, the first that are given are shown. */
  note(code: ReaderCode, quote?: string): void
  list(): Finding[]
}

const MAX_QUOTE = 20

export function readerFindings(): ReaderFindings {
  const noted = new Map<ReaderCode, { count: number; quote: string }>()
  return {
    note(code, quote = '') {
      const entry = noted.get(code) ?? { count: 0, quote: '' }
      noted.set(code, { count: entry.count + 1, quote: entry.quote || shortened(quote) })
    },
    list: () =>
      [...noted]
        .sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1)))
        .map(([code, { count, quote }]) => ({
          code,
          severity: SEVERITIES[code],
          message: message(code, { count, quote: quote === '' ? '' : message('O_quote', { quote }) }),
        })),
  }
}

function shortened(text: string): string {
  const words = [...text.replace(/\s+/g, ' ').trim()]
  return words.length > MAX_QUOTE ? `${words.slice(0, MAX_QUOTE).join('')}…` : words.join('')
}
