/** How an ordinary table of the prose is drawn: columns as wide as their words ask for, the same in Word and in print. */
import { inlineText, isNumberCell, type Inline } from '../report'
import { emWidth } from './em-width'
import type { StyleId, WordProfile } from './profile-data'

interface ProseCell {
  column: number
  colspan: number
  paragraphs: Inline[][]
}

/** Numbers stand in the middle as in the standard tables, words left. */
export const proseCellStyle = (content: readonly Inline[]): StyleId =>
  isNumberCell(inlineText(content)) ? 'ReportTableFigure' : 'ReportTableLabel'

const LEAST_EMS = 3
const MOST_EMS = 24

/** Twips: shares of the full width by the longest line of each column, within limits; a spanning cell asks for nothing. */
export function proseColumnWidths(profile: WordProfile, columns: number, rows: readonly ProseCell[][]): number[] {
  const wanted = new Array<number>(columns).fill(LEAST_EMS)
  for (const cell of rows.flat().filter((c) => c.colspan === 1)) {
    const lines = cell.paragraphs.flatMap((content) => inlineText(content).split('\n'))
    const widest = Math.max(0, ...lines.map((line) => emWidth(line)))
    wanted[cell.column] = Math.min(MOST_EMS, Math.max(wanted[cell.column]!, widest + 1))
  }
  const total = wanted.reduce((a, b) => a + b, 0)
  return wanted.map((ems) => Math.max(1, Math.floor((profile.tables.width * ems) / total)))
}
