/** A form whose rows stand as columns is turned back where every label proves it, and only there. */
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { plain, type FigureId, type Figures } from '../report'
import type { SourceBlock, SourceCell, SourceTable } from '../source'
import { foreignForm, sourceTables } from './foreign-form.test-data'
import { recognise } from './recognise'

const template = officialTemplate()
const inputs = [...template.figures.values()].filter((spec) => spec.source === 'input')
const figures: Figures = Object.fromEntries(inputs.map(({ id }, i) => [id, String(i + 1)]))

function turned(table: SourceTable): SourceTable {
  const cells = table.rows.flatMap((row, i) => row.cells.map((cell) => ({ ...cell, row: cell.column, column: i })))
  const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b)
  return {
    ...table,
    rows: rows.map((at) => ({
      place: { line: at + 1 },
      cells: cells
        .filter(({ row }) => row === at)
        .map(({ row: _, colspan, rowspan, ...cell }) => ({ ...cell, colspan: rowspan, rowspan: colspan })),
    })),
  }
}

const line = (text: string): SourceBlock => ({ kind: 'line', content: plain(text), place: { line: 1 } })
const textOf = (cell: SourceCell) =>
  cell.paragraphs
    .flat()
    .map((inline) => (inline.kind === 'text' ? inline.text : ''))
    .join('')

function read(id: string, change: (table: SourceTable) => void = () => undefined) {
  const blocks = template.sections.flatMap((section): SourceBlock[] => {
    if (section.heading === undefined) return [line('青禾区民政局2026年政府信息公开工作年度报告')]
    const form = section.form && template.forms.get(section.form)
    if (!form) return [line(section.heading), line('已办结。')]
    const [table] = sourceTables(foreignForm(template, form, figures))
    const placed = form.id === id ? turned(table!) : table!
    if (form.id === id) change(placed)
    return [line(section.heading), placed]
  })
  const result = recognise({ format: 'html', blocks, media: {}, findings: [] }, [template], {
    name: '',
    now: '',
    tidyBlanks: true,
    ownStyles: false,
  })
  if (!result.ok) throw new Error(result.trouble.message)
  return { figures: result.value.report.figures, findings: result.value.opening!.findings }
}

const inForm = (id: string) => inputs.filter((spec) => spec.form === id).map((spec) => spec.id)
const wrong = (read: Figures, ids: readonly FigureId[]) => ids.filter((id) => read[id] !== null && read[id] !== figures[id])

describe('a turned table', () => {
  it.each(['disclosure', 'requests', 'review'])(
    'is read by the labels of both sides, with a finding on every figure: %s',
    (id) => {
      const result = read(id)
      expect(result.figures).toEqual(figures)
      const told = result.findings.filter(({ code }) => code === 'O203')
      expect(told).toHaveLength(1)
      const where = told[0]!.where
      const named = [...(where && 'figure' in where ? [where.figure] : []), ...(told[0]!.also ?? [])]
      expect(named).toEqual(expect.arrayContaining(inForm(id)))
    },
  )

  it('that stands as printed is not turned', () => {
    expect(read('').findings.map(({ code }) => code)).not.toContain('O203')
  })

  it('is left alone where one label is not of the form', () => {
    const result = read('requests', (table) => {
      const cell = table.rows.flatMap(({ cells }) => cells).find((one) => textOf(one).includes('予以公开'))!
      cell.paragraphs = [plain('石桥镇')]
    })
    expect(result.findings.map(({ code }) => code)).not.toContain('O203')
    expect(wrong(result.figures, inForm('requests'))).toEqual([])
  })

  it('is left alone where a row lost a cell, so that its figures stand beside their columns', () => {
    const result = read('requests', (table) => {
      const row = table.rows.find(({ cells }) => cells.some((cell) => textOf(cell) === '科研机构'))!
      row.cells = row.cells.map((cell) => ({ ...cell, column: cell.column - 1 }))
    })
    expect(result.findings.map(({ code }) => code)).not.toContain('O203')
  })

  it('is left alone where it shows only some of the rows', () => {
    const result = read('requests', (table) => {
      for (const row of table.rows) row.cells = row.cells.filter(({ column }) => column < 8)
    })
    expect(result.findings.map(({ code }) => code)).not.toContain('O203')
  })
})
