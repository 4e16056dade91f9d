import { describe, expect, it } from 'vitest'
import { plain, type Block, type Report } from '../report'
import { applyRoll, carriedProgress, carriedStates, promisesOf, proposedYears } from './index'
import { lastYear, paragraph, plan, template } from './rolled.test-data'

describe('carried paragraphs', () => {
  const prose = {
    overview: [
      { kind: 'heading', level: 2, content: plain('（一）主动公开') } satisfies Block,
      paragraph('2025年，区政府办公室主动公开政府信息120条，其中政策文件20件。'),
      paragraph('全年组织业务培训2次，参训人员60人次。'),
    ],
    problems: [paragraph('一是公开内容不够全面。下一步，将完善目录，加强督促检查。'), paragraph('人员力量薄弱。')],
  }
  const made = plan({ report: lastYear(prose), opening: null })
  const file = applyRoll(made, proposedYears(made), { answerCarried: true })
  const carried = file.papers!.carried
  const alike = template.roll!.alike
  const withText = (words: string): Report => ({
    ...file.report,
    sections: file.report.sections.map((s) =>
      s.id === 'overview' ? { ...s, blocks: [paragraph('新增一段。'), s.blocks[0]!, paragraph(words), s.blocks[2]!] } : s,
    ),
  })

  it('wait until they are rewritten or confirmed; new numbers alone are no rewriting', () => {
    expect(carried.map(({ section, text: words }) => [section, words])).toEqual([
      ['overview', '2026年，区政府办公室主动公开政府信息120条，其中政策文件20件。'],
      ['overview', '全年组织业务培训2次，参训人员60人次。'],
      ['problems', '一是公开内容不够全面。下一步，将完善目录，加强督促检查。'],
      ['problems', '人员力量薄弱。'],
    ])
    const at = (words: string) => carriedStates(withText(words), carried, alike)[0]!
    expect(at(carried[0]!.text)).toMatchObject({ state: 'waiting', block: 2, similarity: 1, figures: ['120条', '20件'] })
    expect(at('2026年，区政府办公室主动公开政府信息135条，其中政策文件22件。')).toMatchObject({
      state: 'waiting',
      figures: ['135条', '22件'],
    })
    expect(at('区政府办公室围绕企业和群众关心的事项，重做了目录，全年公开信息135条。').state).toBe('rewritten')
    const confirmed = carried.map((one, i) => ({ ...one, confirmed: i === 0 }))
    expect(carriedStates(withText(carried[0]!.text), confirmed, alike)[0]!.state).toBe('confirmed')
  })

  it('are found again where they went, each once; one that was deleted does not wait', () => {
    const twice = [...carried, carried[1]!]
    const states = carriedStates(file.report, twice, alike)
    expect(states.map(({ block, state }) => [block, state])).toEqual([
      [1, 'waiting'],
      [2, 'waiting'],
      [0, 'waiting'],
      [1, 'waiting'],
      [null, 'rewritten'],
    ])
  })

  it('tell how far the writing is, by chapter', () => {
    const states = carriedStates(withText('重新写过的一段完全不同的文字。'), carried, alike)
    const progress = carriedProgress(carried, states)
    expect(progress).toMatchObject({ all: 4, waiting: 3 })
    expect(progress.sections.problems).toBe(1)
    expect(progress.sections.overview).toBeLessThan(0.7)
  })

  it('stand beside what last year promised', () => {
    expect(promisesOf(made.source.file.report, template.roll!)).toEqual(['下一步，将完善目录，加强督促检查'])
  })
})
