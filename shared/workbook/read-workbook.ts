import { failed, ok, type Result } from '../finding'
import { message } from '../message'
import { child, childrenNamed, openPackage, type OfficePackage, type PartFault, type XmlElement } from '../ooxml'
import { plain } from '../report'
import type { SourceBlock, SourceDocument } from '../source'
import { richText, type CellContext } from './cell-value'
import { readFormats } from './read-styles'
import { readSheet } from './read-sheet'
import { struckStyles } from './row-marks'
import type { Sheet } from './sheet-areas'
import { sheetBlocks } from './sheet-blocks'
import { sheetExtras } from './sheet-extras'
import { earlierSheets } from './sheet-years'
import { workbookFindings } from './workbook-findings'

const CODES: Record<PartFault, 'E87' | 'E88' | 'E89' | 'E90'> = {
  'not-a-zip': 'E87',
  damaged: 'E87',
  malformed: 'E87',
  missing: 'E87',
  'too-large': 'E88',
  unsafe: 'E89',
  doctype: 'E89',
  encrypted: 'E90',
}

/** Rows × columns of all sheets: whoever lays the grids out must not be drowned. */
const MAX_GRID = 50_000

export function refuse(fault: PartFault, place: string): Result<never> {
  return failed({ code: CODES[fault], message: message(CODES[fault], { place }) })
}

/**
 * Reads an .xlsx workbook: every sheet as grid tables, formulas by their stored results. Troubles: E87 damaged, with the
 * place · E88 beyond the limits · E89 unsafe content · E90 password · E91 binary workbook. Findings: O120 … O134, O172.
 */
export function readWorkbook(bytes: Uint8Array): Result<{ source: SourceDocument; tidyBlanks: boolean }> {
  const opened = openWorkbook(bytes)
  return opened.ok ? readSheets(opened.value.file, opened.value.main, opened.value.workbook, opened.value.context) : opened
}

export interface OpenedWorkbook {
  file: OfficePackage
  /** Name of the main part. */
  main: string
  workbook: XmlElement
  context: CellContext
}

/** The package with what every sheet needs. Troubles: E87 … E91. */
export function openWorkbook(bytes: Uint8Array): Result<OpenedWorkbook> {
  const file = openPackage(bytes)
  if (!file.ok) return refuse(file.fault, '.zip')
  const main = file.value.relations('').find((r) => r.type === 'officeDocument' && !r.external)?.target ?? 'xl/workbook.xml'
  if (main.toLowerCase().endsWith('.bin')) return failed({ code: 'E91', message: message('E91') })
  const workbook = file.value.xml(main)
  if (!workbook.ok) return refuse(workbook.fault, main)
  const context = readContext(file.value, main, workbook.value)
  return context.ok ? ok({ file: file.value, main, workbook: workbook.value, context: context.value }) : context
}

/** Without its strings and styles a sheet would show other numbers, so a damaged part is a damaged file. */
function readContext(file: OfficePackage, main: string, workbook: XmlElement): Result<CellContext> {
  const parts: Partial<Record<string, XmlElement>> = {}
  for (const type of ['sharedStrings', 'styles']) {
    const relation = file.relations(main).find((r) => r.type === type && !r.external)
    if (!relation) continue
    const part = file.xml(relation.target)
    if (!part.ok) return refuse(part.fault, relation.target)
    parts[type] = part.value
  }
  const date1904 = /^(?:1|true)$/.test(child(workbook, 'x:workbookPr')?.attributes.date1904 ?? '')
  const strings = parts.sharedStrings ? childrenNamed(parts.sharedStrings, 'x:si').map(richText) : []
  return ok({ strings, formats: readFormats(parts.styles), struck: struckStyles(parts.styles), date1904 })
}

function readSheets(file: OfficePackage, main: string, workbook: XmlElement, context: CellContext) {
  const relations = file.relations(main)
  const findings = workbookFindings()
  if (relations.some((r) => r.type === 'vbaProject')) findings.note('O125', '')
  const blocks: SourceBlock[] = []
  let line = 0
  const nextLine = () => ++line
  const lines = (texts: readonly string[]) =>
    texts.map((text): SourceBlock => ({ kind: 'line', content: plain(text), place: { line: nextLine() } }))
  let room = MAX_GRID
  const list = child(workbook, 'x:sheets')
  const sheets = list ? childrenNamed(list, 'x:sheet') : []
  const earlier = earlierSheets(sheets.map(({ attributes }) => attributes.name ?? ''))
  for (const { attributes } of sheets) {
    const name = attributes.name ?? ''
    if (earlier.has(name)) {
      findings.note('O172', name)
      continue
    }
    const relation = relations.find((r) => r.id === attributes['r:id'] && !r.external)
    if (!relation) return refuse('missing', name)
    if (relation.type !== 'worksheet') {
      findings.note('O126', name)
      continue
    }
    const part = file.xml(relation.target)
    if (!part.ok) return refuse(part.fault, name)
    const sheet = readSheet(part.value, name, context, findings)
    if (!sheet) return refuse('malformed', name)
    const title = lines(tells(name, sheet) ? [name] : [])
    const laid = sheetBlocks(sheet, room, nextLine)
    if (!laid) return refuse('too-large', name)
    room -= laid.cells
    const boxes = lines(sheetExtras(file, relation.target, part.value, name, findings))
    if (laid.blocks.length + boxes.length === 0) continue
    if (attributes.state === 'hidden' || attributes.state === 'veryHidden') findings.note('O120', name)
    blocks.push(...title, ...laid.blocks, ...boxes)
  }
  const source: SourceDocument = { format: 'xlsx', blocks, media: {}, findings: findings.list() }
  return ok({ source, tidyBlanks: false })
}

/** A name that a program gave, or that a cell repeats, says nothing of its own. */
function tells(name: string, sheet: Sheet): boolean {
  const words = name.replace(/\s/g, '')
  if (words === '' || /^(?:sheet|table|工作表|表)?[（(]?\d*[)）]?$/i.test(words)) return false
  return ![...sheet.cells.values()].some((row) => [...row.values()].some((text) => text.replace(/\s/g, '').includes(words)))
}
