import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { decide } from '@shared/decision'
import type { Finding } from '@shared/finding'
import { plain } from '@shared/report'
import { writeReportFile } from '@shared/report-file'
import { newReport } from '@shared/template'
import { asPrevious, NO_PAPERS, type WorkingPapers } from '@shared/working-papers'
import { officialTemplate } from '@templates/official.test-data'
import { checkFile } from './check-file'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const AT = '2027-01-10T08:00:00.000Z'
const template = officialTemplate()

function report(figures: Record<string, string> = {}, year = 2026) {
  const made = newReport(template, {
    organ: { fullName: '青原县水利局', shortName: '', kind: 'department' },
    year,
    scope: 'own',
    now: AT,
  })
  made.sections.find((s) => s.id === 'overview')!.blocks.push({ kind: 'paragraph', content: plain('截止目前已经完成。') })
  for (const f of template.figures.values()) if (f.source === 'input') made.figures[f.id] = '0'
  return { ...made, figures: { ...made.figures, ...figures } }
}

async function checked(papers: WorkingPapers) {
  const path = join(folder, `${Math.random()}.nianbao`)
  writeFileSync(path, writeReportFile({ report: report(), opening: null, papers }))
  return (await checkFile(path)).findings
}

test('a finding tells what would mend it, place by place', async () => {
  const slip = (await checked(NO_PAPERS)).find(({ code }) => code === 'L02')
  expect(slip?.fix).toEqual({
    label: '改为“截至目前”',
    changes: [{ place: '一、总体情况', before: '截止目前已经完成。', after: '截至目前已经完成。' }],
  })
  expect(slip?.decision).toBeUndefined()
})

test('last year’s report that is kept with the file is compared with, and what was answered is told', async () => {
  const last = report({ 'requests.carriedOut.business': '3', 'requests.received.business': '3' }, 2025)
  const papers = { ...NO_PAPERS, previous: asPrevious('去年.docx', last, {}) }
  const carried = (await checked(papers)).find(({ code }) => code === 'Y01')
  expect(carried).toMatchObject({ severity: 'error', stops: true, fix: { label: '采用上年报告的 3' } })
  const decision = decide(carried as Finding, 'reorganised', '两局合并', AT)!
  const again = (await checked({ ...papers, decisions: [decision] })).find(({ code }) => code === 'Y01')
  expect(again?.decision).toMatchObject({ kind: 'reorganised', reason: '两局合并' })
  expect(again?.stops).toBeUndefined()
})
