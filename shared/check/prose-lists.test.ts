import { describe, expect, it } from 'vitest'
import { evaluate } from '../calculate'
import { linkableNumbers } from '../linked-figures'
import { caseInput, LAST, overview, template } from './case-report.test-data'
import { runChecks } from './run-checks'

/** 36 received (45 last year), 2 carried in, 35 handled, 3 carried out; 2 reviews, 1 lawsuit; 5, 2 and 41 documents. */
function read(sentence: string) {
  const { report, more } = caseInput(overview(sentence, { last: LAST }))
  const values = evaluate(template, report.figures)
  const findings = runChecks(template, report, values, null, 'full', more).filter(({ code }) => /^(?:N|Y09)/.test(code))
  const links = linkableNumbers(report, { template, values, previous: more.previous?.values ?? null })
  const sure = links.filter((link) => link.sure && link.agrees).map(({ written }) => written)
  return { codes: findings.map(({ code, expected }) => `${code} ${expected}`), sure }
}

describe('several numbers in one clause', () => {
  it.each([
    ['收到、办结政府信息公开申请分别为36件、35件。', ['36件', '35件']],
    ['我局收到和办结申请分别为36件和35件。', ['36件', '35件']],
    ['政府信息公开申请新收、上年结转、办结、结转下年度分别为36件、2件、35件、3件。', ['36件', '2件', '35件', '3件']],
    ['制发、废止、现行有效行政规范性文件分别为5件、2件和41件。', ['5件', '2件', '41件']],
    ['因政府信息公开引发的行政复议和行政诉讼分别为2件和1件。', ['2件', '1件']],
    ['2025年、2026年收到的政府信息公开申请分别为45件、36件。', ['45件', '36件']],
    ['收到政府信息公开申请36件／办结35件／结转下年3件。', ['36件', '35件', '3件']],
    ['收到申请36件和上年结转2件。', ['36件', '2件']],
    ['全年收到36件、办结35件政府信息公开申请。', ['36件', '35件']],
    ['收到申请由上年的45件降至36件。', ['45件', '36件']],
    ['收到申请由2025年的45件降至36件。', ['45件', '36件']],
  ])('are read one by one: %s', (sentence, sure) => {
    expect(read(sentence)).toEqual({ codes: [], sure })
  })

  it.each([
    ['收到、办结政府信息公开申请分别为36件、34件。', 'N01 35'],
    ['制发、废止、现行有效行政规范性文件分别为5件、3件和41件。', 'N01 2'],
    ['因政府信息公开引发的行政复议和行政诉讼分别为2件和2件。', 'N01 1'],
    ['2025年、2026年收到的政府信息公开申请分别为45件、37件。', 'N01 36'],
    ['2025年、2026年收到的政府信息公开申请分别为46件、36件。', 'Y09 45'],
    ['收到政府信息公开申请36件／办结34件。', 'N01 35'],
    ['全年收到36件、办结34件政府信息公开申请。', 'N01 35'],
    ['收到申请由上年的45件降至37件。', 'N01 36'],
  ])('are held against their cells: %s', (sentence, code) => {
    expect(read(sentence).codes).toEqual([code])
  })

  it.each([
    // Fewer or more numbers than keywords, or no keyword for one of them.
    '收到、办结政府信息公开申请分别为50件。',
    '收到、办结、结转政府信息公开申请分别为50件、49件。',
    '收到、督办政府信息公开申请分别为50件、49件。',
    '甲局、乙局收到政府信息公开申请分别为50件、49件。',
    '上半年、下半年收到政府信息公开申请分别为50件、49件。',
    // Of other years, bodies, plans.
    '2023年、2024年收到的政府信息公开申请分别为60件、50件。',
    '全县收到、办结政府信息公开申请分别为50件、49件。',
    '明年力争收到、办结政府信息公开申请分别为50件、49件。',
    // One thing counted in two ways, or one of two things.
    '收到申请3起12件。',
    '收到申请36件和12件。',
    '收到申请由40件降至37件。',
    '收到申请50件降至40件。',
    '月均收到申请由上年的9件降至3件。',
    '办结50件工单和12件信访件。',
  ])('are left alone where more than one reading is left: %s', (sentence) => {
    expect(read(sentence).codes).toEqual([])
  })
})

