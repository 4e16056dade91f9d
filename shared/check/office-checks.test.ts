import { describe, expect, it } from 'vitest'
import { bundledOffice } from '@templates/bundled'
import { officialTemplate } from '@templates/official.test-data'
import { evaluate } from '../calculate'
import { plain, type OrganKind, type Report } from '../report'
import { newReport } from '../template'
import type { MoreInput, Office } from './check-context'
import { checkRun } from './check-run'
import { fixOf } from './fix-of'
import { runChecks } from './run-checks'

const template = officialTemplate()

const office: Office = {
  fullName: '青原县水利局',
  shortName: '县水利局',
  otherNames: ['青原县水务管理局', '县水务局'],
  kind: 'department',
  website: 'www.qingyuan.example',
  address: '青原县河滨路1号',
  postcode: '',
  phone: '0000-1234567',
  signature: '',
}

interface Words {
  texts?: Record<string, string>
  title?: string
  fullName?: string
  kind?: OrganKind
  date?: string
  /** Below the report. */
  organs?: string[]
}

function report({
  texts = {},
  title,
  fullName = office.fullName,
  kind = 'department',
  date = '',
  organs = [],
}: Words = {}): Report {
  const organ = { fullName, shortName: '', kind }
  const made = newReport(template, { organ, year: 2026, scope: 'own', now: '2027-01-10T08:00:00.000Z' })
  for (const [id, text] of Object.entries(texts))
    made.sections.find((section) => section.id === id)!.blocks.push({ kind: 'paragraph', content: plain(text) })
  return { ...made, ...(title ? { title } : {}), signature: { organs, date } }
}

const found = (words: Words, more: MoreInput = {}) => {
  const now = report(words)
  return runChecks(template, now, evaluate(template, now.figures), null, 'full', more)
}
const said = (code: string, words: Words, more: MoreInput = {}) =>
  found(words, more)
    .filter((finding) => finding.code === code)
    .map(({ message }) => message)

describe('L06 with the names an office has given', () => {
  const about = (overview: string) => ({ texts: { overview } })

  it('tells of an earlier name wherever it stands, and names the full one', () => {
    const words = about('一年来，青原县水务管理局积极公开信息。')
    expect(said('L06', words, { office })).toEqual(['“青原县水务管理局”不是登记的名称，全称是“青原县水利局”。'])
    expect(said('L06', words)).toEqual([])
  })

  it('takes a short name only where a clause begins', () => {
    expect(said('L06', about('县水务局公开信息30条。'), { office })).toHaveLength(1)
    expect(said('L06', about('按照邻县水务局的做法公开信息30条。'), { office })).toEqual([])
  })

  it('is silent where the sentence tells of the change, in titles of documents, and for the full name', () => {
    expect(said('L06', about('原青原县水务管理局更名为青原县水利局。'), { office })).toEqual([])
    expect(said('L06', about('印发《青原县水务管理局工作规则》。'), { office })).toEqual([])
    expect(said('L06', about('青原县水利局公开信息30条。'), { office })).toEqual([])
  })

  it('tells of a title that carries another name than the full one', () => {
    const title = '青原县水务管理局2026年政府信息公开工作年度报告'
    expect(said('L06', { title }, { office })).toEqual(['“青原县水务管理局”不是登记的名称，全称是“青原县水利局”。'])
  })

  it('is mended by the full name', () => {
    const words = about('县水务局公开信息30条。')
    const now = report(words)
    const values = evaluate(template, now.figures)
    const [finding] = found(words, { office }).filter(({ code }) => code === 'L06')
    expect(fixOf(finding!, template, now, values, { office })?.changes).toMatchObject([
      { kind: 'words', words: '县水务局', by: '青原县水利局' },
    ])
  })
})

