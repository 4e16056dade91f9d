import { describe, expect, it } from 'vitest'
import { templateOf2019 } from '@templates/official.test-data'
import { evaluate } from '../calculate'
import type { Opening, OpeningFinding } from '../finding'
import { message, type MessageCode } from '../message'
import { plain, type Report } from '../report'
import { caseReport, OFFICE, template, type CaseReport } from './case-report.test-data'
import { checkRun } from './check-run'
import { runChecks } from './run-checks'

const report = ({ date, ...words }: CaseReport & { date?: string }): Report =>
  caseReport({ ...words, ...(date ? { signature: { organs: [words.organ ?? OFFICE], date } } : {}) })

const opened = (findings: OpeningFinding[], format: Opening['format'] = 'docx', stated = {}): Opening => ({
  sourceName: 'a.docx',
  format,
  findings,
  stated,
})

function run(now: Report, opening: Opening | null = null, before?: Report) {
  const previous = before && { report: before, values: evaluate(template, before.figures) }
  return runChecks(template, now, evaluate(template, now.figures), opening, 'full', { previous })
}
const codes = (...args: Parameters<typeof run>) => run(...args).map((f) => f.code)

describe('what opening saw, in the words of the check', () => {
  const said = (code: MessageCode, values: Record<string, string | number>): OpeningFinding => ({
    code,
    severity: 'warning',
    message: message(code, values),
  })
  const overview = '一、总体情况'

  it.each([
    ['S01', said('O10', { heading: overview })],
    ['S02', said('O09', { heading: overview, n: 2 })],
    ['S02', said('O14', { heading: overview, other: '二、主动公开政府信息情况' })],
    ['S02', said('O08', { actual: '二、总体情况', expected: overview })],
    ['S03', said('O07', { actual: '一、年度工作概述', expected: overview })],
    ['S04', said('O07', { actual: '一、总休情况', expected: overview })],
    ['S17', said('O37', { actual: '本年度止件数', expected: '本年废止件数' })],
    ['S18', said('O22', { group: '（六）其他处理', row: '3.其他' })],
    ['F08', said('O28', { cell: '“甲”的“乙”一栏', raw: '１２', value: '12' })],
    ['F15', said('O30', { cell: '“甲”的“乙”一栏', raw: '8（其中修订2件）', value: '8' })],
  ])('%s speaks until a person has settled it', (code, finding) => {
    expect(codes(report({}), opened([finding]))).toContain(code)
    expect(codes(report({}), opened([{ ...finding, settled: 'accepted' }]))).not.toContain(code)
  })

  it('a heading that only leaves out 情况 is another wording, one in other width is none', () => {
    const heading = (actual: string) => codes(report({}), opened([said('O07', { actual, expected: overview })]))
    expect(heading('一、总体')).toContain('S03')
    expect(heading('一､ 总体情况').filter((code) => /S0[34]/.test(code))).toEqual([])
  })

  it('labels read from a PDF are not held against the report', () => {
    const label = said('O37', { actual: '本年度止件数', expected: '本年废止件数' })
    expect(codes(report({}), opened([label], 'pdf'))).not.toContain('S17')
  })

  it('while typing the finding of opening stands beside, so the check is silent', () => {
    const now = report({})
    const opening = opened([said('O10', { heading: overview })])
    expect(runChecks(template, now, evaluate(template, now.figures), opening, 'live').map((f) => f.code)).not.toContain('S01')
  })
})

