/** Colours and sizes of words, and what they mean for being seen. */
import { colourOf, seenWords, type Colour } from '../source'
import type { RowDefinition } from './row-definition'

/** Numbers of the table of colours; 0 is the automatic colour. Never changed: groups share it. */
export interface Ink {
  colour: number
  /** Behind the words themselves. */
  ground: number
  /** Behind their paragraph. */
  paragraph: number
  /** In half points. */
  size: number
  /** In per cent of the usual width. */
  width: number
}

export const plainInk: Ink = { colour: 0, ground: 0, paragraph: 0, size: 24, width: 100 }

const SEMICOLON = 0x3b
/** Narrower words are lines. */
const NARROWEST = 5

const WORDS: Record<string, keyof Ink> = {
  cf: 'colour', cb: 'ground', chcbpat: 'ground', highlight: 'ground', cbpat: 'paragraph', fs: 'size', charscalex: 'width',
} // prettier-ignore

/** `null` when the control word says nothing of that. */
export function setInk(ink: Ink, name: string, value: number): Ink | null {
  const key = WORDS[name]
  return key ? { ...ink, [key]: value } : null
}

export class Colours {
  private readonly table: Colour[] = []
  private readonly parts: Record<string, number> = {}

  word(name: string, value: number | null): void {
    if (/^(?:red|green|blue)$/.test(name)) this.parts[name] = value ?? 0
  }

  /** `;` ends an entry; one without parts is the automatic colour. */
  byte(value: number): void {
    if (value !== SEMICOLON || this.table.length >= MOST_COLOURS) return
    const { red, green, blue } = this.parts
    this.table.push(red === undefined ? null : [red, green ?? 0, blue ?? 0])
    for (const name of Object.keys(this.parts)) delete this.parts[name]
  }

  /** `cell`: which of its row the words stand in; `null` outside of tables. */
  seen(words: string, ink: Ink, row: RowDefinition, cell: number | null): ReturnType<typeof seenWords> {
    if (words.trim() === '') return 'seen'
    const shaded = [ink.ground, ink.paragraph, cell === null ? 0 : (row.grounds[cell] ?? 0)].find((one) => one > 0)
    return seenWords(words, {
      colour: this.table[ink.colour] ?? null,
      ground: shaded === undefined ? PAPER : (this.table[shaded] ?? PAPER),
      size: ink.width < NARROWEST ? 0 : ink.size / 2,
    })
  }
}

const PAPER = colourOf('white')
const MOST_COLOURS = 10_000
