import { expect, test } from 'vitest'
import type { SourceDocument, SourceLine, SourceRow, SourceTable } from './source-document'
import { rowOfFinding, sourceView } from './source-view'

const run = (text: string) => [{ kind: 'text' as const, text, marks: [] }]
const line = (n: number, text: string): SourceLine => ({ kind: 'line', content: run(text), place: { line: n } })
const row = (n: number, ...cells: string[]): SourceRow => ({
  place: { line: n },
  cells: cells.map((text, column) => ({ paragraphs: [run(text)], colspan: 1, rowspan: 1, column, bookmarks: [] })),
})
const table = (...rows: SourceRow[]): SourceTable => ({
  kind: 'table',
  structure: 'ragged',
  rows,
  headerRows: 0,
  place: rows[0]!.place,
})
const document = (...blocks: SourceDocument['blocks']): SourceDocument => ({ format: 'text', blocks, media: {}, findings: [] })

test('lines and table rows stand in their order with their places; empty lines are passed over', () => {
  const view = sourceView(document(line(1, '题目'), line(2, ' '), table(row(3, '规章', '1', '2'))))
  expect(view).toEqual({
    cut: false,
    rows: [
      { line: 1, table: false, cells: ['题目'] },
      { line: 3, table: true, cells: ['规章', '1', '2'] },
    ],
  })
})

test('a document without end is cut, and says so', () => {
  const view = sourceView(document(...Array.from({ length: 4000 }, (_, i) => line(i + 1, '一'))))
  expect([view.rows.length, view.cut]).toEqual([3000, true])
})

test('a finding stands where its words stand, whatever blanks are between them', () => {
  const view = sourceView(document(line(1, '二、主动公开'), table(row(2, '本年度止 件数', '4'))))
  expect(rowOfFinding(view, { message: '行标签“本年度止件数”与规定的不一致。' })).toBe(1)
})

test('brackets of either width are the same', () => {
  const view = sourceView(document(line(1, '四、结转'), table(row(2, '(六) 其他处理', '0'))))
  expect(rowOfFinding(view, { message: '“（六）其他处理”只有一行，请确认。' })).toBe(1)
})

test('a finding about a part that is missing stands nowhere', () => {
  const view = sourceView(document(line(1, '一、总体情况')))
  expect(rowOfFinding(view, { message: '没有找到“其他需要报告的事项”这一部分。' })).toBeNull()
})

test('a finding that names its line stands there, though its words stand elsewhere too', () => {
  const view = sourceView(document(line(1, '其他处理'), table(row(4, '其他处理', '0'))))
  expect(rowOfFinding(view, { message: '“其他处理”请确认。', line: 4 })).toBe(1)
  expect(rowOfFinding(view, { message: '“其他处理”请确认。', line: 9 })).toBe(0)
})