it('a sentence that was read before has its own place in another paragraph', () => {
  const places = (text: string) => {
    const { report } = caseInput(overview(text))
    const values = evaluate(template, report.figures)
    return linkableNumbers(report, { template, values, previous: null }).map(({ start, end }) => text.slice(start, end))
  }
  expect(places('收到申请36件。')).toEqual(['36件'])
  expect(places('全年发布信息。收到申请36件。现行有效行政规范性文件41件。收到申请36件。')).toEqual(['36件', '41件', '36件'])
})

it('a sentence that never ends is read as far as any sentence goes, in a moment', () => {
  const begun = performance.now()
  expect(read(`收到申请36件，${'开展培训3次，'.repeat(4000)}办结99件。`)).toEqual({ codes: [], sure: ['36件'] })
  // Some tens of milliseconds; a loaded computer gets a hundred times as long.
  expect(performance.now() - begun).toBeLessThan(30_000)
})

describe('what goes on with something said before', () => {
  it.each([
    ['受理申请36件，办结35件，其余3件正在办理。', ['36件', '35件', '3件']],
    ['受理申请36件，办结35件，剩余3件结转至下一年度办理。', ['36件', '35件', '3件']],
    ['收到申请36件，其余30件均为自然人提出。', ['36件', '30件']],
    ['全年收到政府信息公开申请36件。从办理结果看，予以公开12件、部分公开4件。', ['36件', '12件', '4件']],
    ['全年收到政府信息公开申请36件。予以公开12件，无法提供8件。', ['36件', '12件', '8件']],
    ['（二）依申请公开。全年新收36件，办结35件。', ['36件', '35件']],
    ['（二）依申请公开。我局全年新收36件，办结35件。', ['36件', '35件']],
    ['全县各单位共收到申请120件。本机关收到申请36件。', ['36件']],
    ['从申请人类型看，自然人30件，商业企业6件。', ['30件', '6件']],
    ['未经复议直接起诉1件，尚未审结1件。', ['1件', '1件']],
    ['收到的36件申请均已登记。', ['36件']],
    ['在35件已办结的申请中，予以公开12件。', ['35件', '12件']],
    ['截至12月31日，收到申请36件。', ['36件']],
    ['收到申请36件，较上年减少9件，下降20%。', ['36件', '9件', '20%']],
    ['与上年相比，收到申请36件，减少9件。', ['36件', '9件']],
    ['行政复议2件，政府信息公开申请数量较上年减少9件。', ['2件', '9件']],
  ])('is read: %s', (sentence, sure) => {
    expect(read(sentence)).toEqual({ codes: [], sure })
  })

  it.each([
    ['受理申请36件，办结35件，其余4件正在办理。', 'N01 3'],
    ['全年收到政府信息公开申请36件。从办理结果看，予以公开13件、部分公开4件。', 'N01 12'],
    ['（二）依申请公开。全年新收37件，办结35件。', 'N01 36'],
    ['未经复议直接起诉1件，尚未审结2件。', 'N01 1'],
    ['收到申请36件，较上年减少9件，下降25%。', 'N08 20'],
    ['与上年相比，收到申请36件，减少8件。', 'N08 9'],
    ['行政复议2件，政府信息公开申请数量较上年减少8件。', 'N08 9'],
  ])('is held against its cells: %s', (sentence, code) => {
    expect(read(sentence).codes).toEqual([code])
  })

  it.each([
    '受理申请36件，其余8件由其他单位答复。',
    '全县各单位共收到申请120件。予以公开50件。',
    '受理申请36件，办结35件，其余12件未经登记。',
    '受理取水许可申请120件，办结118件，其余2件正在办理。',
    '全年召开会议12次。予以公开50件。',
    '（三）平台建设。全年新收50件。',
    '（二）依申请公开。全年新收50件建议。',
    '（二）依申请公开。收到来信12件，受理50件。',
    '从复议申请人类型看，自然人50件，商业企业6件。',
    '收到的5件涉密申请均已登记。',
    '截至11月30日，收到申请33件。',
    '收到申请36件，减少跑动8件次，下降25%。',
    '收到申请36件，以邮件方式答复30件。',
    '县本级收到申请50件，办结49件。',
  ])('is left alone when it may be something else: %s', (sentence) => {
    expect(read(sentence).codes).toEqual([])
  })
})
