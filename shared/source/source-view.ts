/** The foreign document as plain rows, to be shown beside the report that was made of it. */
import type { Finding, OpeningFinding } from '../finding'
import type { Inline } from '../report'
import type { SourceBlock, SourceDocument } from './source-document'

export interface SourceView {
  rows: SourceViewRow[]
  /** The document is longer than what is shown. */
  cut: boolean
}

/** One line of text (a single cell) or one row of a table. */
export interface SourceViewRow {
  /** As in `SourcePlace`. */
  line: number
  table: boolean
  cells: string[]
}

const MOST_ROWS = 3000
const MOST_CHARACTERS = 400_000

export function sourceView(source: SourceDocument): SourceView {
  const rows: SourceViewRow[] = []
  let characters = 0
  for (const row of source.blocks.flatMap(blockRows)) {
    characters += row.cells.reduce((sum, cell) => sum + cell.length, 0)
    if (rows.length === MOST_ROWS || characters > MOST_CHARACTERS) return { rows, cut: true }
    rows.push(row)
  }
  return { rows, cut: false }
}

function blockRows(block: SourceBlock): SourceViewRow[] {
  if (block.kind === 'line') {
    const words = plain(block.content)
    return words.trim() === '' ? [] : [{ line: block.place.line, table: false, cells: [words] }]
  }
  if (block.kind === 'image') return block.alt === '' ? [] : [{ line: block.place.line, table: false, cells: [block.alt] }]
  return block.rows.map((row) => ({
    line: row.place.line,
    table: true,
    cells: row.cells.map((cell) => cell.paragraphs.map(plain).join(' ').trim()),
  }))
}

const plain = (content: readonly Inline[]) => content.map((inline) => (inline.kind === 'break' ? ' ' : inline.text)).join('')

/**
 * The row a finding speaks of: the line it names, else the first that holds what the finding quotes, the longest quotation first.
 * `null` when nothing quoted stands in the document (a part that is missing stands nowhere).
 */
export function rowOfFinding(view: SourceView, finding: Pick<OpeningFinding, 'message' | 'where' | 'line'>): number | null {
  const named = finding.line === undefined ? -1 : view.rows.findIndex((row) => row.line === finding.line)
  if (named >= 0) return named
  const texts = squeezed(view)
  for (const quote of quotations(finding)) {
    const found = texts.findIndex((text) => text.includes(quote))
    if (found >= 0) return found
  }
  return null
}

/** Squeezed once per document: a list of findings asks for every one of them. */
const known = new WeakMap<SourceView, string[]>()
function squeezed(view: SourceView): string[] {
  const texts = known.get(view) ?? view.rows.map((row) => squeeze(row.cells.join('')))
  known.set(view, texts)
  return texts
}

/** Full-width and half-width forms are the same words. */
const squeeze = (text: string) => text.normalize('NFKC').replace(/[\s….,、]+/g, '')

function quotations({ message, where }: Pick<Finding, 'message' | 'where'>): string[] {
  const quoted = [/“([^“”]{2,})”/g, /（([^（）]{2,})）/g].flatMap((marks) =>
    [...message.matchAll(marks)].map((match) => match[1]!),
  )
  const own = where && 'quote' in where && where.quote ? [where.quote] : []
  return [...own, ...quoted.sort((a, b) => b.length - a.length)].map(squeeze).filter((quote) => quote.length > 1)
}
