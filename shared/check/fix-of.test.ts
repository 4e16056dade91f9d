import { describe, expect, it } from 'vitest'
import { evaluate } from '../calculate'
import { applyChanges } from '../change'
import type { Opening } from '../finding'
import { blockText, plain, type Block, type Report } from '../report'
import { caseReport, template, type CaseReport } from './case-report.test-data'
import { fixOf, runChecks } from '.'

interface Words extends CaseReport {
  stated?: Record<string, string>
  last?: Record<string, string>
}

const report = ({ stated: _, last: __, ...words }: Words, year = 2026): Report => caseReport({ ...words, year })

/** The fix of the first finding of a code, and the report after it. */
function fixed(code: string, words: Words) {
  const now = report(words)
  const values = evaluate(template, now.figures)
  const opening: Opening | null = words.stated
    ? { sourceName: 'a.txt', format: 'text', findings: [], stated: words.stated }
    : null
  const before = words.last && report({ figures: words.last }, 2025)
  const previous = before && { report: before, values: evaluate(template, before.figures) }
  const found = runChecks(template, now, values, opening, 'full', { previous })
  const finding = found.find((f) => f.code === code)
  if (!finding) throw new Error(`${code} says nothing: ${found.map((f) => f.code).join(' ')}`)
  const fix = fixOf(finding, template, now, values)
  const after = fix ? applyChanges(now, fix.changes) : now
  const again = runChecks(template, after, evaluate(template, after.figures), opening, 'full', { previous })
  return { fix, after, gone: !again.some((f) => f.code === code) }
}
const said = (after: Report, id: string) => after.sections.find((s) => s.id === id)!.blocks.map(blockText)

describe('fixes of figures', () => {
  it.each([
    ['F05', { figures: { 'requests.granted.business': null, 'requests.partial.business': null } }, '这 2 格填 0'],
    ['F06', { figures: { 'requests.granted.business': '/' } }, '填 0'],
    ['F06', { figures: { 'requests.granted.business': '12 件' } }, '改为 12'],
    ['F09', { figures: { 'disclosure.fees.amount': '12.50万元' } }, '改为 12.50'],
    ['F10', { figures: { 'disclosure.fees.amount': '125000元' } }, '改为 12.5'],
    [
      'F03',
      { figures: { 'requests.received.business': '5', 'requests.granted.business': '2' } },
      '“四、结转下年度继续办理”改为 3',
    ],
    ['Y01', { last: { 'requests.carriedOut.business': '3' } }, '采用上年报告的 3'],
  ] as const)('%s is gone after its fix', (code, words, label) => {
    const { fix, gone } = fixed(code, words)
    expect(fix?.label).toBe(label)
    expect(gone).toBe(true)
  })

  it.each(['一百', '12+3', '1234567890123456'])('F06 offers no 0 for %s, which is not nothing', (raw) => {
    expect(fixed('F06', { figures: { 'requests.granted.business': raw } }).fix).toBeNull()
  })

  it('F05 shows the cells before it fills them', () => {
    const { fix } = fixed('F05', { figures: { 'requests.granted.business': null, 'requests.partial.business': null } })
    expect(fix?.previewed).toBe(true)
  })

  it('S18 fills the rows that the file printed as one with another, after showing them', () => {
    const rows = ['requests.other-notCorrected.business', 'requests.other-feeUnpaid.business']
    const now = report({ figures: Object.fromEntries(rows.map((id) => [id, null])) })
    const finding = {
      code: 'O22',
      severity: 'warning' as const,
      message: '',
      where: { figure: 'requests.other-other.business' },
      also: rows,
    }
    const fix = fixOf(finding, template, now, evaluate(template, now.figures))
    expect(fix).toMatchObject({ label: '其余各行填 0', previewed: true })
    expect(applyChanges(now, fix!.changes).figures[rows[0]!]).toBe('0')
  })

  it.each<[string, Record<string, string>, string, (string | null)[]]>([
    ['moves into blank cells', {}, '移到“行政规范性文件”', ['0', '2', '2']],
    [
      'adds to what stands there',
      { 'disclosure.normative.issued': '5', 'disclosure.normative.inForce': '9' },
      '并入“行政规范性文件”，两行相加',
      ['0', '7', '11'],
    ],
    [
      'only clears what was typed twice',
      { 'disclosure.normative.issued': '2', 'disclosure.normative.inForce': '2' },
      '“行政规范性文件”已是同样的数，本行填 0',
      ['0', '2', '2'],
    ],
  ])('F11 %s', (_, figures, label, expected) => {
    const rules = { 'disclosure.rules.issued': '2', 'disclosure.rules.inForce': '2' }
    const { fix, after, gone } = fixed('F11', { figures: { ...rules, ...figures } })
    expect(fix).toMatchObject({ label, previewed: true })
    expect([
      after.figures['disclosure.rules.issued'],
      after.figures['disclosure.normative.issued'],
      after.figures['disclosure.normative.inForce'],
    ]).toEqual(expected)
    expect(gone).toBe(true)
  })

  it('F03 offers no negative number', () => {
    expect(fixed('F03', { figures: { 'requests.granted.business': '2' } }).fix).toBeNull()
  })

  it('F10 moves the point and loses no digit', () => {
    const after = (amount: string) =>
      fixed('F10', { figures: { 'disclosure.fees.amount': amount } }).after.figures['disclosure.fees.amount']
    expect(after('5元')).toBe('0.0005')
    expect(after('1300000.25元')).toBe('130.000025')
  })

  it('F01 gives up what the file stated', () => {
    const { fix } = fixed('F01', { stated: { 'requests.received.total': '9' } })
    expect(fix).toMatchObject({ label: '采用计算值', changes: [{ kind: 'computed-total', figure: 'requests.received.total' }] })
  })
})

