import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { officialTemplate, templateOf2019 } from '@templates/official.test-data'
import { blockText } from '../report'
import { openReport } from './index'

const templates = [officialTemplate(), templateOf2019()]
const open = (text: string, asProse: boolean) =>
  openReport(strToU8(text), '文件.txt', templates, { now: '2026-11-21T08:00:00.000Z', asProse })

const EARLY =
  '云岭市民政局2015年政府信息公开工作年度报告\n一、概述\n全年主动公开信息 120 条。\n二、存在问题\n力量不足。\n三、其他\n无。\n'

describe('a document that is not a report on the form', () => {
  it('is declined with the year when it is from before there was a form', async () => {
    const result = await open(EARLY, false)
    expect(result).toMatchObject({ ok: false, trouble: { code: 'E100', message: expect.stringContaining('2015') } })
  })

  it.each([
    ['an early report', EARLY],
    ['another text', '会议通知\n请各单位按时参加。\n'],
  ])('is taken whole as text of chapter one when asked to: %s', async (_, text) => {
    const result = await open(text, true)
    if (!result.ok) throw new Error(result.trouble.message)
    const { report, opening } = result.value
    const blocks = report.sections.find((s) => s.id === 'overview')!.blocks
    expect(blocks.map(blockText)).toEqual(text.trim().split('\n'))
    expect(Object.values(report.figures).every((value) => value === null)).toBe(true)
    expect(report.templateId).toBe('gov-disclosure-2021')
    expect(report.year).toBeGreaterThanOrEqual(2021)
    expect(opening!.findings.map((f) => f.code)).toContain('O160')
  })
})