describe('figures that are hardly right', () => {
  const fees = (amount: string) => report({ figures: { 'disclosure.fees.amount': amount } })

  it('F10 compares the amount with last year, exactly at the limit it is silent', () => {
    const before = { ...fees('12.5'), year: 2025 }
    expect(run(fees('130000'), null, before).find((f) => f.code === 'F10')?.message).toContain('10400 倍')
    expect(codes(fees('250'), null, before)).not.toContain('F10')
    expect(codes(fees('1000001'))).toContain('F10')
    expect(codes({ ...fees('1000001'), scope: 'area' })).not.toContain('F10')
  })

  it.each([
    ['青原县水利局', true],
    ['云岭市青禾区人民政府', true],
    ['青原县河东镇人民政府', true],
    ['云岭市人民政府', false],
    ['某某壮族自治区人民政府', false],
    ['某某省水利厅', false],
  ])('F11 asks %s about rules: %s', (organ, asks) => {
    const now = report({ organ, figures: { 'disclosure.rules.issued': '2' } })
    expect(codes(now).includes('F11')).toBe(asks)
    expect(codes(report({ organ }))).not.toContain('F11')
  })

  it('N12 asks for the notices behind lapsed requests; that nothing was received fits', () => {
    const lapsed = (text: string) =>
      codes(report({ figures: { 'requests.other-feeUnpaid.naturalPerson': '2' }, texts: { 'other-matters': text } }))
    expect(lapsed('未发出过收费通知。')).toContain('N12')
    expect(lapsed('发出收费通知1件。')).toContain('N12')
    expect(lapsed('发出收费通知2件，实际未收取信息处理费。')).not.toContain('N12')
    expect(lapsed('未收取信息处理费。')).not.toContain('N12')
  })
})

describe('names, dates and scope', () => {
  it('L06 finds a short name in the title and another body that acts', () => {
    const short = run(report({ organ: '青原县金山办事处', title: '金山办事处2026年政府信息公开工作年度报告' }))
    expect(short.find((f) => f.code === 'L06')?.message).toBe('机关名称前后不一：金山办事处、青原县金山办事处。')
    const acting = (overview: string) => codes(report({ organ: '青原县人民政府办公室', texts: { overview } }))
    expect(acting('2026年，管委会办公室围绕中心工作公开信息。')).toContain('L06')
    expect(acting('青原县人民政府办公室围绕中心工作公开信息。')).not.toContain('L06')
    expect(acting('下设政务公开办公室，认真做好公开。')).not.toContain('L06')
    expect(acting('由县委办公室积极配合。')).not.toContain('L06')
  })

  it.each([
    ['县财政局认真贯彻政府信息公开条例，主动公开信息30条。', true],
    ['2026年，县财政局高度重视政府信息公开工作。', true],
    ['县财政局共收到政府信息公开申请3件。', true],
    ['青原县水利局认真做好政府信息公开工作。', false],
    ['县水利局认真做好政府信息公开工作。', false],
    ['云岭市水利局高度重视政府信息公开工作。', false],
    ['县财政局积极支持水利建设。', false],
    ['县政务服务管理局高度重视政务公开，多次到我局指导。', false],
    ['联合县财政局认真开展政务公开培训。', false],
    ['会同县财政局、县审计局做好信息公开。', false],
    ['县财政局积极配合开展政府信息公开工作。', false],
  ])('L06 knows without a profile whether another 局 speaks: %s', (sentence, speaks) => {
    const title = '青原县水利局2026年政府信息公开工作年度报告'
    const found = codes(report({ title, texts: { overview: sentence } }))
    expect(found.includes('L06')).toBe(speaks)
  })

  it.each([
    ['2026年12月25日', true],
    ['2026年12月31日', false],
    ['2027年1月31日', false],
    ['2027年2月1日', true],
  ])('P04 on %s: %s', (date, speaks) => {
    expect(codes(report({ date })).includes('P04')).toBe(speaks)
  })

  it('P04 knows no deadline for a body of unknown kind', () => {
    expect(codes(report({ kind: 'unknown', date: '2027年6月1日' }))).not.toContain('P04')
  })

  it('P08 finds a count of the whole area in an own report, not the mere word', () => {
    expect(codes(report({ texts: { overview: '全区各单位共收到申请120件。' } }))).toContain('P08')
    expect(codes(report({ texts: { overview: '服务全区各单位共同发展。' } }))).not.toContain('P08')
  })

  it('L11 asks about party news among the counts, not about a party branch', () => {
    expect(codes(report({ texts: { overview: '公开政务动态30条、党建动态12条。' } }))).toContain('L11')
    expect(codes(report({ texts: { overview: '由党委副书记任组长。' } }))).not.toContain('L11')
  })
})

