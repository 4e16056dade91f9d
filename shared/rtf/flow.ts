/** One stream of paragraphs, cells and rows (the body, a footnote, a text box …) → blocks. */
import { canonicalInlines, inlineText, type Inline } from '../report'
import { edgeTable, type EdgeRow, type RowShape, type SourceBlock, type SourceTable } from '../source'
import type { RtfFindings } from './rtf-findings'

export interface ParagraphMarks {
  /** Depth of the table the paragraph stands in, 0 outside. */
  depth: number
  outline: number | null
}

interface Level {
  rows: { line: number; cells: SourceBlock[][]; shape: RowShape | null }[]
  cells: SourceBlock[][]
  cell: SourceBlock[]
}

const newLevel = (): Level => ({ rows: [], cells: [], cell: [] })
const MAX_DEPTH = 32

export class Flow {
  readonly blocks: SourceBlock[] = []
  private readonly levels: Level[] = []
  private content: Inline[] = []
  private images: SourceBlock[] = []
  private number = ''
  private item = false

  constructor(
    private readonly findings: RtfFindings,
    private readonly nextLine: () => number,
  ) {}

  add(inline: Inline): void {
    this.content.push(inline)
  }

  /** Text of an automatic number in front of the paragraph; empty for a bullet, which is not kept. */
  addNumber(text: string): void {
    this.number += text
    this.item = true
  }

  get numbered(): boolean {
    return this.item
  }

  get hasText(): boolean {
    return this.content.length > 0
  }

  addImage(image: Extract<SourceBlock, { kind: 'image' }>): void {
    this.images.push(image)
  }

  endParagraph({ depth, outline }: ParagraphMarks): void {
    const into = this.openTo(depth)
    const number = this.number.trim()
    // "1." and "23 件" must not become 1.23.
    const gap = /[\w.)]$/.test(number) ? ' ' : ''
    const front: Inline[] = number === '' ? [] : [{ kind: 'text', text: number + gap, marks: [] }]
    const content = canonicalInlines([...front, ...this.content])
    if (content.length > 0) {
      into.push({
        kind: 'line',
        content,
        place: { line: this.nextLine() },
        ...(outline === null ? {} : { outline }),
        ...(this.item ? { listItem: true } : {}),
      })
    }
    for (const image of this.images) into.push({ ...image, place: { line: this.nextLine() } })
    this.content = []
    this.images = []
    this.number = ''
    this.item = false
  }

  endCell(marks: ParagraphMarks): void {
    this.endParagraph(marks)
    const level = this.levels[marks.depth - 1]!
    level.cells.push(level.cell)
    level.cell = []
  }

  endRow(depth: number, shape: RowShape | null): void {
    this.openTo(depth)
    const level = this.levels[depth - 1]!
    if (level.cell.length > 0) level.cells.push(level.cell)
    if (level.cells.length > 0) level.rows.push({ line: this.nextLine(), cells: level.cells, shape })
    level.cells = []
    level.cell = []
  }

  finish(): SourceBlock[] {
    if (this.content.length > 0 || this.images.length > 0) this.endParagraph({ depth: 0, outline: null })
    this.openTo(0)
    return this.blocks
  }

  /** Closes the tables that lie deeper and opens those that are missing; where blocks of that depth go. */
  private openTo(depth: number): SourceBlock[] {
    if (depth > MAX_DEPTH) throw new RangeError('depth')
    while (this.levels.length > depth) {
      const blocks = this.closeTable(this.levels.pop()!)
      const into = this.levels.length === 0 ? this.blocks : this.levels[this.levels.length - 1]!.cell
      for (const block of blocks) into.push(block)
    }
    while (this.levels.length < depth) this.levels.push(newLevel())
    return depth === 0 ? this.blocks : this.levels[depth - 1]!.cell
  }

  private closeTable(level: Level): SourceBlock[] {
    if (level.rows.length === 0 && level.cells.length === 0) return level.cell
    if (level.cell.length > 0) level.cells.push(level.cell)
    if (level.cells.length > 0) level.rows.push({ line: this.nextLine(), cells: level.cells, shape: null })
    const inner = level.rows.flatMap((row) => row.cells.flat()).filter((block) => block.kind === 'table')
    const single = level.rows.every((row) => row.cells.filter((cell) => cell.length > 0).length <= 1)
    if (single && inner.some((table) => !isStrip(table))) {
      this.findings.note('O110')
      return level.rows.flatMap((row) => row.cells.flat())
    }
    return this.tableWithAsides(level)
  }

  private tableWithAsides(level: Level): SourceBlock[] {
    const asides: SourceBlock[] = []
    const rows: EdgeRow[] = level.rows.map(({ line, cells, shape }) => ({
      line,
      shape,
      cells: cells.map((cell) => this.cellParagraphs(cell, asides)),
    }))
    const { table, certain } = edgeTable(rows)
    if (!certain) this.findings.note('O106')
    return [table, ...asides]
  }

  private cellParagraphs(cell: readonly SourceBlock[], asides: SourceBlock[]): Inline[][] {
    const paragraphs = cell.flatMap((block): Inline[][] => {
      if (block.kind === 'line') return [block.content]
      if (block.kind === 'table' && isStrip(block)) {
        this.findings.note('O109')
        return block.rows.flatMap((row) => row.cells.flatMap((inner) => inner.paragraphs)).filter((p) => inlineText(p) !== '')
      }
      this.findings.note(block.kind === 'table' ? 'O111' : 'O112')
      asides.push(block)
      return []
    })
    return paragraphs.length === 0 ? [[]] : paragraphs
  }
}

/** A single row or column: as good as text. */
const isStrip = (table: SourceTable) => table.rows.length === 1 || table.rows.every((row) => row.cells.length <= 1)

/** A page number alone is no loss. */
export function hasWords(block: SourceBlock): boolean {
  if (block.kind !== 'line') return true
  return block.content.some((inline) => inline.kind === 'text' && /[^\d\s\-—–－·第页共/]/.test(inline.text))
}
