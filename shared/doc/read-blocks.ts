/** Paragraphs and tables of a stretch of text. */
import { canonicalInlines, text as run, type Inline, type Mark } from '../report'
import { edgeTable, type EdgeRow, type SourceBlock } from '../source'
import type { DocFindings } from './doc-findings'
import { runAt, valueOf, type PropertyRun, type Sprm } from './properties'
import { rowShape } from './table-rows'
import type { WordText } from './word-text'

export interface DocParts {
  words: WordText
  paragraphs: PropertyRun[]
  characters: PropertyRun[]
  findings: DocFindings
}

const IN_TABLE = 0x2416
const ROW_END = 0x2417
const DEPTH = 0x6649
const LIST = 0x460b
const DELETED = 0x0800
const HIDDEN = 0x083c
const BOLD = 0x0835
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
    const content = rowEnd ? [] : inlines(parts, start, end)
    start = at + 1
    if (valueOf(sprms, LIST) !== 0 && content.length > 0) findings.note('O100')
    if (!inTable) {
      endTable()
      if (content.length > 0) blocks.push(lineOf(content, properties?.style ?? 0, nextLine()))
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

function lineOf(content: Inline[], style: number, line: number): SourceBlock {
  const outline = style >= 1 && style <= HEADINGS ? { outline: style } : {}
  return { kind: 'line', content, place: { line }, ...outline }
}

function inlines(parts: DocParts, from: number, to: number): Inline[] {
  const { words, findings } = parts
  const result: Inline[] = []
  const fields: ('code' | 'result')[] = []
  for (let at = from; at < to; at++) {
    const character = words.text[at]!
    const sign = character.charCodeAt(0)
    const sprms = runAt(parts.characters, words.offsets[at]!)?.sprms ?? []
    if (sign === 0x13) fields.push('code')
    else if (sign === 0x14 && fields.length > 0) fields[fields.length - 1] = 'result'
    else if (sign === 0x15) fields.pop()
    else if (fields.includes('code')) continue
    else if (valueOf(sprms, DELETED) === 1) findings.note('O101')
    else if (valueOf(sprms, HIDDEN) === 1) findings.note('O102')
    else if (sign === 0x01 || sign === 0x08) findings.note('O103')
    else if (sign === 0x0b) result.push({ kind: 'break' })
    else if (sign === 0x1e) result.push(run('-', marksOf(sprms)))
    else if (sign === 0x28 && valueOf(sprms, SYMBOL) !== 0) findings.note('O108')
    else if (sign >= 0x20 || sign === 0x09) result.push(run(character, marksOf(sprms)))
  }
  return canonicalInlines(result)
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
