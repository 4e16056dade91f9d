/** The workbook behind a sum: every unit's figures beside each other, every sum a formula over them. */
import { evaluate, type Evaluated } from '../calculate'
import { fill } from '../message'
import { mergeWords as words } from '../message/screen/merge'
import { element } from '../ooxml/xml-writer'
import type { Report } from '../report'
import type { FigureSpec, Form } from '../template'
import { address } from '../workbook/write/cell-address'
import { STYLE } from '../workbook/write/cell-styles'
import { wordsCell, type SheetCell } from '../workbook/write/sheet-cells'
import { sheetPart } from '../workbook/write/sheet-part'
import { packWorkbook, type Sheet } from '../workbook/write/write-workbook'
import { decimalsOf, valueCell, wordsSheet } from './words-sheet'
import { nameOf } from './merge-findings'
import type { Merged } from './merged'

/** Twips. */
const WIDTH = { row: 5200, column: 2200, figure: 1200, unit: 3600, state: 3600, count: 1200, message: 12_000 }
/** Row, column and sum stand left of the units. */
const BEFORE_UNITS = 3

/** `draft`: the merged report, for title and time of the file. The same sum gives the same bytes. */
export function writeSummary(merged: Merged, draft: Report): Uint8Array<ArrayBuffer> {
  const { template, units } = merged
  const values = units.map(({ figures }) => evaluate(template, figures))
  const forms = template.sections.flatMap((section): Sheet[] => {
    const form = section.form === undefined ? undefined : template.forms.get(section.form)
    return form ? [formSheet(merged, form, section.heading ?? section.id, values)] : []
  })
  return packWorkbook(draft, [unitSheet(merged), ...forms, findingSheet(merged)])
}

function formSheet(merged: Merged, form: Form, heading: string, values: readonly Evaluated[]): Sheet {
  const { template, units, organ, year } = merged
  const specs = [...template.figures.values()].filter((spec) => spec.form === form.id)
  const title = `${fill(words.title, { organ, year })} ${heading}`
  const head = [words.row, words.column, words.total, ...units.map(nameOf)]
  function* rows() {
    yield [wordsCell({ row: 0, column: 0 }, Math.min(head.length, 8), title, STYLE.heading)]
    yield head.map((text, column) => wordsCell({ row: 1, column }, 1, text, STYLE.text))
    for (const [at, spec] of specs.entries()) yield figureRow(spec, at + 2, values)
  }
  const grid = [WIDTH.row, WIDTH.column, WIDTH.figure, ...units.map(() => WIDTH.figure)]
  return { name: heading, content: sheetPart({ grid, labelColumns: BEFORE_UNITS }, rows(), 2) }
}

function figureRow(spec: FigureSpec, row: number, values: readonly Evaluated[]): SheetCell[] {
  const { id, kind, lineName, columnName } = spec
  const cells = values.map((own, unit) => valueCell(kind, own[id] ?? null, { row, column: BEFORE_UNITS + unit }))
  const last = { row, column: BEFORE_UNITS + Math.max(values.length - 1, 0) }
  const all = `${address({ row, column: BEFORE_UNITS })}:${address(last)}`
  const sum = element('f', {}, `IF(COUNT(${all})=0,"",SUM(${all}))`)
  const style = kind === 'amount' ? STYLE.amount + decimalsOf(values.map((own) => own[id] ?? null)) : STYLE.total
  return [
    wordsCell({ row, column: 0 }, 1, lineName, STYLE.text),
    wordsCell({ row, column: 1 }, 1, columnName, STYLE.text),
    { row, column: 2, rowspan: 1, colspan: 1, style, attributes: {}, content: values.length === 0 ? [] : [sum], text: '' },
    ...cells,
  ]
}

function unitSheet({ units, left, unread, missing, blank, organ, year }: Merged): Sheet {
  const { columns, states } = words
  const rows: string[][] = [
    ...units.map((unit, index) => [
      nameOf(unit),
      unit.file,
      states.added,
      String(unit.errors.length),
      String(blank.find((one) => one.unit === index)?.figures.length ?? 0),
      unit.errors.map(({ code, message }) => `${code} ${message}`).join('\n'),
    ]),
    ...left.map(({ unit, reason }) => [nameOf(unit), unit.file, fill(states[reason], { year: unit.year }), '', '', '']),
    ...unread.map(({ file, reason }) => ['', file, states.unread, '', '', reason.message]),
    ...(missing ?? []).map((name) => [name, '', states.missing, '', '', '']),
  ]
  const head = [columns.unit, columns.file, columns.state, columns.errors, columns.blank, columns.remark]
  const grid = [WIDTH.unit, WIDTH.unit, WIDTH.state, WIDTH.count, WIDTH.count, WIDTH.message]
  return wordsSheet(words.sheets.units, fill(words.title, { organ, year }), head, rows, grid)
}

function findingSheet({ findings, organ, year }: Merged): Sheet {
  const { columns } = words
  const rows = findings.map(({ severity, code, message }) => [words.severity[severity], code, message])
  const head = [columns.severity, columns.code, columns.message]
  const grid = [WIDTH.count, WIDTH.count, WIDTH.message]
  return wordsSheet(words.sheets.findings, fill(words.title, { organ, year }), head, rows, grid)
}
