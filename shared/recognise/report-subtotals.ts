/** A column of subtotals, which the form does not have, still says what the figures in front of it add up to. */
import { difference, magnitude, sum } from '../calculate'
import type { Template } from '../template'
import { readCell } from './cell-text'
import type { FormStrips, RowRecord } from './form-record'
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
