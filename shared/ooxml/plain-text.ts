/** The text that the quick reader walks through: decoded, or as bytes of which only what is kept is decoded. */

/** Not of the plain kind, well formed or not. */
export class NotPlain extends Error {}

export function notPlain(): never {
  throw new NotPlain()
}

export interface PlainText {
  text: string
  /** What a piece of it says. */
  decoded(piece: string): string
}

export const decodedText = (text: string): PlainText => ({ text, decoded: (piece) => piece })

/** Of what XML forbids; surrogates never come out of decoding. The last two as they are decoded and as their bytes. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/
const FORBIDDEN_BYTES = ['\xef\xbf\xbe', '\xef\xbf\xbf']
/** End of a CDATA section, which must not stand alone. */
const CDATA_END = ']]>'

/** Whether there are characters that XML forbids, or perhaps. */
export const holdsForbidden = ({ text }: PlainText): boolean =>
  FORBIDDEN.test(text) || text.includes(CDATA_END) || FORBIDDEN_BYTES.some((bytes) => text.includes(bytes))

const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));|&/g
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** With what its references stand for. */
export const referencesIn = (text: string) =>
  !text.includes('&')
    ? text
    : text.replace(REFERENCE, (_, name?: string, decimal?: string, hex?: string) => {
        if (name !== undefined) return NAMED[name]!
        return character(decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : 0)
      })

function character(code: number): string {
  const plain = (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
  return plain || code === 0x9 || code === 0xa || code === 0xd ? String.fromCodePoint(code) : notPlain()
}
