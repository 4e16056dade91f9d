/**
 * What a reader of a foreign format hands over: the document as it stands, nothing interpreted yet.
 * Text, Word, web page and PDF all arrive here; `recognise` turns it into a report by its labels.
 */
import type { Finding, SourceFormat } from '../finding'
import type { Inline, Media } from '../report'

export interface SourceDocument {
  format: SourceFormat
  blocks: SourceBlock[]
  media: Record<string, Media>
  /** What the reader itself left out, could not read or had to decide. */
  findings: Finding[]
}

/** 1-based line of a text file or running number of the block in a structured file. */
export interface SourcePlace {
  line: number
}

export type SourceBlock =
  | SourceLine
  | SourceTable
  | { kind: 'image'; media: string; alt: string; /** tenths of a millimetre */ width: number; height: number; place: SourcePlace }

/** A paragraph. Its text includes automatic numbers. */
export interface SourceLine {
  kind: 'line'
  content: Inline[]
  place: SourcePlace
  /** Outline level of the source (1 = highest); weak evidence only. */
  outline?: number
  /** Style or mark says: item of a list. */
  listItem?: boolean
  /** Style says: note, title, signature, date … (only our own Word files carry these). */
  role?: 'title' | 'note' | 'signature' | 'date'
  /** A row of figures whose cells cannot be told apart: kept as words, nothing is read from it. */
  figuresUnsure?: true
}

export interface SourceTable {
  kind: 'table'
  /**
   * `grid`: cells carry true grid positions (Word, HTML). `ragged`: cells are what separators left of a row; leading
   * merged cells may be missing, a torn table arrives as several.
   */
  structure: 'grid' | 'ragged'
  rows: SourceRow[]
  headerRows: number
  place: SourcePlace
}

export interface SourceRow {
  cells: SourceCell[]
  place: SourcePlace
}

export interface SourceCell {
  paragraphs: Inline[][]
  colspan: number
  rowspan: number
  /** First grid column, 0-based; in ragged rows the running number of the cell. */
  column: number
  /** Names of bookmarks in the cell (our own Word files name figures with them). */
  bookmarks: string[]
}
