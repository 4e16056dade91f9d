/** Paragraphs and tables of a stretch of text. */
import { withNumber, type NumberParagraph } from '../docx/read/number-paragraphs'
import { canonicalInlines, inlineText, text as run, type Inline, type Mark } from '../report'
import { edgeTable, type EdgeRow, type SourceBlock, type SourceLine } from '../source'
import type { DocFindings } from './doc-findings'
import { runAt, valueOf, type PropertyRun, type Sprm } from './properties'
import type { DocStyles } from './styles'
import { rowShape } from './table-rows'
import type { WordText } from './word-text'

export interface DocParts {
  words: WordText
  paragraphs: PropertyRun[]
  characters: PropertyRun[]
  styles: DocStyles
  /** Must be asked for each paragraph, in order. */
  numberOf: NumberParagraph
  findings: DocFindings
}

const IN_TABLE = 0x2416
const ROW_END = 0x2417
const DEPTH = 0x6649
const LIST = 0x460b
const LEVEL = 0x260a
/** Beyond it: the paragraph was taken out of its list. */
const LAST_LIST = 0x7fe
const CHARACTER_STYLE = 0x4a30
const DELETED = 0x0800
const HIDDEN = 0x083c
const BOLD = 0x0835
const STRUCK = [0x0837, 0x2a53]
const RAISED = 0x2a48
const UNDERLINE = 0x2a3e
const SYMBOL = 0x6a09
const HEADINGS = 9

/** Text from `from` up to `to`; `line` numbers the blocks. */
export function readBlocks(parts: DocParts, from: number, to: number, nextLine: () => number): SourceBlock[] {
  const blocks: SourceBlock[] = []
  const { words, findings } = parts
  let rows: EdgeRow[] = []
  let cells: Inline[][][] = []
  let cell: Inline[][] = []
  const endTable = () => {
    if (cell.length > 0) cells.push(cell)
    if (cells.length > 0) rows.push({ line: nextLine(), cells, shape: null })
    if (rows.length > 0) {
      const { table, certain } = edgeTable(rows)
      if (!certain) findings.note('O106')
      blocks.push(table)
    }
    rows = []
    cells = []
    cell = []
  }
  let start = from
  for (let at = from; at < to; at++) {
    const mark = words.text.charCodeAt(at)
    if (mark !== 0x0d && mark !== 0x07 && mark !== 0x0c && at < to - 1) continue
    const end = mark === 0x0d || mark === 0x07 || mark === 0x0c ? at : at + 1
    const properties = runAt(parts.paragraphs, words.offsets[at]!)
    const sprms = properties?.sprms ?? []
    const inTable = mark === 0x07 || valueOf(sprms, IN_TABLE) === 1 || valueOf(sprms, DEPTH) > 0
    const rowEnd = inTable && valueOf(sprms, ROW_END) === 1
    const style = properties?.style ?? 0
    const own = rowEnd ? [] : inlines(parts, start, end, style, inTable)
    const number = own.length > 0 ? numbered(parts, style, sprms) : null
    const content = number && number.text !== '' ? withMark(number.text, own) : own
    start = at + 1
    if (!inTable) {
      endTable()
      if (content.length > 0)
        blocks.push({ ...lineOf(content, style, nextLine()), ...(number?.bullet ? { listItem: true } : {}) })
    } else if (rowEnd) {
      if (cell.length > 0) cells.push(cell)
      rows.push({ line: nextLine(), cells, shape: rowShape(sprms) })
      cells = []
      cell = []
    } else {
      if (valueOf(sprms, DEPTH, 1) > 1) findings.note('O105')
      if (content.length > 0 || mark === 0x07) cell.push(content)
      if (mark === 0x07) {
        cells.push(cell)
        cell = []
      }
    }
  }
  endTable()
  return blocks
}

/** The automatic number of a paragraph, by its own properties over those of its style. */
function numbered({ styles, numberOf, findings }: DocParts, style: number, own: readonly Sprm[]) {
  const sprms = [...(styles.get(style)?.paragraph ?? []), ...own]
  const list = valueOf(sprms, LIST)
  if (list === 0 || list > LAST_LIST) return null
  const number = numberOf({ numId: String(list), level: Math.min(valueOf(sprms, LEVEL), 8) }, undefined)
  if (number === null) findings.note('O100')
  if (number?.unknownFormat !== undefined) findings.note('O62')
  return number
}

const withMark = (mark: string, content: Inline[]): Inline[] =>
  canonicalInlines([run(withNumber(mark, inlineText(content)), []), ...content])

function lineOf(content: Inline[], style: number, line: number): SourceLine {
  const outline = style >= 1 && style <= HEADINGS ? { outline: style } : {}
  return { kind: 'line', content, place: { line }, ...outline }
}

function inlines(parts: DocParts, from: number, to: number, style: number, inTable: boolean): Inline[] {
  const { words, findings } = parts
  const result: Inline[] = []
  const fields: ('code' | 'result')[] = []
  let struckBefore = false
  for (let at = from; at < to; at++) {
    const character = words.text[at]!
    const sign = character.charCodeAt(0)
    const sprms = runAt(parts.characters, words.offsets[at]!)?.sprms ?? []
    const struck = STRUCK.some((code) => valueOf(sprms, code) === 1)
    if (struck && !struckBefore) findings.note(inTable ? 'O165' : 'O66')
    struckBefore = struck
    if (sign === 0x13) fields.push('code')
    else if (sign === 0x14 && fields.length > 0) fields[fields.length - 1] = 'result'
    else if (sign === 0x15) fields.pop()
    else if (fields.includes('code')) continue
    else if (valueOf(sprms, DELETED) === 1) findings.note('O101')
    else if (isHidden(parts, style, sprms)) findings.note('O102')
    // `5` struck out beside `8` is not 58: in a table such words count as taken back.
    else if (struck && inTable) continue
    else if (sign === 0x01 || sign === 0x08) findings.note('O103')
    else if (sign === 0x0b) result.push({ kind: 'break' })
    else if (sign === 0x1e) result.push(run('-', marksOf(sprms)))
    else if (sign === 0x28 && valueOf(sprms, SYMBOL) !== 0) findings.note('O108')
    else if (sign >= 0x20 || sign === 0x09) result.push(run(character, marksOf(sprms)))
  }
  return canonicalInlines(result)
}

/** A style may hide too; what a run says itself can turn that round ([MS-DOC] 2.9.327: 0x80 as the style, 0x81 the other way). */
function isHidden({ styles }: DocParts, style: number, sprms: readonly Sprm[]): boolean {
  const named = styles.get(valueOf(sprms, CHARACTER_STYLE))?.character ?? []
  const byStyle = valueOf([...(styles.get(style)?.character ?? []), ...named], HIDDEN) === 1
  const own = valueOf(sprms, HIDDEN, 0x80)
  return own === 0x80 ? byStyle : own === 0x81 ? !byStyle : own === 1
}

function marksOf(sprms: readonly Sprm[]): Mark[] {
  const marks: Mark[] = []
  const raised = valueOf(sprms, RAISED)
  if (valueOf(sprms, BOLD) === 1) marks.push('bold')
  if (raised === 2) marks.push('subscript')
  if (raised === 1) marks.push('superscript')
  if (valueOf(sprms, UNDERLINE) !== 0) marks.push('underline')
  return marks
}
