import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { evaluate } from '../calculate'
import type { Finding } from '../finding'
import { plain, type Figures } from '../report'
import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from '../source'
import type { Form } from '../template'
import { recognise } from './recognise'

const template = officialTemplate()
const inputs = [...template.figures.values()].filter((spec) => spec.source === 'input')

const arbitraryFigures: fc.Arbitrary<Figures> = fc
  .array(fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 6, arbitrary: fc.nat(99_999) }), {
    minLength: inputs.length,
    maxLength: inputs.length,
  })
  .map((values) => Object.fromEntries(inputs.map(({ id }, i) => [id, values[i] === null ? null : String(values[i])])))

const cell = (text: string, column: number, colspan = 1, rowspan = 1): SourceCell => ({
  paragraphs: [plain(text)],
  colspan,
  rowspan,
  column,
  bookmarks: [],
})

function gridTable(form: Form, figures: Figures): SourceTable {
  const values = evaluate(template, figures)
  const rows = form.rows.map((row) => ({
    place: { line: 1 },
    cells: row.cells.map((c) =>
      cell(c.kind === 'text' ? c.text : (values[c.figure] ?? ''), c.column, c.colspan, c.kind === 'text' ? c.rowspan : 1),
    ),
  }))
  return { kind: 'table', structure: 'grid', rows, headerRows: 0, place: { line: 1 } }
}

const line = (text: string): SourceBlock => ({ kind: 'line', content: plain(text), place: { line: 1 } })

function read(figures: Figures, change: (id: string, table: SourceTable) => SourceTable = (_, table) => table) {
  const blocks = template.sections.flatMap((section): SourceBlock[] => {
    if (section.heading === undefined) return [line('青禾区民政局2026年政府信息公开工作年度报告')]
    const form = section.form && template.forms.get(section.form)
    return [line(section.heading), form ? change(form.id, gridTable(form, figures)) : line('已办结。')]
  })
  const source: SourceDocument = { format: 'html', blocks, media: {}, findings: [] }
  const result = recognise(source, [template], { name: '', now: '', tidyBlanks: true, ownStyles: false })
  if (!result.ok) throw new Error(result.trouble.message)
  return {
    figures: result.value.report.figures,
    findings: result.value.opening!.findings,
    blocks: result.value.report.sections.flatMap((s) => s.blocks),
  }
}

/** Puts the columns of a table in another order; `to[i]` is where column i goes. Cells over several columns stay. */
function moved(table: SourceTable, to: (column: number) => number): SourceTable {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((c) => (c.colspan > 1 ? c : { ...c, column: to(c.column) })).sort((a, b) => a.column - b.column),
  }))
  return { ...table, rows }
}

/** One more column behind `after`: its header, and a number in every row of figures. */
function widened(table: SourceTable, after: number, headerRow: number, header: string): SourceTable {
  const rows = table.rows.map((row, r) => {
    const cells = row.cells.map((c) => {
      if (c.column > after) return { ...c, column: c.column + 1 }
      return c.column + c.colspan - 1 > after || (r < headerRow && c.column + c.colspan - 1 === after && c.colspan > 1)
        ? { ...c, colspan: c.colspan + 1 }
        : c
    })
    const at = cells.findIndex((c) => c.column > after + 1)
    const extra = r < headerRow ? [] : [cell(r === headerRow ? header : '7', after + 1)]
    return {
      ...row,
      cells:
        at < 0 ? [...cells, ...extra] : [...cells.slice(0, at), ...extra, ...cells.slice(at)].sort((a, b) => a.column - b.column),
    }
  })
  return { ...table, rows }
}

const covered = (findings: readonly Finding[]) =>
  new Set(findings.flatMap((f) => [...(f.where && 'figure' in f.where ? [f.where.figure] : []), ...(f.also ?? [])]))

