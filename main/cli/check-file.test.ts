import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { decide } from '@shared/decision'
import type { Finding } from '@shared/finding'
import { plain } from '@shared/report'
import { addSnapshot, writeReportFile } from '@shared/report-file'
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

test('a report that was exported, published and added up is held against what its papers keep', async () => {
  const now = report({ 'disclosure.licensing.decisions': '18' })
  const about = (kind: 'exported' | 'published') => ({ id: kind, name: kind, kind, at: AT })
  const kept = addSnapshot(addSnapshot(NO_PAPERS, report(), about('exported')), report(), about('published'))
  const units = ['12', '7'].map((value, i) => ({
    name: `第${i}局`,
    figures: { ...(report().figures as Record<string, string>), 'disclosure.licensing.decisions': value },
  }))
  const papers: WorkingPapers = {
    ...kept,
    published: AT,
    exports: [{ format: 'docx', name: 'a.docx', at: AT, openErrors: 0, snapshot: 'exported' }],
    merged: { at: AT, templateId: template.id, units, left: [], missing: ['丙局'] },
  }
  const path = join(folder, 'area.nianbao')
  writeFileSync(path, writeReportFile({ report: { ...now, scope: 'area' }, opening: null, papers }))
  const { findings } = await checkFile(path)
  const said = (code: string) => findings.find((one) => one.code === code)
  expect(said('F16')).toMatchObject({ severity: 'warning', expected: '19', fix: { label: '采用相加的 19' } })
  expect(said('F17')?.message).toBe('还缺 1 个单位：丙局。汇总数暂不完整。')
  expect(said('P06')?.message).toMatch(/^2027-01-10 \d\d:\d\d 导出后又改了 1 处（其中数字 1 处）/)
  expect(said('P07')?.fix?.changes).toEqual([
    {
      place: '六、其他需要报告的事项',
      before: null,
      after: '更正说明：本报告发布后更正了以下数字：“行政许可”的“本年处理决定数量”一栏由0更正为18。',
    },
  ])
})