describe('Y07', () => {
  const problems = (text: string, year: number) => report({ year, texts: { problems: text } })
  const before = problems('一是业务培训不够深入扎实。二是栏目更新不够及时准确。去年以来各项任务按计划推进到位。', 2025)

  it('speaks of the same problems in another order, unless the text tells what became of them', () => {
    const same =
      '一是栏目更新不够及时准确。二是业务培训不够深入扎实。下一步将加强指导，逐项研究办法，明确责任人和时间表，定期开展督促检查。'
    expect(codes(problems(same, 2026), null, before)).toContain('Y07')
    expect(codes(problems(`${same}上年问题整改到位。`, 2026), null, before)).not.toContain('Y07')
    expect(codes(problems(`${same}三是专职人员严重不足。`, 2026), null, before)).not.toContain('Y07')
  })
})

describe('what all findings share', () => {
  const wrong = (value: string) =>
    report({ figures: { 'requests.received.naturalPerson': value }, texts: { overview: '截止目前公开。' } })

  it('family F comes first, then the document', () => {
    const order = codes(wrong('3'))
    expect(order.findIndex((c) => c.startsWith('F'))).toBe(0)
    expect(order.lastIndexOf('F03')).toBeLessThan(order.indexOf('L02'))
    expect(order.indexOf('L02')).toBeLessThan(order.indexOf('P01'))
  })

  it('a fingerprint does not change with the values, and no two are the same', () => {
    const prints = (value: string) => run(wrong(value)).map((f) => [f.code, f.fingerprint])
    expect(prints('3')).toEqual(prints('4'))
    const all = prints('3').map(([, print]) => print)
    expect(new Set(all).size).toBe(all.length)
    expect(all.every((print) => /^[0-9a-f]{16}$/.test(print ?? ''))).toBe(true)
  })

  it('only figure errors and the carry-over stop an export', () => {
    const before = report({
      year: 2025,
      figures: { 'requests.carriedOut.naturalPerson': '3', 'requests.received.naturalPerson': '3' },
    })
    const found = run(wrong('3'), null, before)
    expect(found.filter((f) => f.stops).map((f) => f.code)).toEqual(['F03', 'Y01'])
  })

  it('a doubtful cell makes Y01 a warning that does not stop, and says so', () => {
    const before = report({ year: 2025, figures: { 'requests.carriedOut.naturalPerson': '3' } })
    const doubt: OpeningFinding = {
      code: 'O21',
      severity: 'warning',
      message: '',
      where: { figure: 'requests.carriedIn.naturalPerson' },
    }
    const found = run(report({}), opened([doubt]), before).find((f) => f.code === 'Y01')
    expect(found).toMatchObject({ severity: 'warning' })
    expect(found?.stops).toBeUndefined()
    expect(found?.message).toContain(message('doubtful'))
  })

  it('a blank the file has is not a doubt about its reading', () => {
    const blank: OpeningFinding = {
      code: 'O47',
      severity: 'warning',
      message: '',
      where: { figure: 'requests.granted.business' },
    }
    const found = run(report({ figures: { 'requests.granted.business': null } }), opened([blank])).find((f) => f.code === 'F05')
    expect(found?.message).not.toContain(message('doubtful'))
  })
})

it('in small steps the findings are those of a run at once', () => {
  const texts = Array.from({ length: 40 }, (_, i) => `截止目前收到政府信息公开申请${i}件。`)
  const now = report({})
  now.sections
    .find((s) => s.id === 'overview')!
    .blocks.push(...texts.map((text) => ({ kind: 'paragraph' as const, content: plain(text) })))
  const values = evaluate(template, now.figures)
  const steps = checkRun()
  steps.start(template, now, values, null)
  let count = 0
  while (steps.step()) count++
  expect(count).toBeGreaterThan(40)
  expect(steps.findings()).toEqual(runChecks(template, now, values, null, 'live'))
})

it('the 2019 form is checked for language and against last year too', () => {
  const kinds = new Set(templateOf2019().checks.map((check) => check.kind))
  expect(['wording', 'year', 'carry-over', 'from-opening'].filter((kind) => !kinds.has(kind as never))).toEqual([])
})
