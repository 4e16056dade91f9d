import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { evaluate } from '../calculate'
import { plain, PLAIN_NUMBER, type Block, type Figures, type Report } from '../report'
import { newReport } from '../template'
import { findChoices, figureChoices, linkableNumbers, type FigureValues } from './index'

const template = officialTemplate()

/** Invented: 36 received, 2 carried in, 35 handled, 3 carried out. */
const inputs: Figures = {
  'requests.received.naturalPerson': '30',
  'requests.received.business': '6',
  'requests.carriedIn.naturalPerson': '2',
  'requests.granted.naturalPerson': '12',
  'requests.partial.naturalPerson': '4',
  'requests.unavailable-notHeld.naturalPerson': '8',
  'requests.notProcessed-petition.naturalPerson': '5',
  'requests.other-other.naturalPerson': '6',
  'requests.carriedOut.naturalPerson': '3',
  'disclosure.normative.issued': '5',
  'review.reconsideration.upheld': '2',
}
const figures = (previous: Figures | null = null): FigureValues => ({
  template,
  values: evaluate(template, inputs),
  previous: previous && evaluate(template, previous),
})

function report(...texts: (string | Block)[]): Report {
  const organ = { fullName: '云岭市档案馆', shortName: '', kind: 'office' as const }
  const fresh = newReport(template, { organ, year: 2026, scope: 'own', now: '2026-11-21T00:00:00.000Z' })
  const blocks = texts.map((text): Block => (typeof text === 'string' ? { kind: 'paragraph', content: plain(text) } : text))
  return {
    ...fresh,
    figures: { ...fresh.figures, ...inputs },
    sections: fresh.sections.map((s) => (s.id === 'overview' ? { ...s, blocks } : s)),
  }
}

/** `written→shown`, with ! where it disagrees and ? where it is not sure. */
const found = (text: string, previous: Figures | null = null) =>
  linkableNumbers(report(text), figures(previous)).map(
    ({ written, choices, sure, agrees }) => `${written}→${choices[0]!.text}${agrees ? '' : '!'}${sure ? '' : '?'}`,
  )

describe('numbers that may be linked', () => {
  it.each<[string, string[]]>([
    ['全年收到政府信息公开申请36件，办结35件，结转下年度继续办理3件。', ['36件→36件', '35件→35件', '3件→3件']],
    ['共受理申请38件（含上年结转2件）。', ['38件→38件', '2件→2件']],
    ['收到申请三十六件，其中自然人三十件、商业企业六件。', ['三十六件→三十六件', '三十件→三十件', '六件→六件']],
    ['收到申请37件。', ['37件→36件!']],
    ['全区各单位共收到申请120件。', ['120件→36件!?']],
    ['收到申请30余件。', ['30余件→30余件?']],
    ['收到申请 36 件。', ['36→36']],
    ['收到申请约36件。', []],
    ['依据第三十六条、国办函〔2020〕109号，落实“三安全一稳定”要求。', []],
    ['制发行政规范性文件5件。', ['5件→5件']],
    ['办结率92.1%。', ['92.1%→92.1%']],
    ['办结率97.2%。', ['97.2%→97.2%']],
    ['办结率95%。', ['95%→92%!']],
    ['按时办结率100%。', []],
    ['明年力争将申请控制在30件以内。', []],
  ])('in %s', (text, links) => {
    expect(found(text)).toEqual(links)
  })

  it('of last year are linked with last year’s report, when it is there', () => {
    const text = '2025年收到政府信息公开申请45件。'
    expect(found(text)).toEqual([])
    expect(found(text, { 'requests.received.naturalPerson': '45' })).toEqual(['45件→45件'])
  })

  it('of growth are linked when last year is known and the word is right', () => {
    const last = { 'requests.received.naturalPerson': '45' }
    const text = '全年收到政府信息公开申请36件，同比下降20%。'
    expect(found(text)).toEqual(['36件→36件'])
    expect(found(text, last)).toEqual(['36件→36件', '下降→下降', '20%→20%'])
    expect(found('全年收到政府信息公开申请36件，同比下降25%。', last)).toEqual(['36件→36件', '下降→下降', '25%→20%!'])
    expect(found('全年收到政府信息公开申请36件，同比增长20%。', last)).toEqual(['36件→36件', '增长→下降!'])
    expect(found('全年发布信息300条，同比下降20%。', last)).toEqual([])
  })

  it.each<[string, string[]]>([
    ['收到申请36件，比上年减少9件。', ['36件→36件', '减少→下降!', '9件→9件']],
    ['收到申请36件，比上年减少9条。', ['36件→36件', '减少→下降!']],
    ['申请数量比上年明显下降。', ['下降→下降']],
    ['申请数量与上年持平。', ['持平→下降!']],
    ['申请质量比上年明显提高，办理水平上升。', []],
    ['力争明年申请数量比上年下降。', []],
    ['申请数量环比下降。', []],
    ['发布信息300条，比上年增长。', []],
  ])('of change and its words: %s', (text, links) => {
    expect(found(text, { 'requests.received.naturalPerson': '45' })).toEqual(links)
    expect(found(text).filter((link) => !link.startsWith('36'))).toEqual([])
  })

  it.each<[string, string[]]>([
    ['收到申请36件，予以公开12件，占34.3%。', ['36件→36件', '12件→12件', '34.3%→34.3%']],
    ['收到申请36件，予以公开12件，占33.3%。', ['36件→36件', '12件→12件', '33.3%→33.3%']],
    ['收到申请36件，予以公开12件，占43%。', ['36件→36件', '12件→12件', '43%→34%!']],
    ['收到申请36件，予以公开约12件，占34.3%。', ['36件→36件']],
    ['发布动态12条，占34.3%。', []],
  ])('of shares: %s', (text, links) => {
    expect(found(text)).toEqual(links)
  })

  it('have their place in the text, and are not offered again once linked', () => {
    const text = '全年收到政府信息公开申请36件，办结35件。'
    const [first, second] = linkableNumbers(report(text), figures())
    expect([first!, second!].map(({ start, end }) => text.slice(start, end))).toEqual(['36件', '35件'])
    const linked: Block = {
      kind: 'paragraph',
      content: [
        ...plain('全年收到政府信息公开申请'),
        { kind: 'figure', ...first!.choices[0]!, marks: [] },
        ...plain('，办结35件。'),
      ],
    }
    expect(linkableNumbers(report(linked), figures())).toMatchObject([{ ...second!, written: '35件' }])
  })

  it('are never sure in the chapter of problems, and not offered for blank cells', () => {
    const text = '收到申请36件。'
    const moved = report(text)
    const problems = {
      ...moved,
      sections: moved.sections.map((s) => (s.id === 'problems' ? { ...s, blocks: moved.sections[1]!.blocks } : s)),
    }
    expect(linkableNumbers(problems, figures()).map((n) => [n.section, n.sure])).toEqual([
      ['overview', true],
      ['problems', false],
    ])
    expect(found('废止行政规范性文件1件。')).toEqual([])
  })
})

