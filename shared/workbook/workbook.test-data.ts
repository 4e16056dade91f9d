/** Invented workbooks for tests: standard tables laid out on sheets, in the ways offices do. */
import type { Figures } from '@shared/report'
import type { Form, Template } from '@shared/template'
import { evaluate } from '../calculate'
import { writeZip } from '../zip'

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface TestCell {
  row: number
  column: number
  text: string
  /** Formula; its result is `text`. */
  formula?: string
}

export interface TestSheet {
  name: string
  cells: TestCell[]
  /** Merged ranges as the file writes them. */
  merges: string[]
}

export const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** Digits become numbers, everything else text; `style` is the number of the cell style. */
export function cellXml({ row, column, text, formula }: TestCell, style = 0): string {
  const start = `<c r="${letterOf(column)}${row + 1}" s="${style}"`
  const sum = formula ? `<f>${escape(formula)}</f>` : ''
  if (/^-?\d+(\.\d+)?$/.test(text)) return `${start}>${sum}<v>${text}</v></c>`
  return formula
    ? `${start} t="str">${sum}<v>${escape(text)}</v></c>`
    : `${start} t="inlineStr"><is><t>${escape(text)}</t></is></c>`
}

export function sheetXml({ cells, merges }: Pick<TestSheet, 'cells' | 'merges'>, tail = ''): string {
  const rows = [...new Set(cells.map((cell) => cell.row))].sort((a, b) => a - b)
  const lines = rows.map((row) => {
    const own = cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column)
    return `<row r="${row + 1}">${own.map((cell) => cellXml(cell)).join('')}</row>`
  })
  const merged =
    merges.length === 0 ? '' : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  return `<sheetData>${lines.join('')}</sheetData>${merged}${tail}`
}

export interface RawSheet {
  name: string
  xml: string
  state?: string
  /** Content of `sheetN.xml.rels`. */
  relations?: string
}

export function workbookOf(sheets: readonly RawSheet[], parts: Record<string, string> = {}): Uint8Array {
  const list = sheets.map(
    ({ name, state = 'visible' }, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" state="${state}" r:id="s${i}"/>`,
  )
  const targets = sheets.map((_, i) => `<Relationship Id="s${i}" Type="${REL}/worksheet" Target="sheet${i}.xml"/>`)
  const all: Record<string, string> = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="a" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${targets.join('')}<Relationship Id="t" Type="${REL}/sharedStrings" Target="strings.xml"/><Relationship Id="u" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    'xl/strings.xml': `<sst xmlns="${MAIN}"><si><r><t>规</t></r><r><t>章</t></r><rPh sb="0" eb="1"><t>gui</t></rPh></si></sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>`,
    ...parts,
  }
  sheets.forEach(({ xml, relations }, i) => {
    all[`xl/sheet${i}.xml`] = `<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${xml}</worksheet>`
    if (relations) all[`xl/_rels/sheet${i}.xml.rels`] = `<Relationships xmlns="${PACKAGE}">${relations}</Relationships>`
  })
  return writeZip(Object.entries(all).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })))
}

export const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`

export const workbookWith = (sheets: readonly TestSheet[]) =>
  workbookOf(sheets.map((sheet) => ({ name: sheet.name, xml: sheetXml(sheet) })))

/** One standard table with its upper left corner at a place; totals as computed. */
export function formSheet(
  template: Template,
  form: Form,
  figures: Figures,
  { top = 0, left = 0 } = {},
): Pick<TestSheet, 'cells' | 'merges'> {
  const values = evaluate(template, figures)
  const cells: TestCell[] = []
  const merges: string[] = []
  for (const cell of form.rows.flatMap((row) => row.cells)) {
    const text = cell.kind === 'text' ? cell.text : (values[cell.figure] ?? '')
    const row = top + cell.row
    const column = left + cell.column
    if (text !== '') cells.push({ row, column, text })
    if (cell.rowspan > 1 || cell.colspan > 1) {
      merges.push(`${letterOf(column)}${row + 1}:${letterOf(column + cell.colspan - 1)}${row + cell.rowspan}`)
    }
  }
  return { cells, merges }
}

/** Every input filled with another number, so that a figure in a wrong cell shows. */
export function differentFigures(template: Template): Figures {
  const inputs = [...template.figures.values()].filter((spec) => spec.source === 'input')
  return Object.fromEntries(inputs.map((spec, i) => [spec.id, spec.kind === 'amount' ? '160.25' : String(i + 1)]))
}
