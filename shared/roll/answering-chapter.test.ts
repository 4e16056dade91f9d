import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import type { ReportFile } from '../finding'
import { blockText, plain, type Block, type Report } from '../report'
import { newReport } from '../template'
import { answeringChapter, applyRoll, carriedDraft, carriedHits, planRoll, promisesOf, proposedYears } from './index'

const template = officialTemplate()
const organ = { fullName: '和平市东城区人民政府办公室', shortName: '', kind: 'office' } as const
const paragraph = (words: string): Block => ({ kind: 'paragraph', content: plain(words) })

function lastYear(prose: Record<string, Block[]>): Report {
  const report = newReport(template, { organ, year: 2025, scope: 'own', now: '2026-01-05T01:00:00.000Z' })
  return { ...report, sections: report.sections.map((section) => ({ ...section, blocks: prose[section.id] ?? section.blocks })) }
}

function plan(report: Report) {
  const forms = { from: template, to: template, mapping: null }
  const made = planRoll({ file: { report, opening: null }, name: '去年.docx' }, forms, 2026, '2027-01-06T02:00:00.000Z')
  if (!made.ok) throw new Error(made.trouble.message)
  return made.value
}

describe('the chapter that answers last year', () => {
  const problems = [
    { kind: 'heading', level: 2, content: plain('（一）存在的问题') } satisfies Block,
    paragraph('一是公开内容不够全面，答复的规范性还有待进一步提高。二是解读形式仍需完善。'),
    { kind: 'heading', level: 2, content: plain('（二）改进情况') } satisfies Block,
    paragraph('下一步，2026年将完善目录，加强督促检查。'),
  ]
  const made = plan(lastYear({ overview: [paragraph('2025年公开信息12条。')], problems }))
  const chapter = ({ report }: ReportFile) => report.sections.find(({ id }) => id === 'problems')!.blocks

  it('begins with its headings alone; last year’s words stay beside it', () => {
    const file = applyRoll(made, proposedYears(made))
    expect(answeringChapter(made)).toBe('problems')
    expect(chapter(file)).toEqual([problems[0], problems[2]])
    expect(file.papers!.carried.map(({ section }) => section)).toEqual(['overview'])
    expect(promisesOf(file.papers!.previous!.report, template.roll!)).toEqual(['下一步，2026年将完善目录，加强督促检查'])
    // Years in words that are not taken over are nobody's question.
    expect(carriedHits(made, {}).map(({ section }) => section)).toEqual(['overview'])
  })

  it('takes over last year’s words where that is wanted, with its years', () => {
    const hit = made.hits.find(({ section }) => section === 'problems')!
    expect(hit).toMatchObject({ proposal: 'ask', reason: 'plan' })
    const file = applyRoll(made, new Set([hit.id]), { answerCarried: true })
    expect(chapter(file).map(blockText)).toEqual(problems.map(blockText).map((words) => words.replace('2026', '2027')))
    expect(carriedDraft(made, { answerCarried: true })).toBe(made.draft)
  })

  it('is no question where last year wrote nothing there', () => {
    const without = plan(lastYear({ problems: [problems[0]!] }))
    expect(answeringChapter(without)).toBeNull()
    expect(carriedDraft(without, {})).toBe(without.draft)
  })
})