describe('a form in a real table', () => {
  it('is read cell by cell, blank cells in their place', () => {
    fc.assert(
      fc.property(arbitraryFigures, (figures) => {
        const result = read(figures)
        expect(result.figures).toEqual(figures)
        const told = covered(result.findings)
        expect(inputs.filter(({ id }) => figures[id] === null && !told.has(id))).toEqual([])
        expect(result.findings.map((f) => f.code).filter((code) => !['O43', 'O45', 'O45G', 'O47'].includes(code))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('follows its header when two columns changed places, and says so', () => {
    fc.assert(
      fc.property(arbitraryFigures, fc.integer({ min: 4, max: 8 }), fc.integer({ min: 4, max: 8 }), (figures, a, b) => {
        const swap = (column: number) => (column === a ? b : column === b ? a : column)
        const result = read(figures, (id, table) => (id === 'requests' ? moved(table, swap) : table))
        expect(result.figures).toEqual(figures)
        expect(result.findings.some((f) => f.code === 'O38')).toBe(a !== b)
      }),
      { numRuns: 25 },
    )
  })

  it('leaves out a column the form does not have, and says so', () => {
    fc.assert(
      fc.property(arbitraryFigures, (figures) => {
        const result = read(figures, (id, table) => (id === 'requests' ? widened(table, 8, 2, '小计') : table))
        expect(result.figures).toEqual(figures)
        expect(result.findings.find((f) => f.code === 'O39')?.message).toContain('小计')
      }),
      { numRuns: 10 },
    )
  })

  it('compares a column of subtotals with what it adds up', () => {
    const figures = Object.fromEntries(inputs.map(({ id }) => [id, '0']))
    figures['requests.received.business'] = '7'
    const result = read(figures, (id, table) => (id === 'requests' ? widened(table, 8, 2, '小计') : table))
    const told = result.findings.filter((f) => f.code === 'O170')
    expect(result.figures).toEqual(figures)
    // Every row but the first says 7 and has none.
    expect(told.map((f) => f.where)).not.toContainEqual({ figure: 'requests.received.business' })
    expect(told[0]).toMatchObject({ where: { figure: 'requests.carriedIn.business' } })
    expect(told[0]!.message).toContain('“小计”一栏写的是 7，所属各栏相加是 0，相差 7')
    expect(told[0]!.also).toHaveLength(4)
  })

  it('is known by its table when its heading is lost', () => {
    const figures = Object.fromEntries(inputs.map(({ id }, i) => [id, String(i)]))
    const blocks = template.sections.flatMap((section): SourceBlock[] => {
      const form = section.form && template.forms.get(section.form)
      if (form) return [gridTable(form, figures)]
      return section.heading ? [line(section.heading), line('已办结。')] : [line('青禾区民政局2026年政府信息公开工作年度报告')]
    })
    const result = recognise({ format: 'html', blocks, media: {}, findings: [] }, [template], {
      name: '',
      now: '',
      tidyBlanks: true,
      ownStyles: false,
    })
    if (!result.ok) throw new Error(result.trouble.message)
    expect(result.value.report.figures).toEqual(figures)
    expect(result.value.opening!.findings.filter((f) => f.code === 'O11')).toHaveLength(3)
  })

  it('keeps a row it does not know as an ordinary table in the chapter', () => {
    const figures = Object.fromEntries(inputs.map(({ id }) => [id, '0']))
    const strange = {
      place: { line: 1 },
      cells: [cell('省级下达的其他事项', 0), ...['1', '2', '3'].map((text, i) => cell(text, i + 1))],
    }
    const result = read(figures, (id, table) => (id === 'disclosure' ? { ...table, rows: [...table.rows, strange] } : table))
    expect(result.figures).toEqual(figures)
    expect(JSON.stringify(result.blocks.find((block) => block.kind === 'table'))).toContain('省级下达的其他事项')
    expect(result.findings.map((f) => f.code)).toEqual(expect.arrayContaining(['O33', 'O19']))
  })
})
