/** The signs of a page with their places, from the drawing operators of text. */
import type { Pdfjs } from './load-pdfjs'
import { at, times, type Matrix } from './matrix'
import { ordinarySigns } from './ordinary-signs'
import type { Piece } from './page'

interface Glyph {
  unicode: string
  width: number
  isSpace: boolean
  vmetric?: number[] | null
}

interface Font {
  vertical?: boolean
  fontMatrix?: number[]
  defaultVMetrics?: number[]
}

interface TextState {
  font: Font
  size: number
  letters: number
  words: number
  stretch: number
  leading: number
  rise: number
  mode: number
}

const UNSEEN = 3
/** Instead of a digit that is cut off by the edge: what follows it is missing too. */
const CUT = '…'
const LEAST_CUT = 0.1
const UNKNOWN = '\ufffd'
const START: TextState = { font: {}, size: 0, letters: 0, words: 0, stretch: 1, leading: 0, rise: 0, mode: 0 }

export class TextReader {
  pieces: Piece[] = []
  unseen = 0
  #now: TextState = { ...START }
  #saved: TextState[] = []
  #matrix: Matrix = [1, 0, 0, 1, 0, 0]
  #right = Infinity
  cut = 0
  #line: [number, number] = [0, 0]
  #pen: [number, number] = [0, 0]
  #drawn = new Map<string, Piece[]>()

  constructor(
    private readonly ops: Pdfjs['OPS'],
    private readonly fonts: ReadonlyMap<string, Font>,
  ) {}

  save(): void {
    this.#saved.push({ ...this.#now })
  }

  restore(): void {
    this.#now = this.#saved.pop() ?? this.#now
  }

  /** `right`: where the drawing is cut off. */
  read(fn: number, args: unknown[], page: Matrix, right: number): void {
    this.#right = right
    const { ops } = this
    const now = this.#now
    const n = args as number[]
    if (fn === ops.showText) this.#show(args[0] as (Glyph | number)[], page)
    else if (fn === ops.beginText) this.#start([1, 0, 0, 1, 0, 0])
    else if (fn === ops.setTextMatrix) this.#start(Array.isArray(args[0]) ? (args[0] as Matrix) : n)
    else if (fn === ops.moveText) this.#move(n[0]!, n[1]!)
    else if (fn === ops.setLeadingMoveText) {
      now.leading = n[1]!
      this.#move(n[0]!, n[1]!)
    } else if (fn === ops.nextLine) this.#move(0, now.leading)
    else if (fn === ops.setFont) this.#font(args as [string, number])
    else if (fn === ops.setCharSpacing) now.letters = n[0]!
    else if (fn === ops.setWordSpacing) now.words = n[0]!
    else if (fn === ops.setHScale) now.stretch = n[0]! / 100
    else if (fn === ops.setLeading) now.leading = -n[0]!
    else if (fn === ops.setTextRise) now.rise = n[0]!
    else if (fn === ops.setTextRenderingMode) now.mode = n[0]!
    else if (fn === ops.setGState) this.#graphicsState(args[0] as [string, unknown][])
  }

  #graphicsState(entries: [string, unknown][]): void {
    for (const [key, value] of entries) if (key === 'Font') this.#font(value as [string, number])
  }

  #font([name, size]: [string, number]): void {
    this.#now.font = this.fonts.get(name) ?? {}
    this.#now.size = size
  }

  #start(matrix: Matrix): void {
    this.#matrix = matrix
    this.#line = [0, 0]
    this.#pen = [0, 0]
  }

  #move(x: number, y: number): void {
    this.#line = [this.#line[0] + x, this.#line[1] + y]
    this.#pen = [...this.#line]
  }

  #show(glyphs: (Glyph | number)[], page: Matrix): void {
    const { font, size, letters, words, stretch } = this.#now
    const scale = size * (font.fontMatrix?.[0] ?? 0.001)
    const matrix = times(page, this.#matrix)
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const gap = (glyph * size) / 1000
        if (font.vertical) this.#pen[1] -= gap
        else this.#pen[0] -= gap * stretch
        continue
      }
      const spacing = (glyph.isSpace ? words : 0) + letters
      if (font.vertical) {
        const metric = glyph.vmetric ?? font.defaultVMetrics ?? [-1000, glyph.width / 2, 880]
        this.#put(
          glyph,
          matrix,
          -(glyph.vmetric ? metric[1]! : glyph.width / 2) * scale,
          -metric[2]! * scale,
          glyph.width * scale,
        )
        this.#pen[1] -= -metric[0]! * scale - spacing
      } else {
        this.#put(glyph, matrix, 0, 0, glyph.width * scale * stretch)
        this.#pen[0] += (glyph.width * scale + spacing) * stretch
      }
    }
  }

  #put(glyph: Glyph, matrix: Matrix, dx: number, dy: number, width: number): void {
    const text = glyph.unicode && !/\p{Cc}/u.test(glyph.unicode) ? ordinarySigns(glyph.unicode) : UNKNOWN
    if (text.trim() === '') return
    const [x, y] = at(matrix, [this.#pen[0] + dx, this.#pen[1] + dy + this.#now.rise])
    const long = Math.abs(width) * Math.hypot(matrix[0]!, matrix[1]!)
    const size = Math.abs(this.#now.size) * Math.hypot(matrix[2]!, matrix[3]!)
    const angle = Math.atan2(matrix[1]!, matrix[0]!) + (this.#now.size < 0 ? Math.PI : 0)
    const turn = (Math.round(angle / (Math.PI / 2)) + 8) % 4
    if (![x, y, long, size].every(Number.isFinite) || size === 0) return
    const piece = { text, x, end: x + long, y, size, turn }
    if (this.#again(piece)) return
    if (this.#now.mode === UNSEEN) this.unseen++
    if (turn === 0 && x < this.#right && x + long * (1 - LEAST_CUT) > this.#right && /\d/.test(text)) {
      piece.text = CUT
      this.cut++
    }
    this.pieces.push(piece)
  }

  /** Bold by drawing everything twice, a hair apart. */
  #again(piece: Piece): boolean {
    const near = piece.size * 0.2
    const key = (row: number) => `${piece.text} ${row}`
    const row = Math.round(piece.y)
    const same = [row - 1, row, row + 1].flatMap((r) => this.#drawn.get(key(r)) ?? [])
    if (same.some((other) => Math.abs(other.x - piece.x) < near && Math.abs(other.y - piece.y) < near)) return true
    this.#drawn.set(key(row), [...(this.#drawn.get(key(row)) ?? []), piece])
    return false
  }
}
