/**
 * A strip is one line of what may be a table: a row of a table, or a line of text cut at its gaps. Text file, Word and
 * web page are all read from strips, so that there is one reader for ragged and for real tables.
 */
import { isFigureBookmark } from '../docx/figure-bookmark'
import { inlineText, type Inline } from '../report'
import type { SourceLine, SourceRow, SourceTable } from '../source'
import { isDigits, isEmptyText, isHanNumber, isUnit, isValue } from './cell-text'

export interface StripCell {
  text: string
  /** Grid column (grid tables) or running number (ragged ones). */
  column: number
  colspan: number
  bookmarks: string[]
}

export interface Strip {
  cells: StripCell[]
  kind: 'grid' | 'ragged' | 'line'
  line: number
  /** Table it comes from, to tell headers of one table from those of another. */
  table: SourceTable | null
}

/** Signs without width, which editors of web pages leave between the digits of a number. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/
const UNSEEN_ALL = new RegExp(UNSEEN.source, 'g')
const seen = (text: string) => (UNSEEN.test(text) ? text.replace(UNSEEN_ALL, '') : text)

const cellText = (row: SourceRow, i: number) => seen(row.cells[i]!.paragraphs.map(paragraphText).join('\n')).trim()

/** The mark of a note stands small behind a figure: as a digit it would make another number. */
function paragraphText(content: readonly Inline[]): string {
  const raised = content.filter(isRaised)
  if (raised.length === 0 || raised.length === content.length) return inlineText(content)
  return content.map((inline) => (isRaised(inline) ? inBrackets(inline) : inlineText([inline]))).join('')
}

const isRaised = (inline: Inline) =>
  inline.kind === 'text' && (inline.marks.includes('superscript') || inline.marks.includes('subscript'))

function inBrackets(inline: Inline): string {
  const words = inlineText([inline]).trim()
  return words === '' || /^[([（〔【].*[)\]）〕】]$/u.test(words) ? words : `(${words})`
}

export function rowStrip(table: SourceTable, row: SourceRow): Strip {
  return {
    kind: table.structure,
    line: row.place.line,
    table,
    cells: row.cells.map((cell, i) => ({
      text: cellText(row, i),
      column: table.structure === 'grid' ? cell.column : i,
      colspan: cell.colspan,
      bookmarks: cell.bookmarks,
    })),
  }
}

/** A line of text as cells: cut at wide gaps or at its signs, and figures at its end are cells of their own. */
export function lineStrip(line: SourceLine): Strip {
  const text = seen(inlineText(line.content))
  const parts = text.split(/\s{2,}|\u3000+|\t|\n/).filter((part) => !isEmptyText(part))
  const cells = signedCells(text) ?? parts.flatMap((part) => peelFigures(part, parts.length > 1))
  return {
    kind: 'line',
    line: line.place.line,
    table: null,
    cells: cells.map((text, column) => ({ text, column, colspan: 1, bookmarks: [] })),
  }
}

const SIGNS = ['，', '、', '；', '/', '／', ';']
const LONGEST_LABEL = 80

/** `label、48、0、0`: one sign between all cells, and behind the label nothing but figures or blanks. */
function signedCells(text: string): string[] | null {
  for (const sign of SIGNS) {
    if (!endsWithFigure(text, sign)) continue
    const cells = text.split(sign).map((cell) => cell.trim())
    const from =
      cells.length - [...cells].reverse().findIndex((cell) => cell !== '' && !isDigits(cell) && !isNothingBut(cell, sign))
    const figures = cells.slice(from)
    if (from > cells.length || figures.length < 2 || !figures.some(isDigits)) continue
    const label = cells.slice(0, from).join(sign)
    if (label.length <= LONGEST_LABEL && !/[。？！\d]$/.test(label)) return from === 0 ? figures : [label, ...figures]
  }
  return null
}

/** Most lines are prose: no sign in them, or words behind the last. */
function endsWithFigure(text: string, sign: string): boolean {
  const at = text.lastIndexOf(sign)
  const last = text.slice(at + 1).trim()
  return at >= 0 && (last === '' || isDigits(last) || isNothingBut(last, sign))
}

/** A word for nothing, unless the sign is one itself. */
const isNothingBut = (cell: string, sign: string) => isValue(cell) && !isDigits(cell) && !/\d/.test(cell) && cell !== sign

/**
 * `label 48 0 0` → label, 48, 0, 0; words without figures behind them stay whole. `gaps`: wide gaps part the cells of this
 * line, so two numbers with one blank between them may be one cell.
 */
function peelFigures(part: string, gaps: boolean): string[] {
  if (gaps && isValue(part)) return [part]
  const words = part.split(/\s+/).filter((w) => w !== '')
  let from = words.length
  while (from > 0 && isValue(words[from - 1]!)) from--
  const figures = words.slice(from)
  if (figures.length === 0 || (from > 0 && !figures.some(isDigits))) return [part]
  return from === 0 ? figures : [words.slice(0, from).join(' '), ...figures]
}

/** Cells in front that are words, and the figures behind them. */
export interface StripPart {
  strip: Strip
  texts: StripCell[]
  /** With empty cells between, before and behind. */
  values: StripCell[]
}

/** Cuts a strip wherever words follow figures: several rows that ran into one. */
export function stripParts(strip: Strip): StripPart[] {
  const parts: StripPart[] = []
  let part: StripPart = { strip, texts: [], values: [] }
  const alone = strip.cells.filter((cell) => !isEmptyText(cell.text)).length === 1
  const hasFigures = () => part.values.some((cell) => !isEmptyText(cell.text))
  for (const [i, cell] of strip.cells.entries()) {
    if (isEmptyText(cell.text)) {
      part.values.push(cell)
    } else if (cell.bookmarks.some(isFigureBookmark)) {
      part.values.push(cell)
    } else if (isValue(cell.text) && !labelFollows(strip.cells, i) && !(alone && isHanNumber(cell.text))) {
      part.values.push(cell)
    } else if (part.texts.length > 0 && !hasFigures() && isUnit(cell.text)) {
      // A column of units between labels and figures, or the unit printed in a blank cell.
      part.values.push({ ...cell, text: '' })
    } else {
      if (hasFigures()) {
        parts.push(part)
        part = { strip, texts: [], values: [] }
      }
      part.values = []
      part.texts.push(cell)
    }
  }
  return [...parts, part]
}

/** A number alone in front of the first words is the number of the row (`1` `属于…`), not a figure. */
function labelFollows(cells: StripCell[], at: number): boolean {
  // By numbers: a line may hold thousands of cells, and this is asked of each.
  for (let before = 0; before < at; before++) if (!isEmptyText(cells[before]!.text)) return false
  for (let i = at + 1; i < cells.length; i++) if (!isEmptyText(cells[i]!.text)) return !isValue(cells[i]!.text)
  return false
}
