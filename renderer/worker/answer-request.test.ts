import { defaultWordOptions } from '@shared/docx/write/word-options'
import { expect, test } from 'vitest'
import { answerRequest } from './answer-request'
import type { LookSummary, OpenedReport, PrintedPages, TemplateSummary, WorkerRequest } from './protocol'

const organ = { fullName: '和平市东城区人民政府办公室', shortName: '', kind: 'office' } as const

async function begun(year: number): Promise<OpenedReport> {
  const answer = await answerRequest(
    { kind: 'begin', start: { organ, year, scope: 'own', now: '2026-01-05T01:00:00.000Z' } },
    () => {},
  )
  if (!answer.ok) throw new Error(answer.trouble.message)
  return answer.value as OpenedReport
}

test('templates are offered newest first', async () => {
  const answer = await answerRequest({ kind: 'templates' }, () => {})
  const years = answer.ok ? (answer.value as TemplateSummary[]).map((t) => t.years.from) : []
  expect(years.length).toBeGreaterThan(0)
  expect(years).toEqual([...years].sort((a, b) => b - a))
})

test('a year before every template is refused in words', async () => {
  const answer = await answerRequest({ kind: 'begin', start: { organ, year: 1998, scope: 'own', now: '' } }, () => {})
  expect(answer).toMatchObject({ ok: false, trouble: { code: 'E70' } })
})

test.each([2020, 2025])('a report of %i is saved, exported and opened again from both files', async (year) => {
  const { file } = await begun(year)
  const requests: WorkerRequest[] = [
    { kind: 'save', file },
    { kind: 'export', file, format: 'docx', options: defaultWordOptions },
  ]
  for (const request of requests) {
    const written = await answerRequest(request, () => {})
    if (!written.ok) throw new Error(written.trouble.message)
    const shares: number[] = []
    const opened = await answerRequest({ kind: 'open', name: 'a', bytes: written.value as Uint8Array }, (share) =>
      shares.push(share),
    )
    if (!opened.ok) throw new Error(opened.trouble.message)
    expect((opened.value as OpenedReport).file.report).toEqual(file.report)
    expect(shares[shares.length - 1]).toBe(1)
  }
})

test.each([
  ['html', /^<!DOCTYPE html>/],
  ['xlsx', /^PK/],
  ['json', /^\{\n {2}"format"/],
] as const)('a report is written as %s', async (format, beginning) => {
  const { file } = await begun(2025)
  const written = await answerRequest({ kind: 'export', file, format, options: defaultWordOptions }, () => {})
  expect(written.ok && new TextDecoder().decode(written.value as Uint8Array)).toMatch(beginning)
})

test('both looks say what can be chosen, and pages are laid out in either', async () => {
  const looks = await answerRequest({ kind: 'looks' }, () => {})
  const summaries = looks.ok ? (looks.value as LookSummary[]) : []
  expect(summaries.map(({ look }) => look)).toEqual(['official', 'plain'])
  expect(summaries[0]!.linesPerPage[summaries[0]!.lineDistance]).toBe(22)
  const { file } = await begun(2025)
  for (const { look } of summaries) {
    const laid = await answerRequest({ kind: 'layOut', report: file.report, options: { ...defaultWordOptions, look } }, () => {})
    const { pages, title } = (laid.ok ? laid.value : null) as PrintedPages
    expect(title).toBe(file.report.title)
    expect(pages.join('')).toContain('data-cell="requests.received.naturalPerson"')
  }
})
