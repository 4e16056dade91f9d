/** What an invented report is made of before it is written as a file. */
import type { FigureId, Figures } from '../report'
import type { Template } from '../template'

export interface InventedCell {
  text: string
  figure?: FigureId
  column: number
  colspan: number
  rowspan: number
}

export type Piece =
  | { kind: 'title' | 'heading' | 'line' | 'strip'; text: string; section: string }
  | { kind: 'table'; rows: InventedCell[][]; section: string }

export interface InventedReport {
  template: Template
  year: number
  organ: string
  pieces: Piece[]
  /** What each input cell says; null where nothing stands in the file. */
  expected: Figures
  /** Wrong totals as printed. */
  printed: Figures
  changes: string[]
}

export type TablePiece = Extract<Piece, { kind: 'table' }>
export const tables = (report: InventedReport) => report.pieces.filter((piece): piece is TablePiece => piece.kind === 'table')
export const figuresIn = (row: readonly InventedCell[]) => row.filter(({ figure }) => figure !== undefined)
