/** Small PDF files written in plain syntax, with Chinese in a font that is named and not brought along. */
import { createHash } from 'node:crypto'

export interface SmallPage {
  content: string
  rotate?: number
  /** Width and height in points. */
  size?: [number, number]
  /** Annotation dictionaries. */
  notes?: string[]
}

export interface SmallPdf {
  pages: SmallPage[]
  /** Entries of the catalog, more objects (numbered from 100), entries of the trailer. */
  catalog?: string
  objects?: string[]
  trailer?: string
  encoding?: string
  encrypt?: (object: number, content: string) => string
}

const WIDTHS = '[1[500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500]]'

/** Bytes of a file; strings are taken as Latin-1. */
export function smallPdf({ pages, catalog = '', objects = [], trailer = '', encoding, encrypt }: SmallPdf): Uint8Array {
  const kids = pages.map((_, i) => `${10 + 2 * i} 0 R`).join(' ')
  const text = (value: string) => `<${Buffer.from(encrypt?.(4, value) ?? value, 'latin1').toString('hex')}>`
  const numbered: [number, string][] = [
    [1, `<</Type/Catalog/Pages 2 0 R${catalog}>>`],
    [2, `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`],
    [3, `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding ?? 'UniGB-UCS2-H'}/DescendantFonts[4 0 R]>>`],
    [
      4,
      `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry${text('Adobe')}/Ordering${text('GB1')}/Supplement 4>>/DW 1000/W ${WIDTHS}/FontDescriptor 5 0 R>>`,
    ],
    [
      5,
      '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    ],
    [
      6,
      '<</Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8/Length 4>>\nstream\n0000\nendstream',
    ],
    ...pages.flatMap((page, i): [number, string][] => [
      [10 + 2 * i, pageObject(page, 11 + 2 * i)],
      [11 + 2 * i, stream(encrypt ? encrypt(11 + 2 * i, page.content) : page.content)],
    ]),
    ...objects.map((object, i): [number, string] => [100 + i, object]),
  ]
  const body = numbered.map(([n, object]) => `${n} 0 obj\n${object}\nendobj\n`).join('')
  return Uint8Array.from(Buffer.from(`%PDF-1.6\n${body}trailer\n<</Root 1 0 R/Size 200${trailer}>>\n%%EOF\n`, 'latin1'))
}

const stream = (content: string) => `<</Length ${content.length}>>\nstream\n${content}\nendstream`

function pageObject({ rotate = 0, size = [595, 842], notes = [] }: SmallPage, content: number): string {
  const extra = notes.length > 0 ? `/Annots[${notes.join('')}]` : ''
  return `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size.join(' ')}]/Rotate ${rotate}/Contents ${content} 0 R/Resources<</Font<</F 3 0 R>>/XObject<</I 6 0 R>>>>${extra}>>`
}

const hex = (text: string) => [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')

/** Text with its baseline at (x, y), measured from the lower left corner; `turn` in quarter turns against the clock. */
export function say(x: number, y: number, text: string, size = 10, turn = 0): string {
  const [c, s] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ][turn]!
  return `BT /F ${size} Tf ${c} ${s} ${-s!} ${c} ${x} ${y} Tm <${hex(text)}> Tj ET\n`
}

export const line = (x1: number, y1: number, x2: number, y2: number): string => `${x1} ${y1} m ${x2} ${y2} l S\n`

/** Width of text in a font whose Latin signs are half as wide as the others. */
export const wide = (text: string, size = 10): number =>
  [...text].reduce((sum, sign) => sum + (sign < '\u0080' ? size / 2 : size), 0)

/** A grid of equal cells with its top left corner at (x, y); each text centred in its cell. */
export function grid(x: number, y: number, cells: string[][], [w, h]: [number, number], rule = line): string {
  const columns = cells[0]!.length
  let drawn = ''
  for (let r = 0; r <= cells.length; r++) drawn += rule(x, y - r * h, x + columns * w, y - r * h)
  for (let c = 0; c <= columns; c++) drawn += rule(x + c * w, y, x + c * w, y - cells.length * h)
  return drawn + words(x, y, cells, [w, h])
}

/** The same without lines. */
export const words = (x: number, y: number, cells: string[][], [w, h]: [number, number]): string =>
  cells.flatMap((row, r) => row.map((text, c) => say(x + c * w + (w - wide(text)) / 2, y - r * h - h / 2 - 3.5, text))).join('')

const PAD = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex')
const md5 = (...parts: Buffer[]) => createHash('md5').update(Buffer.concat(parts)).digest()

function rc4(key: Buffer, data: Buffer): Buffer {
  const s = Array.from({ length: 256 }, (_, i) => i)
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + s[i]! + key[i % key.length]!) & 255
    ;[s[i], s[j]] = [s[j]!, s[i]!]
  }
  let [i, j] = [0, 0]
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255
      j = (j + s[i]!) & 255
      ;[s[i], s[j]] = [s[j]!, s[i]!]
      return byte ^ s[(s[i]! + s[j]!) & 255]!
    }),
  )
}

/** Standard encryption of 40 bits under a password for opening. */
export function encryption(password: string): Pick<SmallPdf, 'trailer' | 'encrypt'> {
  const owner = Buffer.alloc(32, 7)
  const id = Buffer.alloc(16, 1)
  const flags = Buffer.from([0xfc, 0xff, 0xff, 0xff])
  const key = md5(Buffer.concat([Buffer.from(password), PAD]).subarray(0, 32), owner, flags, id).subarray(0, 5)
  const user = rc4(key, PAD)
  return {
    trailer: `/ID[<${id.toString('hex')}><${id.toString('hex')}>]/Encrypt<</Filter/Standard/V 1/R 2/O<${owner.toString('hex')}>/U<${user.toString('hex')}>/P -4>>`,
    encrypt: (object, content) => {
      const own = md5(key, Buffer.from([object & 255, object >> 8, 0, 0, 0])).subarray(0, 10)
      return rc4(own, Buffer.from(content, 'latin1')).toString('latin1')
    },
  }
}
