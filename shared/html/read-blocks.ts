/** Turns the tree of a page into its paragraphs, tables and pictures in order. */
import { text, type Inline } from '../report'
import type { SourceCell, SourceRow } from '../source'
import { cellsOf, headerRowsOf, hiddenPartsOf, placeCells, rowsOf, type PlacedCell } from './place-cells'
import { childrenOf, isElement, wordLength, wordsOf, type Element } from './elements'
import type { PageBlock, PageContext } from './page-block'
import type { FoundPicture } from './page-pictures'
import { fittingTable, innerTables, tableKind } from './table-kind'
import { MOST_HIDDEN, Walk } from './walk'

export function readBlocks(body: Element, context: PageContext): PageBlock[] {
  const reader = new BlockReader(context)
  reader.walk(body)
  return reader.blocks
}

class BlockReader {
  readonly blocks: PageBlock[] = []

  constructor(private readonly context: PageContext) {}

  walk(root: Element): void {
    new Walk(this.context, {
      line: (content, how, links) =>
        this.blocks.push({ block: { kind: 'line', content, place: this.place(), ...how }, ...links }),
      table: (table) => this.table(table),
      picture: (picture, linked) => this.picture(picture, linked),
    }).whole(root)
  }

  private place = () => ({ line: this.blocks.length + 1 })

  private picture(picture: FoundPicture, linked: boolean): void {
    this.blocks.push({ block: { kind: 'image', ...picture, place: this.place() }, links: linked ? 1 : 0, linked: 0, words: 0 })
  }

  private table(table: Element): void {
    // Captions of our own tables repeat the heading for screen readers.
    const captions = this.context.own ? [] : childrenOf(table).filter(isElement)
    for (const child of captions) if (child.tagName === 'caption') this.walk(child)
    for (const part of this.context.own ? [] : hiddenPartsOf(table)) {
      const words = wordsOf(part, MOST_HIDDEN)
      if (words !== '') this.context.findings.note('O92', words)
    }
    const rows = placeCells(rowsOf(table), this.context.findings)
    if (this.context.own || tableKind(rows) === 'data') return this.grid(table, rows, headerRowsOf(table))
    this.layout(table, rows)
  }

  /** Rows that hold no table stay together as one: figures beside a nested table keep their cells. */
  private layout(table: Element, rows: readonly PlacedCell[][]): void {
    const whole = rows.every((row) => row.every(({ element }) => innerTables(element).length === 0))
    if (whole && rows.some((row) => row.filter(hasWords).length > 1)) this.context.findings.note('O95', wordsOf(table))
    let kept: PlacedCell[][] = []
    const flush = () => {
      if (kept.some((row) => row.filter(hasWords).length > 1)) this.grid(table, cutSpans(kept), 0)
      else for (const { element } of kept.flat()) this.walk(element)
      kept = []
    }
    for (const row of rows) {
      const nested = row.some(({ element }) => innerTables(element).length > 0)
      if (!whole && !nested) {
        kept.push(row)
        continue
      }
      flush()
      if (nested && row.filter(({ element }) => hasOwnWords(element)).length > 1)
        this.context.findings.note('O95', wordsOf(row[0]!.element))
      for (const { element } of row) this.walk(element)
    }
    flush()
  }

  private grid(table: Element, placed: readonly PlacedCell[][], headerRows: number): void {
    const place = this.place()
    const pictures: FoundPicture[] = []
    const rows = placed.map((): SourceRow => ({ cells: [], place }))
    placed.forEach((row, y) => {
      for (const cell of row) {
        const inner = fittingTable(cell)
        if (inner || innerTables(cell.element).length > 0) this.context.findings.note('O96', wordsOf(cell.element))
        if (inner) rowsOf(inner).forEach((line, i) => this.splice(rows[y + i]!, cell, cellsOf(line), pictures))
        else
          rows[y]!.cells.push({
            ...geometry(cell),
            paragraphs: cellParagraphs(cell.element, this.context, pictures),
            bookmarks: [],
          })
      }
    })
    for (const row of rows) row.cells.sort((a, b) => a.column - b.column)
    this.blocks.push({
      block: { kind: 'table', structure: 'grid', rows, headerRows: Math.min(headerRows, rows.length), place },
      ...linksIn(table),
    })
    for (const picture of pictures) this.picture(picture, false)
  }

  private splice(row: SourceRow, outer: PlacedCell, cells: readonly Element[], pictures: FoundPicture[]): void {
    row.cells.push(
      ...cells.map((element, x) => ({
        column: outer.column + x,
        colspan: 1,
        rowspan: 1,
        paragraphs: cellParagraphs(element, this.context, pictures),
        bookmarks: [],
      })),
    )
  }
}

const hasWords = ({ element }: PlacedCell) => wordLength(element, 1) > 0
const hasOwnWords = (cell: Element) => {
  const whole = wordLength(cell, 100_000)
  return whole > innerTables(cell).reduce((sum, table) => sum + wordLength(table, 100_000), 0)
}
const geometry = ({ column, colspan, rowspan }: PlacedCell) => ({ column, colspan, rowspan })

/** Rows taken out of a table: nothing reaches below the last of them. */
const cutSpans = (rows: readonly PlacedCell[][]) =>
  rows.map((row, y) => row.map((cell) => ({ ...cell, rowspan: Math.min(cell.rowspan, rows.length - y) })))

/** At least one paragraph; a table inside becomes one paragraph for each of its rows. */
function cellParagraphs(cell: Element, context: PageContext, pictures: FoundPicture[]): SourceCell['paragraphs'] {
  const paragraphs: Inline[][] = []
  const into = (root: Element) =>
    new Walk(
      context,
      {
        line: (content) => paragraphs.push(content),
        table: (table) => {
          for (const row of rowsOf(table)) {
            const before = paragraphs.length
            for (const inner of cellsOf(row)) into(inner)
            const parts = paragraphs.splice(before)
            if (parts.length > 0) paragraphs.push(parts.flatMap((part, i) => (i === 0 ? part : [text(' '), ...part])))
          }
        },
        picture: (picture) => pictures.push(picture),
      },
      true,
    ).whole(root)
  // Our own pages hold empty paragraphs, too.
  const own = context.own
    ? childrenOf(cell)
        .filter(isElement)
        .filter(({ tagName }) => tagName === 'p')
    : []
  for (const paragraph of own) {
    const before = paragraphs.length
    into(paragraph)
    if (paragraphs.length === before) paragraphs.push([])
  }
  if (own.length === 0) into(cell)
  return paragraphs.length > 0 ? paragraphs : [[]]
}

function linksIn(table: Element): { links: number; linked: number; words: number } {
  const links = linksUnder(table)
  return {
    links: links.length,
    linked: links.reduce((sum, link) => sum + wordLength(link, 1000), 0),
    words: wordLength(table, 100_000),
  }
}

const linksUnder = (root: Element): Element[] =>
  childrenOf(root)
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'a' ? [child] : linksUnder(child)))
