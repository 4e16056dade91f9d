/** The style sheet ([MS-DOC] 2.9.271 STSH): what a style says of paragraphs and characters, with what it is based on. */
import { viewOf } from './container'
import { sprmsOf, type Sprm } from './properties'

export interface DocStyle {
  /** Of the paragraph, the styles it is based on first. */
  paragraph: Sprm[]
  character: Sprm[]
}

export type DocStyles = ReadonlyMap<number, DocStyle>

const MOST_STYLES = 4095
const NO_BASE = 0xfff
const DEEPEST = 12
const PARAGRAPH = 1
const CHARACTER = 2

interface OwnStyle extends DocStyle {
  base: number
}

/** A damaged sheet gives the styles in front of the damage: paragraphs keep what they say themselves. */
export function docStyles(sheet: Uint8Array): DocStyles {
  const own = new Map<number, OwnStyle>()
  try {
    readStyles(sheet, own)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return new Map([...own.keys()].map((id) => [id, inherited(own, id)]))
}

function readStyles(sheet: Uint8Array, own: Map<number, OwnStyle>): void {
  if (sheet.length < 6) return
  const view = viewOf(sheet)
  const count = Math.min(view.getUint16(2, true), MOST_STYLES)
  const base = view.getUint16(4, true)
  let at = 2 + view.getUint16(0, true)
  for (let id = 0; id < count && at + 2 <= sheet.length; id++) {
    const size = view.getUint16(at, true)
    if (size > 0) own.set(id, readStyle(sheet.subarray(at + 2, at + 2 + size), base))
    at += 2 + size
  }
}

function readStyle(bytes: Uint8Array, fixed: number): OwnStyle {
  const view = viewOf(bytes)
  const kind = view.getUint16(2, true) & 0xf
  const base = view.getUint16(2, true) >> 4
  const parts = view.getUint16(4, true) & 0xf
  let at = fixed + 2 + view.getUint16(fixed, true) * 2 + 2
  const lists: Uint8Array[] = []
  for (let i = 0; i < parts && at + 2 <= bytes.length; i++) {
    const size = view.getUint16(at, true)
    lists.push(bytes.subarray(at + 2, at + 2 + size))
    at += 2 + size + (size % 2)
  }
  const [first = new Uint8Array(), second = new Uint8Array()] = lists
  if (kind === PARAGRAPH) return { base, paragraph: sprmsOf(first.subarray(2)), character: sprmsOf(second) }
  return { base, paragraph: [], character: kind === CHARACTER ? sprmsOf(first) : [] }
}

function inherited(own: ReadonlyMap<number, OwnStyle>, id: number): DocStyle {
  const chain: OwnStyle[] = []
  for (let at = id; at !== NO_BASE && chain.length < DEEPEST;) {
    const style = own.get(at)
    if (!style) break
    chain.unshift(style)
    at = style.base
  }
  return { paragraph: chain.flatMap((style) => style.paragraph), character: chain.flatMap((style) => style.character) }
}
