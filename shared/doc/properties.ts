/** Properties of paragraphs and characters ([MS-DOC] 2.6, 2.9): runs of file offsets with lists of sprms. */
import { viewOf } from './container'

export interface Sprm {
  code: number
  operand: Uint8Array
}

export interface PropertyRun {
  from: number
  to: number
  /** Index of the paragraph style; 0 for characters. */
  style: number
  sprms: Sprm[]
}

const PAGE = 512
const SIZES = [1, 1, 2, 4, 2, 2, -1, 3]
const T_DEF_TABLE = 0xd608
const CHANGE_TABS = 0xc615
const HUGE = new Set([0x6645, 0x6646])

export function sprmsOf(bytes: Uint8Array): Sprm[] {
  const result: Sprm[] = []
  for (let at = 0; at + 2 < bytes.length;) {
    const code = bytes[at]! | (bytes[at + 1]! << 8)
    at += 2
    let size = SIZES[code >> 13]!
    if (code === T_DEF_TABLE) {
      size = (bytes[at]! | ((bytes[at + 1] ?? 0) << 8)) - 1
      at += 2
    } else if (size < 0) {
      size = bytes[at]!
      if (code === CHANGE_TABS && size === 255) {
        const removed = bytes[at + 1] ?? 0
        size = 2 + removed * 4 + (bytes[at + 2 + removed * 4] ?? 0) * 3
      }
      at += 1
    }
    if (size < 0 || at + size > bytes.length) throw new RangeError('sprm')
    result.push({ code, operand: bytes.subarray(at, at + size) })
    at += size
  }
  return result
}

/** `plc`: the list of pages with properties. `data`: the stream with what is too long for a page. */
export function propertyRuns(main: Uint8Array, plc: Uint8Array, kind: 'paragraph' | 'character', data: Uint8Array | null) {
  const count = Math.max(0, Math.floor((plc.length - 4) / 8))
  const view = viewOf(plc)
  const result: PropertyRun[] = []
  for (let i = 0; i < count; i++) {
    const at = (view.getUint32((count + 1) * 4 + i * 4, true) & 0x3fffff) * PAGE
    if (at + PAGE > main.length) throw new RangeError('page')
    pageRuns(main.subarray(at, at + PAGE), kind, data, result)
  }
  return result.sort((a, b) => a.from - b.from)
}

function pageRuns(page: Uint8Array, kind: 'paragraph' | 'character', data: Uint8Array | null, into: PropertyRun[]): void {
  const view = viewOf(page)
  const count = page[PAGE - 1]!
  for (let i = 0; i < count; i++) {
    const from = view.getUint32(i * 4, true)
    const to = view.getUint32(i * 4 + 4, true)
    const at = view.getUint8((count + 1) * 4 + i * (kind === 'paragraph' ? 13 : 1)) * 2
    if (at === 0) into.push({ from, to, style: 0, sprms: [] })
    else if (kind === 'character') into.push({ from, to, style: 0, sprms: sprmsOf(page.subarray(at + 1, at + 1 + page[at]!)) })
    else into.push({ from, to, ...paragraphProperties(page, at, data) })
  }
}

function paragraphProperties(page: Uint8Array, at: number, data: Uint8Array | null) {
  const short = page[at]!
  const start = short === 0 ? at + 2 : at + 1
  const length = short === 0 ? page[at + 1]! * 2 : short * 2 - 1
  const own = page.subarray(start, start + length)
  const sprms = sprmsOf(own.subarray(2))
  const style = own.length < 2 ? 0 : own[0]! | (own[1]! << 8)
  return { style, sprms: sprms.flatMap((sprm) => (HUGE.has(sprm.code) ? hugeSprms(sprm, data) : [sprm])) }
}

function hugeSprms(sprm: Sprm, data: Uint8Array | null): Sprm[] {
  if (!data) throw new RangeError('data')
  const at = viewOf(sprm.operand).getUint32(0, true)
  const size = viewOf(data).getUint16(at, true)
  return sprmsOf(data.subarray(at + 2, at + 2 + size))
}

/** The run that covers a file offset. */
export function runAt(runs: readonly PropertyRun[], offset: number): PropertyRun | undefined {
  let low = 0
  let high = runs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = runs[middle]!
    if (offset < run.from) high = middle - 1
    else if (offset >= run.to) low = middle + 1
    else return run
  }
  return undefined
}

/** Value of the last sprm of that code, as a number; `fallback` without one. */
export function valueOf(sprms: readonly Sprm[], code: number, fallback = 0): number {
  for (let i = sprms.length - 1; i >= 0; i--) {
    const { code: own, operand } = sprms[i]!
    if (own === code) return operand.reduceRight((sum, byte) => sum * 256 + byte, 0)
  }
  return fallback
}