describe('what may be put into prose', () => {
  const wish = { query: '', before: '', expressions: false, recent: [] }
  const names = (change: Partial<typeof wish>, previous: Figures | null = null) =>
    findChoices(figureChoices(figures(previous)), { ...wish, ...change }, figures(previous)).map(
      ({ name, text }) => `${name} ${text}`,
    )

  it('is found by words of row and column, also by some of their characters', () => {
    expect(names({ query: '新收 自然人' })).toEqual(['一、本年新收政府信息公开申请数量，自然人 30件'])
    expect(names({ query: '新收自然' })[0]).toBe('一、本年新收政府信息公开申请数量，自然人 30件')
    expect(names({ query: '没有这一行' })).toEqual([])
    expect(names({ query: '（七）总计 总计' })[0]).toBe('（七）总计，总计 35件')
  })

  it('begins with what the sentence speaks of, then with what was chosen last', () => {
    expect(names({ before: '全年收到政府信息公开申请' })[0]).toBe('一、本年新收政府信息公开申请数量，总计 36件')
    expect(names({ before: '全年收到政府信息公开申请36件，办结' })[0]).toBe('（七）总计，总计 35件')
    const recent = [{ kind: 'cell' as const, figure: 'requests.partial.total' }]
    expect(findChoices(figureChoices(figures()), { ...wish, recent }, figures())[0]!.source).toEqual(recent[0])
  })

  it('holds rates, and comparisons once last year is known', () => {
    expect(names({ query: '办结率', expressions: true })).toEqual([
      expect.stringMatching(/^办结率：.* 92\.1%$/),
      expect.stringMatching(/^办结率：.* 97\.2%$/),
    ])
    expect(names({ query: '增减' })).toEqual([])
    const last = { 'requests.received.naturalPerson': '45' }
    expect(names({ query: '新收 总计 百分比' }, last)).toEqual(['一、本年新收政府信息公开申请数量，总计，比上年增减的百分比 20%'])
    expect(names({ expressions: true, before: '收到政府信息公开申请' }, last)[0]).toContain(
      '一、本年新收政府信息公开申请数量，总计，比上年',
    )
  })

  it('writes amounts in their unit', () => {
    const paid = { ...figures(), values: evaluate(template, { 'disclosure.fees.amount': '12.50' }) }
    const [fee] = findChoices(figureChoices(paid), { ...wish, query: '行政事业性收费' }, paid)
    expect(fee).toMatchObject({ text: '12.50万元', style: { ...PLAIN_NUMBER, unit: '万元' } })
  })
})
