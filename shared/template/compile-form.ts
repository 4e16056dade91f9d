/** One form of a template: places its cells on the grid, builds the ids of its figures, expands totals and balances. */
import { ok, type Result } from '../finding'
import { refuse } from './refuse'
import { placeCells } from './place-cells'
import type { FigureSpec, Form, FormLine, Total } from './template'
import type { FormData } from './template-data'

export interface CompiledForm {
  form: Form
  figures: FigureSpec[]
  totals: Total[]
}

export function compileForm(data: FormData, section: string): Result<CompiledForm> {
  const figures = figureSpecs(data)
  const known = new Set(figures.map((f) => f.id))
  const totals = expandTotals(data)
  for (const total of totals) {
    const missing = [total.target, ...total.addends].find((id) => !known.has(id))
    if (missing) return refuse(`${data.id}.totals`, `unknown figure ${missing}`)
  }
  const repeated = totals.find((t, i) => totals.findIndex((u) => u.target === t.target) !== i)
  if (repeated) return refuse(`${data.id}.totals`, `${repeated.target} is added up twice`)
  markTotals(figures, data)
  const rows = placeCells(data)
  if (!rows.ok) return rows
  const shown = rows.value.flatMap((r) => r.cells).flatMap((c) => (c.kind === 'figure' ? [c.figure] : []))
  const hidden = [...known].find((id) => !shown.includes(id))
  if (hidden) return refuse(`${data.id}.rows`, `no cell for ${hidden}`)
  const stray = shown.find((id, i) => !known.has(id) || shown.indexOf(id) !== i)
  if (stray) return refuse(`${data.id}.rows`, `unknown or repeated figure ${stray}`)
  const balances = expandBalances(data)
  const loose = balances
    .flatMap((b) => b.columns)
    .flatMap((c) => [...c.left, ...c.right])
    .find((id) => !known.has(id))
  if (loose) return refuse(`${data.id}.balances`, `unknown figure ${loose}`)
  const form: Form = {
    id: data.id,
    section,
    ...(data.note === undefined ? {} : { note: data.note }),
    grid: data.grid,
    labelColumns: data.labelColumns,
    columns: data.columns.map((c) => ({ ...c, code: c.code ?? c.id })),
    lines: data.lines.map((line): FormLine => ({
      ...line,
      label: line.label ?? line.name,
      figures: lineColumns(data, line.id).map((column) => figureId(data.id, line.id, column)),
    })),
    rows: rows.value,
    balances,
  }
  return ok({ form, figures, totals })
}

export const figureId = (form: string, line: string, column: string) => `${form}.${line}.${column}`

function lineColumns(data: FormData, lineId: string): string[] {
  const line = data.lines.find((l) => l.id === lineId)
  return line?.columns ?? data.columns.map((c) => c.id)
}

function figureSpecs(data: FormData): FigureSpec[] {
  return data.lines.flatMap((line) =>
    data.columns
      .filter((column) => lineColumns(data, line.id).includes(column.id))
      .map((column): FigureSpec => ({
        id: figureId(data.id, line.id, column.id),
        form: data.id,
        line: line.id,
        column: column.id,
        kind: column.kind,
        source: 'input',
        lineName: line.name,
        columnName: column.name,
      })),
  )
}

function expandTotals(data: FormData): Total[] {
  return data.totals.flatMap((total) =>
    'column' in total
      ? total.lines.map((line) => ({
          target: figureId(data.id, line, total.column),
          addends: total.ofColumns.map((column) => figureId(data.id, line, column)),
        }))
      : total.columns.map((column) => ({
          target: figureId(data.id, total.line, column),
          addends: total.ofLines.map((line) => figureId(data.id, line, column)),
        })),
  )
}

function markTotals(figures: FigureSpec[], data: FormData): void {
  const along = new Map<string, 'column' | 'line'>()
  for (const total of data.totals) {
    if ('column' in total) total.lines.forEach((line) => along.set(figureId(data.id, line, total.column), 'column'))
    else total.columns.forEach((column) => along.set(figureId(data.id, total.line, column), 'line'))
  }
  for (const figure of figures) {
    const totalOf = along.get(figure.id)
    if (totalOf) Object.assign(figure, { source: 'total', totalOf })
  }
}

function expandBalances(data: FormData): Form['balances'] {
  return data.balances.map((balance) => ({
    name: balance.name,
    columns: balance.columns.map((column) => ({
      column,
      left: balance.left.map((line) => figureId(data.id, line, column)),
      right: balance.right.map((line) => figureId(data.id, line, column)),
    })),
  }))
}
