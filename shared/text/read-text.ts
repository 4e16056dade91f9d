/** A text file, or pasted text, as it stands: lines, rows of separated cells, outline marks. Nothing is interpreted. */
import { failed, ok, type Finding, type Result } from '../finding'
import { pageFindings } from '../html/page-findings'
import { withoutPastedSite } from '../html/pasted-page'
import { message } from '../message'
import { plain } from '../report'
import type { SourceBlock, SourceDocument, SourceRow, SourceTable } from '../source'
import { dashTables } from './dash-tables'
import { decodeText } from './decode-text'
import { cellLines } from './cell-lines'
import { withoutFrontMatter } from './front-matter'
import { gridTables } from './grid-tables'
import { inlineContent } from './inline-text'
import { joinLines, type JoinedLines, type NumberedLine } from './join-lines'
import { recordBlocks } from './record-blocks'
import { separatedValues } from './separated-values'
import { closedRows, isFrame, isRule, rowCells, withoutNumberTab } from './text-rows'

const MAX_LINES = 20_000
const MAX_CHARACTERS = 4_000_000
const HEADING = /^\s{0,3}(#{1,6})(?!#)\s*(?=\S)/
const ONLY_BARS = /^\s*\|[\s|]*$/
/** Not `- 3 -`, which is the number of a page. */
const HARD_BREAK = /(?<=[^\\\s])\\$/
const BULLET = /^\s{0,8}[-*+]\s+(?=\S)(?!\d+\s*[-—–]\s*$)/

/** Reads the bytes of a text file. Troubles: E30 empty, E32 no text, E36 too many lines. */
export function readText(bytes: Uint8Array): Result<SourceDocument> {
  const decoded = decodeText(bytes)
  return decoded.ok ? readPlainText(decoded.value) : decoded
}

/** The same for text that is already characters (pasted). */
export function readPlainText(text: string): Result<SourceDocument> {
  if (text.length > MAX_CHARACTERS) return tooLong()
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
  if (lines.length > MAX_LINES) return tooLong()
  const records = separatedValues(text.replace(/^\ufeff/, ''))
  if (records) return ok({ format: 'csv', blocks: recordBlocks(records), media: {}, findings: brokenCharacters(text) })
  const site = pageFindings()
  const joined = joinLines(closedRows(cellLines(gridTables(dashTables(withoutFrontMatter(lines))))).map(withoutNumberTab))
  return ok({
    format: 'text',
    blocks: withoutPastedSite(sourceBlocks(joined.lines), site),
    media: {},
    findings: [...brokenCharacters(text), ...joinedLines(joined), ...site.list()],
  })
}

const QUOTES = 5

/** O150 printed lines joined · O151 a number joined from two lines, which might have been two numbers. */
function joinedLines({ joins, paragraphs, numbers }: JoinedLines): Finding[] {
  const quote = numbers.slice(0, QUOTES).join(' / ')
  return [
    ...(joins === 0 ? [] : [{ code: 'O150', severity: 'notice' as const, message: message('O150', { n: joins, paragraphs }) }]),
    ...(numbers.length === 0
      ? []
      : [{ code: 'O151', severity: 'warning' as const, message: message('O151', { n: numbers.length, quote }) }]),
  ]
}

function brokenCharacters(text: string): Finding[] {
  const n = text.split('\ufffd').length - 1
  return n === 0 ? [] : [{ code: 'O86', severity: 'warning', message: message('O86', { n }) }]
}

const tooLong = (): Result<never> => failed({ code: 'E36', message: message('E36', { most: MAX_LINES }) })

function sourceBlocks(lines: readonly NumberedLine[]): SourceBlock[] {
  const blocks: SourceBlock[] = []
  let table: SourceTable | null = null
  lines.forEach(({ text: line, line: number }) => {
    const place = { line: number }
    if (line.trim() === '' && !line.includes('\t')) {
      table = null
      return
    }
    if (isRule(line) || isFrame(line) || ONLY_BARS.test(line)) return
    const cells = rowCells(line)
    if (cells === null) {
      table = null
      blocks.push(sourceLine(line, place.line))
      return
    }
    const row: SourceRow = { cells: cells.map((cell, column) => ({ ...emptyCell(column), paragraphs: [plain(cell)] })), place }
    if (table) table.rows.push(row)
    else blocks.push((table = { kind: 'table', structure: 'ragged', rows: [row], headerRows: 0, place }))
  })
  return blocks
}

const emptyCell = (column: number) => ({ colspan: 1, rowspan: 1, column, bookmarks: [] })

function sourceLine(line: string, number: number): SourceBlock {
  const place = { line: number }
  const heading = HEADING.exec(line)
  if (heading)
    return {
      kind: 'line',
      content: inlineContent(headingText(line.slice(heading[0].length))),
      outline: heading[1]!.length,
      place,
    }
  if (BULLET.test(line))
    return { kind: 'line', content: inlineContent(line.replace(BULLET, '').trimEnd()), listItem: true, place }
  return { kind: 'line', content: inlineContent(line.trim().replace(HARD_BREAK, '')), place }
}

/** Marks may close a heading too: `## 一、… ##`. */
function headingText(text: string): string {
  let end = text.trimEnd().length
  while (text[end - 1] === '#') end--
  return text.slice(0, end).trimEnd()
}
