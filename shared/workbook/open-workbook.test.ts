// A workbook through the whole opening: every figure in its cell, whatever way the tables were laid out.
import { describe, expect, it } from 'vitest'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { blockText } from '@shared/report'
import { openReport } from '../open'
import { differentFigures, formSheet, workbookOf, workbookWith, type TestSheet } from './workbook.test-data'

const template = officialTemplate()
const figures = differentFigures(template)
const forms = [...template.forms.values()]
type Cells = Pick<TestSheet, 'cells' | 'merges'>

const one = (i: number, top = 0, left = 0): Cells => formSheet(template, forms[i]!, figures, { top, left })
const line = (row: number, text: string, column = 0): Cells => ({ cells: [{ row, column, text }], merges: [] })
const together = (...parts: Cells[]): Cells => ({
  cells: parts.flatMap((part) => part.cells),
  merges: parts.flatMap((part) => part.merges),
})
const height = (i: number) => forms[i]!.rows.length
const heading = (i: number) => template.sections.find((section) => section.form === forms[i]!.id)!.heading!

async function open(bytes: Uint8Array, name = '表.xlsx') {
  const result = await openReport(bytes, name, [template, templateOf2019()], { now: '2026-11-21T08:00:00.000Z' })
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

/** Figures of the forms with these numbers; all others blank. */
const expected = (...numbers: number[]) =>
  Object.fromEntries(
    [...template.figures.values()]
      .filter((spec) => spec.source === 'input')
      .map((spec) => [spec.id, numbers.some((i) => forms[i]!.id === spec.form) ? figures[spec.id] : null]),
  )

const rowPushed = (part: Cells, from: number): Cells => ({
  cells: part.cells.map((cell) => (cell.row >= from ? { ...cell, row: cell.row + 1 } : cell)),
  merges: part.merges.map((ref) => ref.replace(/\d+/g, (n) => String(Number(n) > from ? Number(n) + 1 : Number(n)))),
})

describe('the figures of a workbook', () => {
  it.each<[string, number[], TestSheet[]]>([
    ['one table alone', [1], [{ name: 'Sheet1', ...one(1) }]],
    ['the first table, with empty rows and columns in front', [0], [{ name: 'Sheet1', ...one(0, 6, 3) }]],
    ['the last table alone', [2], [{ name: 'Sheet1', ...one(2) }]],
    ['two tables on sheets', [0, 2], [0, 2].map((i) => ({ name: `表${i}`, ...one(i) }))],
    [
      'three sheets with headings',
      [0, 1, 2],
      [0, 1, 2].map((i) => ({ name: ['主动公开', '依申请', '复议诉讼'][i]!, ...together(line(0, heading(i)), one(i, 2, 1)) })),
    ],
    [
      'three tables below each other without an empty row',
      [0, 1, 2],
      [{ name: '年报', ...together(one(0), one(1, height(0)), one(2, height(0) + height(1))) }],
    ],
    [
      'three tables below each other in the wrong order',
      [0, 1, 2],
      [{ name: 'Sheet1', ...together(one(2), one(1, height(2) + 1), one(0, height(2) + height(1) + 2)) }],
    ],
    ['a table with an empty row in it', [1], [{ name: 'Sheet1', ...rowPushed(one(1), 12) }]],
    ['tables whose merged cells were undone', [0, 1, 2], [0, 1, 2].map((i) => ({ name: `Sheet${i}`, ...one(i), merges: [] }))],
    ['two tables side by side', [0, 1], [{ name: 'Sheet1', ...together(one(0), one(1, 0, 6)) }]],
  ])('land in their cells: %s', async (_, numbers, sheets) => {
    const { report } = await open(workbookWith(sheets))
    expect(report.figures).toEqual(expected(...numbers))
  })

  it('keep blank apart from zero and report what stands for none', async () => {
    const part = one(1)
    const first = template.figures.get('requests.received.naturalPerson')!
    const cells = part.cells.map((cell) => (cell.text === figures[first.id] && cell.column === 3 ? { ...cell, text: '/' } : cell))
    const { report, opening } = await open(
      workbookWith([{ name: 'Sheet1', ...part, cells: cells.filter((c) => c.text !== '12') }]),
    )
    expect(report.figures).toMatchObject({ [first.id]: '/', 'requests.received.business': null })
    expect(opening!.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['O27', 'O47']))
  })

  it('tell of whole numbers that a sheet shows with decimals', async () => {
    const { cells, merges } = one(0)
    const shown = cells.map((cell) => (cell.text === '1' ? { ...cell, text: '1.00' } : cell))
    const { report, opening } = await open(workbookWith([{ name: 'Sheet1', cells: shown, merges }]))
    expect(report.figures).toEqual(expected(0))
    expect(opening!.findings.map(({ code }) => code)).toContain('O28')
  })
})

describe('organ and year of a workbook', () => {
  it('come from a title on the sheet', async () => {
    const sheet = together(line(0, '云岭市民政局2023年政府信息公开工作年度报告'), one(1, 2))
    const { report } = await open(workbookWith([{ name: 'Sheet1', ...sheet }]))
    expect([report.organ.fullName, report.year]).toEqual(['云岭市民政局', 2023])
  })

  it('come from the name of the sheet', async () => {
    const { report } = await open(workbookWith([{ name: '云岭市民政局2023年政府信息公开年度报告', ...one(1) }]))
    expect([report.organ.fullName, report.year]).toEqual(['云岭市民政局', 2023])
  })

  it('stay blank when nothing tells them, and the person is told', async () => {
    const { report, opening } = await open(workbookWith([{ name: 'Sheet1', ...one(1) }]))
    expect(report.organ.fullName).toBe('')
    expect(opening!.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['O01', 'O02', 'O03']))
  })
})

it.each([
  ['in order', ['2024年', '2025年']],
  ['the newest first', ['２０２５年度', '2024年度']],
])('reads the newest year of a workbook that keeps a sheet for each, and says so: %s', async (_, names) => {
  const older = Object.fromEntries(Object.keys(figures).map((id) => [id, '77']))
  const sheets = names.map((name) => ({
    name,
    ...(name.includes('2024') ? formSheet(template, forms[1]!, older, { top: 0, left: 0 }) : one(1)),
  }))
  const { report, opening } = await open(workbookWith([...sheets, { name: '说明', ...line(0, '填表说明') }]))
  expect(report.figures).toEqual(expected(1))
  expect(opening!.findings.find((f) => f.code === 'O172')?.message).toContain('“2024年')
  expect(opening!.findings.map((f) => f.code)).not.toContain('O35')
})

it('keeps lines and foreign tables of a workbook', async () => {
  const foreign = together(line(50, '项目'), line(50, '金额', 1), line(51, '印刷'), line(51, '300', 1), line(54, '填表人：略'))
  const { report } = await open(workbookWith([{ name: 'Sheet1', ...together(one(1), foreign) }]))
  const words = report.sections.flatMap((section) => section.blocks.map(blockText)).join(' ')
  for (const text of ['项目', '印刷', '300', '填表人：略']) expect(words).toContain(text)
})

it('says that a workbook without a standard table is no report', async () => {
  const bytes = workbookOf([{ name: 'Sheet1', xml: '<sheetData><row><c><v>1</v></c></row></sheetData>' }])
  expect(await openReport(bytes, '表.xlsx', [template])).toMatchObject({ ok: false, trouble: { code: 'E34' } })
})
