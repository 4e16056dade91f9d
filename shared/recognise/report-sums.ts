/** What sums inside the rows tell: of a column of subtotals, which the form does not have, and of columns that moved. */
import { difference, magnitude, sum } from '../calculate'
import type { Template } from '../template'
import { readCell } from './cell-text'
import type { FormLabels } from './form-labels'
import type { FormStrips, RowRecord } from './form-record'
import { addsUp } from './place-values'
import { rowTitle } from './report-form'
import type { RowFigures } from './row-figures'
import { rowPlace, type Trace } from './trace'

const SUBTOTAL = /计$/

export function reportSubtotals(
  template: Template,
  { extras }: FormStrips,
  read: readonly { record: RowRecord; figures: RowFigures }[],
  trace: Trace,
): void {
  const [column] = extras
  if (!column || extras.some(({ text }) => text.trim() !== column.text.trim()) || !SUBTOTAL.test(column.text.trim())) return
  for (const { record, figures } of read) {
    const row = record.row!
    const members = figures.extra === undefined ? [] : groupBefore(row.headers, figures.extra.before).map((i) => row.figures[i]!)
    const parts = members.map((id) => readCell(template.figures.get(id)!.kind, figures.texts.get(id) ?? ''))
    const stated = readCell('count', figures.extra?.text ?? '')
    if (members.length < 2 || stated.state !== 'number' || parts.some((part) => part.state === 'invalid')) continue
    const all = sum(parts.map((part) => (part.state === 'number' ? part.value : '0')))
    const apart = difference(stated.value, all)
    if (apart === '0') continue
    const [where, also] = rowPlace(members)
    const words = { row: rowTitle(template, row), text: column.text.trim(), stated: stated.value, sum: all }
    trace.say('O170', 'warning', { ...words, difference: magnitude(apart) }, where, also, column.strip.line)
  }
}

/** The figures in front of the column that stand under one header with the last of them. */
function groupBefore(headers: readonly string[][], before: number): number[] {
  const last = headers[before - 1]
  const over = last?.slice(0, -1).join()
  return headers.flatMap((path, i) =>
    i < before && path.length === last?.length && path.slice(0, -1).join() === over ? [i] : [],
  )
}

const MOST_WRONG = 3

/** Where many rows contradict their totals the columns stand elsewhere, and a row that agrees may do so by chance. */
export function reportDisplaced(
  template: Template,
  labels: FormLabels,
  read: readonly { record: RowRecord; figures: RowFigures }[],
  trace: Trace,
): void {
  const summed = read.filter(({ record, figures }) =>
    record.row!.figures.some((id) => template.figures.get(id)!.source === 'total' && /[1-9]/.test(figures.texts.get(id) ?? '')),
  )
  // Where figures were left out their total says nothing about the others.
  const wrong = summed.filter(({ record, figures }) => {
    if (figures.doubt === 'unplaced') return false
    const row = record.row!
    return !addsUp(
      template,
      row,
      row.figures.map((id) => figures.texts.get(id) ?? ''),
    )
  })
  if (wrong.length < MOST_WRONG || wrong.length * 3 < summed.length) return
  const [where, also] = rowPlace(read.flatMap(({ record }) => record.row!.figures))
  const heading = template.sections.find((section) => section.id === labels.form.section)?.heading ?? ''
  trace.say('O171', 'warning', { heading, n: wrong.length }, where, also)
}
