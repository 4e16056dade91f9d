import type { Finding } from '@shared/finding'
import { plain, type Block, type Report } from '@shared/report'
import { newReport } from '@shared/template'
import { officialTemplate } from '@templates/official.test-data'
import { expect, test } from 'vitest'
import { outlineChapters } from './outline-marks'

const template = officialTemplate()
const empty = newReport(template, {
  organ: { fullName: '和平市教育局', shortName: '', kind: 'department' },
  year: 2025,
  scope: 'own',
  now: '2026-01-05T01:00:00.000Z',
})

const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, content: plain(text) })
const paragraph = (text: string): Block => ({ kind: 'paragraph', content: plain(text) })
const withBlocks = (id: string, blocks: Block[]): Report => ({
  ...empty,
  sections: empty.sections.map((s) => (s.id === id ? { ...s, blocks } : s)),
})
const chapter = (report: Report, id: string, findings: Finding[] = []) =>
  outlineChapters(template, report, findings).find((c) => c.section === id)!

test('a new report is empty everywhere; only the preface need not be written', () => {
  const marks = outlineChapters(template, empty, []).map((c) => c.mark)
  expect(marks).toEqual(['optional', 'empty', 'empty', 'empty', 'empty', 'empty', 'empty'])
})

test('a heading without words below it is still to be written', () => {
  expect(
    chapter(withBlocks('overview', [heading('（一）主动公开'), paragraph('公开。'), heading('（二）依申请公开')]), 'overview')
      .mark,
  ).toBe('partly')
  expect(chapter(withBlocks('overview', [heading('（一）主动公开'), paragraph('公开。')]), 'overview').mark).toBe('done')
})

test('a heading that only holds lower headings with words is written', () => {
  const blocks = [heading('（一）主动公开'), heading('1.网站', 3), paragraph('公开。')]
  expect(chapter(withBlocks('overview', blocks), 'overview').mark).toBe('done')
})

test('a table counts its cells', () => {
  const inputs = [...template.figures.values()].filter((f) => f.form === 'review' && f.source === 'input').map((f) => f.id)
  const filled = (n: number): Report => ({
    ...empty,
    figures: { ...empty.figures, ...Object.fromEntries(inputs.slice(0, n).map((id) => [id, '0'])) },
  })
  expect(chapter(filled(3), 'review')).toMatchObject({ mark: 'partly', cells: { filled: 3, all: inputs.length } })
  expect(chapter(filled(inputs.length), 'review').mark).toBe('done')
})

test('an error in a cell marks its chapter, a warning does not', () => {
  const figure = template.forms.get('requests')!.lines[0]!.figures[0]!
  const finding = (severity: Finding['severity']): Finding => ({ code: 'F03', severity, message: '', where: { figure } })
  expect(chapter(empty, 'requests', [finding('error')]).mark).toBe('wrong')
  expect(chapter(empty, 'requests', [finding('warning')]).mark).toBe('empty')
  expect(chapter(empty, 'review', [finding('error')]).mark).toBe('empty')
})

test('sub-headings carry the place of their block', () => {
  const blocks = [paragraph('开头。'), heading('（一）主动公开'), paragraph('公开。')]
  expect(chapter(withBlocks('problems', blocks), 'problems').subheadings).toEqual([
    { block: 1, level: 2, text: '（一）主动公开' },
  ])
})