describe('what the kind of office decides', () => {
  const texts = { overview: '本机关公开信息30条。' }

  it('S10 asks what a government has to write, whatever its name says, and nobody else', () => {
    expect(said('S10', { texts }, { office: { ...office, kind: 'government' } })).toHaveLength(1)
    expect(said('S10', { texts }, { office })).toEqual([])
    const fullName = '青原县人民政府'
    expect(said('S10', { texts, fullName })).toHaveLength(1)
    expect(said('S10', { texts, fullName }, { office: { ...office, fullName, kind: 'township' } })).toHaveLength(1)
    expect(said('S10', { texts, fullName }, { office: { ...office, fullName, kind: 'office' } })).toEqual([])
  })

  it('P04 goes by the deadline of that kind', () => {
    const date = '2027年2月20日'
    expect(said('P04', { date, kind: 'government' })).toEqual([])
    expect(said('P04', { date, kind: 'government' }, { office })).toHaveLength(1)
    expect(said('P04', { date }, { office: { ...office, kind: 'government' } })).toEqual([])
  })
})

describe('the preface after a rule set', () => {
  const set = (id: string) => bundledOffice.ruleSets.find((one) => one.id === id)!
  const texts = { preface: '本报告数据统计期限为2026年1月1日至12月31日。' }

  it('S14 names each element that is missing; a set that asks for no preface is silent without one', () => {
    expect(said('S14', { texts }, { ruleSet: set('full') })).toEqual(['前言没有写电子版网址。', '前言没有写联系方式。'])
    expect(said('S14', { texts }, { ruleSet: set('period') })).toEqual([])
    expect(said('S14', {}, { ruleSet: set('period') })).toEqual(['前言没有写统计期限。'])
    expect(said('S14', {}, { ruleSet: set('optional') })).toEqual([])
    expect(said('S14', { texts }, { ruleSet: set('optional') })).toHaveLength(2)
    expect(said('S14', { texts })).toEqual([])
  })

  it('is mended by the stock sentences with what the office says of itself; the rest stays blank', () => {
    const more = { office, ruleSet: set('full') }
    const now = report({ texts })
    const values = evaluate(template, now.figures)
    const [finding] = found({ texts }, more).filter(({ code }) => code === 'S14')
    const [change] = fixOf(finding!, template, now, values, more)?.changes ?? []
    expect(change).toMatchObject({ kind: 'insert', section: 'preface', block: 1 })
    expect(JSON.stringify(change)).toContain(
      '本报告电子版可在www.qingyuan.example查阅。对本报告如有疑问，请与青原县水利局联系（地址：青原县河滨路1号；邮编：＿＿；电话：0000-1234567）。',
    )
  })
})

describe('checks that are off', () => {
  const texts = { overview: '截止目前公开信息30条。' }

  it('say nothing, on the whole and while typing, and speak again at once', () => {
    expect(said('L02', { texts })).toHaveLength(1)
    expect(said('L02', { texts }, { off: new Set(['L02']) })).toEqual([])
    const run = checkRun()
    const now = report({ texts })
    const values = evaluate(template, now.figures)
    const live = (more: MoreInput) => {
      run.start(template, now, values, null, more)
      while (run.step());
      return run.findings().filter(({ code }) => code === 'L02').length
    }
    expect([live({}), live({ off: new Set(['L02']) }), live({})]).toEqual([1, 0, 1])
  })
})

it('S20 is mended by the name the office signs with and the day, once the year is over', () => {
  const signing = { ...office, signature: '青原县水利局办公室' }
  const organs = ['青原县水利局办公室']
  const more = { office: signing, asOfficialPaper: true }
  const mended = (words: Words, today?: string) => {
    const now = report(words)
    const values = evaluate(template, now.figures)
    return found(words, more)
      .filter(({ code }) => code === 'S20')
      .map((finding) => fixOf(finding, template, now, values, { ...more, today }))
      .map((fix) => fix && [fix.label, ...fix.changes])
  }
  const both = ['填上落款单位和今天的日期', { kind: 'signature', organs, date: '2027年1月8日' }]
  expect(mended({}, '2027-01-08')).toEqual([both, both])
  const name = ['填上落款单位', { kind: 'signature', organs }]
  expect(mended({}, '2026-11-21')).toEqual([name, name])
  expect(mended({}, '2026-12-31')).toEqual([name, name])
  expect(mended({})).toEqual([name, name])
  expect(mended({ date: '2027年1月5日' }, '2027-01-08')).toEqual([name])
  expect(mended({ organs }, '2027-01-08')).toEqual([['填上今天的日期', { kind: 'signature', date: '2027年1月8日' }]])
  expect(mended({ organs }, '2026-11-21')).toEqual([null])
})
