/** Lists of automatic numbers ([MS-DOC] 2.9.131 LSTF, 2.9.150 LVL, 2.9.131 LFO), as the numbering of Word files has them. */
import type { List, ListLevel, Lists } from '../docx/read/numbering'
import { viewOf } from './container'

const MOST_LISTS = 4000
const MAX_NUMBER = 30_000
const MAX_MARK = 100
const LIST_SIZE = 28
const USE_SIZE = 16
const LEVELS = 9

/** Kinds of numbers by their code ([MS-OSHARED] 2.2.1.3), in the words of newer Word files. */
const FORMATS: Record<number, string> = {
  0: 'decimal', 1: 'upperRoman', 2: 'lowerRoman', 3: 'upperLetter', 4: 'lowerLetter', 10: 'ideographDigital', 11: 'japaneseCounting',
  14: 'decimalFullWidth', 15: 'decimalHalfWidth', 16: 'japaneseLegal', 17: 'japaneseDigitalTenThousand', 18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2', 22: 'decimalZero', 23: 'bullet', 26: 'decimalEnclosedFullstop', 27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese', 29: 'ideographEnclosedCircle', 30: 'ideographTraditional', 31: 'ideographZodiac',
  33: 'taiwaneseCounting', 35: 'taiwaneseCountingThousand', 36: 'taiwaneseDigital', 37: 'chineseCounting',
  38: 'chineseLegalSimplified', 39: 'chineseCountingThousand', 255: 'none',
} // prettier-ignore

/** Lists by the number with which paragraphs name them (1, 2, …). `definitions` reaches to the end of its stream. */
export function docLists(definitions: Uint8Array, length: number, uses: Uint8Array): Lists {
  const lists = new Map<string, List>()
  if (length < 2 || uses.length < 4) return lists
  try {
    readUses(uses, readDefinitions(definitions, length), lists)
  } catch (error) {
    // What was read in front of the damage holds; a paragraph of a list that is missing is told of.
    if (!(error instanceof RangeError)) throw error
  }
  return lists
}

function readDefinitions(bytes: Uint8Array, length: number): Map<number, Map<number, ListLevel>> {
  const view = viewOf(bytes)
  const found = new Map<number, Map<number, ListLevel>>()
  const count = Math.min(view.getUint16(0, true), MOST_LISTS)
  let at = length
  for (let i = 0; i < count; i++) {
    const head = 2 + i * LIST_SIZE
    const simple = (view.getUint8(head + 26) & 1) === 1
    const levels = new Map<number, ListLevel>()
    for (let n = 0; n < (simple ? 1 : LEVELS); n++) {
      const [level, size] = readLevel(bytes, at, n)
      levels.set(n, level)
      at += size
    }
    found.set(view.getUint32(head, true), levels)
  }
  return found
}

/** One level, and how many bytes it takes. */
function readLevel(bytes: Uint8Array, at: number, number: number): [ListLevel, number] {
  const view = viewOf(bytes)
  const flags = view.getUint8(at + 5)
  const skipped = 28 + view.getUint8(at + 24) + view.getUint8(at + 25)
  const length = view.getUint16(at + skipped, true)
  if (length > 255) throw new RangeError('level')
  let text = ''
  for (let i = 0; i < length; i++) {
    const code = view.getUint16(at + skipped + 2 + i * 2, true)
    text += code < LEVELS ? `%${code + 1}` : String.fromCharCode(code)
  }
  const limit = view.getUint8(at + 26)
  const level: ListLevel = {
    start: Math.min(view.getUint32(at, true), MAX_NUMBER),
    format: FORMATS[view.getUint8(at + 4)] ?? String(view.getUint8(at + 4)),
    text: text.slice(0, MAX_MARK),
    restartAfter: (flags & 8) === 0 ? number - 1 : limit === 0 ? null : limit - 1,
    legal: (flags & 4) !== 0,
  }
  return [level, skipped + 2 + length * 2]
}

/** Paragraphs name a use of a list; a use may begin its numbers anew or replace whole levels. */
function readUses(bytes: Uint8Array, definitions: Map<number, Map<number, ListLevel>>, into: Map<string, List>): void {
  const view = viewOf(bytes)
  const count = Math.min(view.getUint32(0, true), MOST_LISTS)
  let at = 4 + count * USE_SIZE
  for (let i = 0; i < count; i++) {
    const head = 4 + i * USE_SIZE
    const id = view.getUint32(head, true)
    const levels = new Map(definitions.get(id) ?? [])
    const restarts = new Map<number, number>()
    const changes = view.getUint8(head + 12)
    if (levels.size > 0) into.set(String(i + 1), { counters: String(id), levels, restarts })
    at += 4
    for (let k = 0; k < changes; k++) {
      const flags = view.getUint32(at + 4, true)
      const number = flags & 0xf
      if ((flags & 0x10) !== 0) restarts.set(number, Math.min(view.getUint32(at, true), MAX_NUMBER))
      at += 8
      if ((flags & 0x20) === 0) continue
      const [level, size] = readLevel(bytes, at, number)
      levels.set(number, level)
      at += size
    }
  }
}
