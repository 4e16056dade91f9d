import { expect, test } from 'vitest'
import { answerRequest } from './answer-request'
import type { OpenedReport, TemplateSummary } from './protocol'

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
  for (const kind of ['save', 'export'] as const) {
    const written = await answerRequest({ kind, file }, () => {})
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
