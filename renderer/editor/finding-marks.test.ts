import { expect, test } from 'vitest'
import { applyChanges } from '@shared/change'
import { openEditor, paragraph, placeCursor, startReport, template, type } from './editor.test-data'
import { changeReport } from './apply-report'
import { markFindings } from './finding-marks'

const marks = [
  { section: 'overview', block: 0, quote: '截止目前', severity: 'warning' as const, message: '可能应为“截至目前”。' },
]
const report = () => startReport({ overview: [paragraph('截止目前已经完成。'), paragraph('另一段。')] })
const marked = (element: HTMLElement) => [...element.querySelectorAll('.report-finding')].map((one) => one.textContent)

test('words of a finding are underlined with its weight, and follow typing in front of them', () => {
  const opened = openEditor(report())
  const { view } = opened.editor
  markFindings(view, marks)
  expect(marked(view.dom)).toEqual(['截止目前'])
  expect(view.dom.querySelector('.report-finding-warning')?.getAttribute('title')).toContain('截至目前')
  placeCursor(opened, '截止目前')
  type(opened, '经核')
  expect(marked(view.dom)).toEqual(['截止目前'])
  markFindings(view, [])
  expect(marked(view.dom)).toEqual([])
})

test('nothing is marked while an input method composes; it is afterwards', async () => {
  const { editor } = openEditor(report())
  const { view } = editor
  Object.defineProperty(view, 'composing', { configurable: true, value: true })
  markFindings(view, marks)
  expect(marked(view.dom)).toEqual([])
  Object.defineProperty(view, 'composing', { configurable: true, value: false })
  view.dom.dispatchEvent(new Event('compositionend'))
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(marked(view.dom)).toEqual(['截止目前'])
})

test('changes replace only what differs, keep the cursor and are undone in one step', () => {
  const opened = openEditor(report())
  const { editor } = opened
  placeCursor(opened, '另一段', 2)
  const { from } = editor.state.selection
  const untouched = editor.view.dom.querySelectorAll('p')
  const other = [...untouched].find((p) => p.textContent === '另一段。')
  const after = applyChanges(opened.report, [
    { kind: 'words', section: 'overview', block: 0, start: 1, words: '止', by: '至' },
    { kind: 'figures', values: { 'disclosure.rules.issued': '0' } },
  ])
  changeReport(editor.view, template, opened.report, after)
  expect(editor.view.dom.textContent).toContain('截至目前已经完成')
  expect(opened.store.getState().report.figures['disclosure.rules.issued']).toBe('0')
  expect(editor.state.selection.from).toBe(from)
  editor.commands.undo()
  expect(editor.view.dom.textContent).toContain('截止目前已经完成')
  expect(opened.store.getState().report.figures['disclosure.rules.issued']).toBeNull()
  expect(other?.textContent).toBe('另一段。')
})

test('empty lines of other chapters stay when one is changed', () => {
  const opened = openEditor(startReport({ overview: [paragraph('截止目前。')], problems: [paragraph('培训不够。')] }))
  const { editor } = opened
  placeCursor(opened, '培训不够。', 5)
  editor.commands.splitBlock()
  editor.commands.splitBlock()
  const lines = () => editor.view.dom.querySelectorAll('p').length
  const before = lines()
  const now = opened.store.getState().report
  changeReport(
    editor.view,
    template,
    now,
    applyChanges(now, [{ kind: 'words', section: 'overview', block: 0, start: 1, words: '止', by: '至' }]),
  )
  expect(editor.view.dom.textContent).toContain('截至目前。')
  expect(lines()).toBe(before)
})
