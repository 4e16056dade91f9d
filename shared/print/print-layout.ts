/**
 * The report laid out on pages: what stands on which line of which page. Lengths are points, places are measured from
 * the top left corner of the text area. Preview, printing and PDF draw this and nothing else, so they cannot differ.
 */
import type { Mark } from '../report'
import type { StyleId, WordProfile } from '../docx/profile-data'
import type { HeaderScope } from '../template'

/** Text of one kind on one line. */
export interface LineRun {
  text: string
  marks: readonly Mark[]
  /** Digits and Latin letters have a font of their own. */
  latin: boolean
  /** Automatic distance to Han characters on either side. */
  gapBefore: boolean
  gapAfter: boolean
  /** A mark of punctuation that hangs over the right edge. */
  hangs: boolean
  /** Whose font it is in, where that is not its paragraph's. */
  fontOf?: StyleId
}

export interface Line {
  runs: LineRun[]
  /** From the left edge of its paragraph. */
  indent: number
  /** Stretched to the full width. */
  stretched: boolean
}

export interface TextStyle {
  style: StyleId
  alignment: 'left' | 'center' | 'right' | 'both'
  /** Half-points, where it differs from the style. */
  size?: number
}

export interface CellParagraph extends TextStyle {
  lines: Line[]
}

export interface PrintCell {
  column: number
  colspan: number
  rowspan: number
  /** Left and right margin. */
  margin: number
  /** What its words need. */
  height: number
  /** `figure`: a number of the report · `scope`: what a header cell heads. */
  scope: HeaderScope | null
  figure: string | null
  paragraphs: CellParagraph[]
}

export interface PrintRow {
  height: number
  cells: PrintCell[]
}

/** One thing on a page. */
export type PrintPiece = { top: number } & (
  | ({
      kind: 'text'
      left: number
      width: number
      lines: Line[]
      tag: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'p'
      continued: boolean
    } & TextStyle)
  | { kind: 'table'; left: number; grid: number[]; head: PrintRow[]; rows: PrintRow[] }
  | { kind: 'picture'; left: number; width: number; height: number; media: string; alt: string }
)

export interface PrintPage {
  /** From 1. */
  number: number
  pieces: PrintPiece[]
}

/** Headings with the page they stand on, for the outline of a PDF. */
export interface PrintHeading {
  level: number
  text: string
  page: number
  /** From the top edge of the paper. */
  top: number
}

export interface PrintLayout {
  /** The look with what was chosen. */
  profile: WordProfile
  pages: PrintPage[]
  headings: PrintHeading[]
}
