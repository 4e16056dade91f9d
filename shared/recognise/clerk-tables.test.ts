/** Rows and columns of a clerk's own among those of a form. */
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import type { Finding } from '../finding'
import { plain, type Figures } from '../report'
import type { SourceBlock, SourceCell, SourceTable } from '../source'
import { foreignForm, sourceTables } from './foreign-form.test-data'
import { recognise } from './recognise'

const template = officialTemplate()
const inputs = [...template.figures.values()].filter((spec) => spec.source === 'input')
const figures: Figures = Object.fromEntries(inputs.map(({ id }, i) => [id, String(i + 1)]))

const line = (text: string): SourceBlock => ({ kind: 'line', content: plain(text), place: { line: 1 } })
const cell = (text: string, column: number): SourceCell => ({
  paragraphs: [plain(text)],
  column,
  colspan: 1,
  rowspan: 1,
  bookmarks: [],
})
const textOf = ({ paragraphs }: SourceCell) =>
  paragraphs
    .flat()
    .map((inline) => (inline.kind === 'text' ? inline.text : ''))
    .join('')

function read(id: string, change: (table: SourceTable) => SourceBlock[]) {
  const blocks = template.sections.flatMap((section): SourceBlock[] => {
    if (section.heading === undefined) return [line('青禾区民政局2026年政府信息公开工作年度报告')]
    const form = section.form && template.forms.get(section.form)
    if (!form) return [line(section.heading), line('已办结。')]
    const [table] = sourceTables(foreignForm(template, form, figures))
    return [line(section.heading), ...(form.id === id ? change(table!) : [table!])]
  })
  const options = { name: '', now: '', tidyBlanks: true, ownStyles: false }
  const result = recognise({ format: 'html', blocks, media: {}, findings: [] }, [template], options)
  if (!result.ok) throw new Error(result.trouble.message)
  return { figures: result.value.report.figures, findings: result.value.opening!.findings }
}

const named = (findings: readonly Finding[], code: string) =>
  findings
    .filter((f) => f.code === code)
    .flatMap((f) => [...(f.where && 'figure' in f.where ? [f.where.figure] : []), ...(f.also ?? [])])

const rowOf = (table: SourceTable, label: string) =>
  table.rows.find(({ cells }) => cells.some((one) => textOf(one).includes(label)))!
const lastRow = (table: SourceTable) => table.rows[table.rows.length - 1]!

/** The rows of a table as lines of text, their cells parted by a wide gap. */
const asLines = (table: SourceTable) =>
  table.rows.map(({ cells }) =>
    line(
      cells
        .map(textOf)
        .filter((text) => text !== '')
        .join('    '),
    ),
  )

describe('a table in which a clerk', () => {
  it('numbered the columns keeps its figures, and the numbers are told of', () => {
    const result = read('review', (table) => {
      const numbers = lastRow(table).cells.map(({ column }, i) => cell(String(i + 1), column))
      table.rows.splice(-1, 0, { cells: numbers, place: { line: 1 } })
      return [table]
    })
    expect(result.figures).toEqual(figures)
    expect(result.findings.map(({ code }) => code)).toContain('O33')
  })

  it('remarked a number beside an empty cell does not take it for the figure without a word', () => {
    const result = read('disclosure', (table) => {
      const row = rowOf(table, '行政强制')
      const [label, figure] = row.cells
      row.cells = [label!, { ...figure!, paragraphs: [[]] }, cell('3', figure!.column + figure!.colspan)]
      return [table]
    })
    expect(named(result.findings, 'O166')).toEqual(['disclosure.coercion.decisions'])
  })

  it('put a second row with blank cells tells of both on the figures', () => {
    const result = read('review', (table) => {
      const other = lastRow(table).cells.map(({ column }, i) => cell(i % 4 === 1 ? '' : String(i), column))
      table.rows.push({ cells: [cell('2025年', 0), ...other.slice(1)], place: { line: 1 } })
      return [table]
    })
    expect(named(result.findings, 'O35')).toEqual(expect.arrayContaining(['review.reconsideration.upheld']))
  })

  it('added a column without a header is not read past totals that are no numbers', () => {
    const result = read('requests', (table) => {
      for (const row of table.rows) {
        for (const one of row.cells) {
          if (one.column >= 5) one.column++
          else if (one.column + one.colspan > 5) one.colspan++
        }
        if (!/\d/.test(textOf(row.cells[row.cells.length - 1]!))) continue
        row.cells[row.cells.length - 1]!.paragraphs = [plain('无')]
        row.cells.splice(-5, 0, cell('7', 5))
      }
      const head = table.rows[2]!
      head.cells.splice(1, 0, cell('备注', 5))
      return [table]
    })
    const wrong = inputs.filter(
      ({ id, form }) => form === 'requests' && ![null, figures[id]].includes(result.figures[id] ?? null),
    )
    const told = new Set(result.findings.flatMap((f) => named([f], f.code)))
    expect(wrong.filter(({ id }) => !told.has(id))).toEqual([])
  })

  it('wrote without lines, and one row has a figure too many, tells of the other rows of that head', () => {
    const result = read('disclosure', (table) => {
      rowOf(table, '行政规范性文件').cells.push(cell('4', 9))
      return asLines(table)
    })
    expect(named(result.findings, 'O204')).toEqual(inputs.filter(({ line: at }) => at === 'rules').map(({ id }) => id))
  })

  it('wrote without lines, and whose total does not come out, is told of on every figure of the row', () => {
    const result = read('requests', (table) => {
      const row = rowOf(table, '予以公开')
      row.cells[row.cells.length - 1]!.paragraphs = [plain('1')]
      return asLines(table)
    })
    const told = named(result.findings, 'O32')
    expect(told).toEqual(expect.arrayContaining(inputs.filter(({ line: at }) => at === 'granted').map(({ id }) => id)))
  })
})
