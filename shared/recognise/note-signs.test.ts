import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { readHtml } from '../html'
import { recognise } from './recognise'

const template = officialTemplate()

function read(rules: readonly string[], review: readonly string[] = []) {
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const tables: Record<string, string> = {
    disclosure: row(['规章', ...rules]) + row(['行政规范性文件', '4', '5', '6']),
    review: row(review),
  }
  const body = template.sections.map(({ id, heading }) => `<p>${heading ?? ''}</p><table>${tables[id] ?? ''}</table>`).join('')
  const page = `<meta charset=utf-8><p>云岭市民政局2026年政府信息公开工作年度报告</p>${body}`
  const source = readHtml(new TextEncoder().encode(page))
  const result = source.ok
    ? recognise(source.value.source, [template], { name: '', now: '', tidyBlanks: true, ownStyles: false })
    : source
  if (!result.ok) throw new Error(result.trouble.message)
  const { report, opening } = result.value
  const codes = (id: string) =>
    opening!.findings.flatMap((f) =>
      (f.where && 'figure' in f.where && f.where.figure === id) || f.also?.includes(id) ? f.code : [],
    )
  return { figures: report.figures, codes }
}

describe('the sign of a note behind a figure', () => {
  it.each(['12①', '12<sup>1</sup>', '12<sup>[1]</sup>', '12*', '12²', '12 ※', '12<sup>①</sup>', '12(注)'])(
    'is no digit of it: %s',
    (cell) => {
      const { figures, codes } = read([cell, '0', '3'])
      expect(figures).toMatchObject({
        'disclosure.rules.issued': '12',
        'disclosure.rules.inForce': '3',
        'disclosure.normative.issued': '4',
      })
      expect(codes('disclosure.rules.issued')).toEqual(['O30'])
    },
  )

  it('a figure that is small as a whole stays one', () => {
    expect(read(['<sup>12</sup>', '0', '3']).figures['disclosure.rules.issued']).toBe('12')
  })
})

describe('words among the figures of a row', () => {
  it('one after the other stay in their cells', () => {
    const { figures, codes } = read(['O', 'o', '3'])
    expect(figures).toMatchObject({
      'disclosure.rules.issued': 'O',
      'disclosure.rules.repealed': 'o',
      'disclosure.rules.inForce': '3',
    })
    expect(codes('disclosure.rules.repealed')).toEqual(['O27'])
  })

  it('stay in their cells where the row has no label', () => {
    const cells = ['1', 'O', '0', '见附件', '1', '2', '0', '0', '0', '2', '3', '0', '0', '0', '3']
    const { figures, codes } = read(['0', '0', '0'], cells)
    expect(figures).toMatchObject({
      'review.reconsideration.upheld': '1',
      'review.reconsideration.corrected': 'O',
      'review.litigationDirect.upheld': '2',
      'review.litigationAfterReview.upheld': '3',
    })
    expect(codes('review.litigationDirect.upheld')).toEqual([])
    expect(codes('review.reconsideration.pending')).toEqual(['O27'])
  })
})
