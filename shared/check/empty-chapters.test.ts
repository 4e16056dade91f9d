import { describe, expect, it } from 'vitest'
import { templateOf2019 } from '@templates/official.test-data'
import { evaluate } from '../calculate'
import { plain, type Block } from '../report'
import { caseInput, heading, PROBLEMS, TOPICS, type Case } from './case-report.test-data'
import { fixOf } from './fix-of'
import { runChecks } from './run-checks'

const FEES = '本年度没有收取信息处理费。发出收费通知0件，总金额0元，实际收取0元。'
const WHOLE = { overview: TOPICS, problems: PROBLEMS, 'other-matters': FEES }

const run = (texts: NonNullable<Case['texts']>, more: Case = {}) => {
  const { template, report, opening } = caseInput({ ...more, texts: { ...WHOLE, ...texts } })
  return runChecks(template, report, evaluate(template, report.figures), opening)
}
const said = (texts: NonNullable<Case['texts']>, more?: Case) =>
  run(texts, more).map(({ code, severity }) => `${code} ${severity}`)
const empty = (content: readonly (string | Block)[]) =>
  run({ overview: [TOPICS, ...content] })
    .filter(({ code }) => code === 'S16')
    .map(({ where, message }) => ({ where, message }))
const third = (text: string): Block => ({ kind: 'heading', level: 3, content: plain(text) })

describe('a chapter without a word has one finding', () => {
  it.each([
    ['problems', [], 'S16 warning'],
    ['problems', [heading('（一）存在问题'), heading('（二）改进情况')], 'S16 warning'],
    ['other-matters', [], 'P01 error'],
    ['other-matters', [heading('（一）收费情况')], 'P01 error'],
  ])('%s', (section, content, one) => {
    expect(said({})).toEqual([])
    expect(said({ [section]: content })).toEqual([one])
  })

  it('and the fees told elsewhere do not add a second', () => {
    expect(said({ overview: TOPICS + FEES, 'other-matters': [] })).toEqual(['S16 warning'])
  })

  it('also where no fees are asked for', () => {
    const codes = said({ 'other-matters': [] }, { of: templateOf2019(), year: 2020 })
    expect(codes.filter((code) => /S16|P01/.test(code))).toEqual(['S16 warning'])
  })
})

describe('a sub-heading without words has one finding', () => {
  it('at its place, when the next of its rank follows or the chapter ends', () => {
    const finding = (block: number, heading: string) => ({
      where: { section: 'overview', block, quote: heading },
      message: `小标题“${heading}”下面没有内容。请补写，或者删去这个标题。`,
    })
    expect(empty([heading('（一）公开'), heading('（二）管理'), '按月核对。'])).toEqual([finding(1, '（一）公开')])
    expect(empty([heading('（二）管理'), '按月核对。', heading('（三）监督')])).toEqual([finding(3, '（三）监督')])
  })

  it('and several have one that names them all, at the first', () => {
    const three = [heading('（一）公开'), heading('（二）管理'), '按月核对。', heading('（三）监督。')]
    expect(empty(three)).toEqual([
      {
        where: { section: 'overview', block: 1, quote: '（一）公开、（三）监督。' },
        message: '2 个小标题下面没有内容：“（一）公开”“（三）监督”。请补写，或者删去这些标题。',
      },
    ])
  })

  it('and an answer to it does not hold for further headings', () => {
    const fingerprint = (content: readonly (string | Block)[]) =>
      run({ overview: [TOPICS, ...content] }).find(({ code }) => code === 'S16')!.fingerprint
    const two = [heading('（一）公开'), heading('（二）管理')]
    expect(fingerprint(two)).toBe(fingerprint(['按月核对。', ...two]))
    expect(fingerprint(two)).not.toBe(fingerprint([...two, heading('（三）监督')]))
  })

  it('when it is an ordinal alone, with words below it or without', () => {
    const message = (mark: string) => `小标题“${mark}”只有序号，没有文字。请补写，或者删去这个标题。`
    expect(empty([heading('（一）'), '按月核对。', heading('2.')]).map((one) => one.message)).toEqual([
      message('（一）'),
      message('2.'),
    ])
  })

  it('the lowest alone, where others stand above it', () => {
    expect(
      empty([heading('（一）公开'), third('1.发布'), heading('（二）管理'), '按月核对。']).map(({ where }) => where),
    ).toEqual([{ section: 'overview', block: 2, quote: '1.发布' }])
  })

  it('and none where words, a table, a heading with words follow, or it tells all itself', () => {
    const table: Block = {
      kind: 'table',
      headerRows: 0,
      rows: [{ cells: [{ colspan: 1, rowspan: 1, paragraphs: [plain('甲')] }] }],
    }
    const item = third('1.加强培训，全年举办讲座两次，覆盖各科室人员。')
    const content = [
      heading('（一）公开'),
      table,
      heading('（二）管理'),
      third('1.核对'),
      '按月核对。',
      heading('（三）监督'),
      item,
    ]
    expect(empty(content)).toEqual([])
  })

  it('which a person mends, not the program', () => {
    const { template, report } = caseInput({ texts: { ...WHOLE, overview: [TOPICS, heading('（一）公开')] } })
    const values = evaluate(template, report.figures)
    const finding = runChecks(template, report, values, null).find(({ code }) => code === 'S16')!
    expect(fixOf(finding, template, report, values, { opening: null })).toBeNull()
  })
})
