/**
 * What an error says of itself can quote anything: words and figures of a report, names of files. Of all that only what a
 * programmer needs is kept: the kind of error, English words, and places in the program's own code.
 */
import { LONGEST_WORDS } from '@shared/ipc/longest-words'

const MOST_WORDS = 200
const MOST_FRAMES = 12
const IDENTIFIER = /^[A-Za-z_$][A-Za-z_$]{0,39}$/

/** Quoted text that is no plain identifier, paths, names with a dot, digits and every sign beyond ASCII are taken out. */
export function maskMessage(text: string): string {
  return text
    .slice(0, LONGEST_WORDS.errorMessage)
    .replace(/(["'`])([\s\S]*?)\1/g, (_, quote: string, inner: string) =>
      IDENTIFIER.test(inner) ? quote + inner + quote : '<…>',
    )
    .replace(/\S*[\\/]\S*/g, '<path>')
    .replace(/\S*\.\S+/g, '<name>')
    .replace(/[^\x20-\x7e…]+/g, '<…>')
    .replace(/\d+/g, '#')
    .slice(0, MOST_WORDS)
    .trim()
}

/** `TypeError` and the like; anything else is called `Error`. */
export const maskName = (name: string): string => (/^[A-Za-z]{1,40}$/.test(name) ? name : 'Error')

/** Functions and lines of the program's own code, without the folders they lie in. */
export function maskStack(stack: string): string[] {
  return stack
    .slice(0, LONGEST_WORDS.errorStack)
    .split('\n')
    .flatMap((line) => frame(line) ?? [])
    .slice(0, MOST_FRAMES)
}

function frame(line: string): string | null {
  const place =
    /^\s*at (?:(async )?([\w$.<> [\]]{1,80}) )?\(?(?:[^()]*[\\/])?([\w$.-]{1,80}\.(?:js|cjs|mjs|ts|tsx)(?:\?[^:]*)?):(\d+):(\d+)\)?$/.exec(
      line,
    )
  if (!place) return null
  const [, , called = '', file = '', row, column] = place
  return [called.trim(), `${file.replace(/\?.*$/, '')}:${row}:${column}`].filter(Boolean).join(' ')
}