describe('fixes of words', () => {
  const problems = (...blocks: (string | Block)[]): Words => ({ texts: { problems: blocks } })
  const overview = (...blocks: (string | Block)[]): Words => ({ texts: { overview: blocks } })

  it.each([
    ['L01', overview('2024年，我局公开信息。'), '2026年，我局公开信息。'],
    ['L02', overview('截止目前已经完成。'), '截至目前已经完成。'],
    ['L03', overview('加强工作工作。'), '加强工作。'],
    ['L03', overview('收到信件件件有回音，培训16件件。'), '收到信件件件有回音，培训16件。'],
    ['L05', overview('于2026 年完成。'), '于2026年完成。'],
    ['L12', overview('信息处置费。'), '信息处理费。'],
    ['L13', overview('⼀、公开\u200b了。'), '一、公开\u200b了。'],
    ['L04', overview('深化改革,优化服务；；完成。'), '深化改革，优化服务；完成。'],
    ['N01', { ...overview('收到申请37件。'), figures: { 'requests.received.business': '36' } }, '收到申请36件。'],
    [
      'N06',
      { ...overview('办结率98.5%。'), figures: { 'requests.granted.business': '2', 'requests.received.business': '2' } },
      '办结率100%。',
    ],
    ['N15', overview('制发行政规范性文件0条。'), '制发行政规范性文件0件。'],
    ['S07', overview('依据国办公开办函〔2012〕30号。'), '依据国办公开办函〔2021〕30号。'],
    ['S06', overview('依据〔2019〕60号编制。'), '依据〔2021〕30号编制。'],
    ['S08', overview('依据《中华人民共和国政府信息公开管理条例》。'), '依据《中华人民共和国政府信息公开条例》。'],
    ['S12', overview('一是学习。二是检查。四是总结。'), '一是学习。二是检查。三是总结。'],
  ])('%s', (code, words, expected) => {
    expect(said(fixed(code, words).after, 'overview')[0]).toBe(expected)
  })

  it('L03 keeps the figure of the tables whose unit was typed once more', () => {
    const style = { numerals: 'arabic', scale: 'one', decimals: 0, over: 0, unit: '件' } as const
    const source = { kind: 'cell', figure: 'requests.received.business' } as const
    const linked = { kind: 'figure', source, style, text: '36件', marks: [] } as const
    const content = [...plain('收到申请'), linked, ...plain('件。')]
    const words = { ...overview({ kind: 'paragraph', content } as Block), figures: { 'requests.received.business': '36' } }
    const { after } = fixed('L03', words)
    expect(after.sections.find(({ id }) => id === 'overview')!.blocks[0]).toMatchObject({
      content: [...plain('收到申请'), linked, ...plain('。')],
    })
  })

  it('S11 rewrites every mark of a chapter after it was shown', () => {
    const { fix, after, gone } = fixed('S11', problems('(一) 问题', '1、培训不够。', '2、更新不及时。'))
    expect(said(after, 'problems')).toEqual(['（一） 问题', '1.培训不够。', '2.更新不及时。'])
    expect(fix?.previewed).toBe(true)
    expect(gone).toBe(true)
  })

  it('S13 deletes the hint, with its paragraph when it is alone there', () => {
    expect(said(fixed('S13', problems('（文字描述）', '培训不够。')).after, 'problems')).toEqual(['培训不够。'])
    expect(said(fixed('S13', problems('（文字描述）培训不够。')).after, 'problems')).toEqual(['培训不够。'])
  })

  it('S15 rebuilds the title', () => {
    const { after, gone } = fixed('S15', { title: '青原县水利局2025年政府信息公开年度报告' })
    expect(after.title).toBe('青原县水利局2026年政府信息公开工作年度报告')
    expect(gone).toBe(true)
  })

  it('S09 adds the headings that are missing, numbered on', () => {
    const heading: Block = { kind: 'heading', level: 2, content: plain('（一）主动公开') }
    const { after, gone } = fixed('S09', overview(heading, '依申请公开、平台和培训都已完成。'))
    expect(said(after, 'overview').at(-1)).toBe('（二）政府信息管理')
    expect(gone).toBe(true)
  })

  it('P01 claims that nothing was charged only where nobody failed to pay', () => {
    const { after, gone } = fixed('P01', { texts: { 'other-matters': ['无。'] } })
    expect(said(after, 'other-matters')).toEqual([
      '2026年度本机关未收取信息处理费。发出收费通知的件数和总金额，以及实际收取的总金额均为0。',
    ])
    expect(gone).toBe(true)
    const lapsed = fixed('P01', { texts: { 'other-matters': ['无。'] }, figures: { 'requests.other-feeUnpaid.business': '1' } })
    expect(said(lapsed.after, 'other-matters')[0]).toContain('收费通知＿＿件')
  })

  it('a sentence with a blank is asked for until the blank is filled', () => {
    const words: Words = { figures: { 'disclosure.normative.inForce': '41' }, last: { 'disclosure.normative.inForce': '43' } }
    const { after, gone } = fixed('Y02', words)
    expect(gone).toBe(true)
    const blank = (one: Report) => runChecks(template, one, evaluate(template, one.figures), null).find((f) => f.code === 'S13')
    expect(blank(after)).toMatchObject({ severity: 'warning', message: '这里还有没填的空：“原因是：＿＿”。' })
    expect(fixOf(blank(after)!, template, after, evaluate(template, after.figures))).toBeNull()
    const filled = said(after, 'disclosure').at(-1)!.replace('＿＿', '年内集中清理')
    const done = report({
      ...words,
      texts: { disclosure: [...after.sections.find((s) => s.id === 'disclosure')!.blocks.slice(0, 1), filled] },
    })
    expect(blank(done)).toBeUndefined()
    const previous = {
      report: report({ figures: words.last! }, 2025),
      values: evaluate(template, report({ figures: words.last! }, 2025).figures),
    }
    const codes = runChecks(template, done, evaluate(template, done.figures), null, 'full', { previous }).map(({ code }) => code)
    expect(codes).not.toContain('Y02')
  })

  it('offers nothing where only a person knows', () => {
    expect(fixed('L08', problems('无。')).fix).toBeNull()
  })
})
