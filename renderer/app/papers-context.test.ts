import { addSnapshot } from '@shared/report-file'
import { newReport } from '@shared/template'
import { NO_PAPERS, type WorkingPapers } from '@shared/working-papers'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { expect, test } from 'vitest'
import { papersContext } from './papers-context'
import { fetchSnapshotReader } from './snapshot-reader'

const template = officialTemplate()
const organ = { fullName: '和平市东城区人民政府办公室', shortName: '', kind: 'office' } as const
const report = (title: string) => ({ ...newReport(template, { organ, year: 2025, scope: 'own', now: '' }), title })
const at = (day: number) => `2026-01-0${day}T04:05:00.000Z`

const kept: WorkingPapers = [
  { id: 'export-pdf', name: 'a.pdf', kind: 'exported', at: at(2) } as const,
  { id: 'export-docx', name: 'a.docx', kind: 'exported', at: at(1) } as const,
  { id: 'p', name: 'p', kind: 'published', at: at(3) } as const,
].reduce<WorkingPapers>((papers, about) => addSnapshot(papers, report(about.name), about), NO_PAPERS)
const record = (format: 'pdf' | 'docx', day: number, snapshot: string | null = `export-${format}`) =>
  ({ format, name: `a.${format}`, at: at(day), openErrors: 0, snapshot }) as const

test('states are part of it once they can be read', async () => {
  const papers = { ...kept, exports: [record('pdf', 2)], published: at(3) }
  expect(papersContext(template, papers)).toEqual({ previous: undefined })
  await fetchSnapshotReader()
  expect(papersContext(template, papers).published?.report.title).toBe('p')
})

test('the checks are told of the last export and of what was published, with the time in words', async () => {
  await fetchSnapshotReader()
  const papers = { ...kept, exports: [record('pdf', 2), record('docx', 1)], published: at(3) }
  const { exported, published } = papersContext(template, papers)
  expect([exported?.report.title, published?.report.title]).toEqual(['a.pdf', 'p'])
  expect(exported?.time).toMatch(/^1月2日 \d\d:05$/)
  expect(papersContext(template, papers).exported?.report).toBe(exported?.report)
})

test('nothing is said of an export without a state, of one on another form, or when there was none', () => {
  expect(papersContext(template, { ...kept, exports: [record('pdf', 2, null)] }).exported).toBeUndefined()
  expect(papersContext(templateOf2019(), { ...kept, exports: [record('pdf', 2)] }).exported).toBeUndefined()
  expect(papersContext(template, kept)).toEqual({ previous: undefined })
})
