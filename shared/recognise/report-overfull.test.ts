/** Which rows are told of beside those with a figure too many. */
import { expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { formLabels } from './form-labels'
import { reportOverfull, type RowsBeside } from './report-overfull'
import { newTrace } from './trace'

const template = officialTemplate()
const rowsOf = (form: string) => formLabels(template.forms.get(form)!).rows

function told(beside: Partial<RowsBeside>): string[] {
  const trace = newTrace()
  reportOverfull(template, { read: [], loose: [], overfull: [], ...beside }, trace)
  return trace.findings.flatMap((f) => [...(f.where && 'figure' in f.where ? [f.where.figure] : []), ...(f.also ?? [])])
}

it('tells of rows that were read where most of their head are overfull, whatever proves them', () => {
  const rows = rowsOf('requests')
  expect(told({ read: rows.slice(0, 2), overfull: rows.slice(2) })).toEqual(rows.slice(0, 2).flatMap(({ figures }) => figures))
})

it('tells only of rows of text that nothing proves where few are overfull', () => {
  const rows = rowsOf('requests')
  expect(told({ read: rows.slice(1), loose: [rows[3]!], overfull: [rows[0]!] })).toEqual(rows[3]!.figures)
  expect(told({ read: rows.slice(1), overfull: [rows[0]!] })).toEqual([])
})

it('tells of rows of one figure where those of several are overfull', () => {
  const rows = rowsOf('disclosure')
  const single = rows.filter(({ figures }) => figures.length === 1)
  const several = rows.filter(({ figures }) => figures.length > 1)
  expect(told({ read: single, overfull: several })).toEqual(single.flatMap(({ figures }) => figures))
  expect(told({ read: rows })).toEqual([])
})
