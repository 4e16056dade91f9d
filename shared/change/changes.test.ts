import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { blockText, plain, text, type Block } from '../report'
import { newReport } from '../template'
import { applyChanges, describeChanges, type Change } from '.'

const template = officialTemplate()
const paragraph = (words: string): Block => ({ kind: 'paragraph', content: plain(words) })

function reportOf(...blocks: Block[]) {
  const report = newReport(template, {
    organ: { fullName: '青原县水利局', shortName: '', kind: 'department' },
    year: 2026,
    scope: 'own',
    now: '2027-01-10T08:00:00.000Z',
  })
  report.sections.find((s) => s.id === 'problems')!.blocks = blocks
  return report
}
const problems = (report: ReturnType<typeof reportOf>) => report.sections.find((s) => s.id === 'problems')!.blocks
const said = (report: ReturnType<typeof reportOf>) => problems(report).map(blockText)
const words = (block: number, start: number, from: string, by: string): Change => ({
  kind: 'words',
  section: 'problems',
  block,
  start,
  words: from,
  by,
})

describe('changes to a report', () => {
  it('replace words of one block from the end, so that places stay true', () => {
    const changed = applyChanges(reportOf(paragraph('甲,乙,丙')), [words(0, 1, ',', '，，'), words(0, 3, ',', '。')])
    expect(said(changed)).toEqual(['甲，，乙。丙'])
  })

  it('keep the look of what they replace, across runs', () => {
    const block: Block = { kind: 'paragraph', content: [text('共收到'), text('37', ['bold']), text('件')] }
    const changed = applyChanges(reportOf(block), [words(0, 3, '37', '36')])
    expect(problems(changed)[0]).toEqual({ kind: 'paragraph', content: [text('共收到'), text('36', ['bold']), text('件')] })
    const over = applyChanges(reportOf(block), [words(0, 2, '到37件', '齐了')])
    expect(problems(over)[0]).toEqual({ kind: 'paragraph', content: plain('共收齐了') })
  })

  it('do nothing where the words no longer stand', () => {
    const report = reportOf(paragraph('收到37件'))
    const stale: Change[] = [
      words(0, 2, '38', '36'),
      words(5, 0, '收', '发'),
      { kind: 'delete', section: 'problems', block: 0, text: '别的话' },
    ]
    expect(applyChanges(report, stale)).toBe(report)
  })

  it('delete, insert and replace in one step by the places of before', () => {
    const report = reportOf(paragraph('一'), paragraph('二,'), paragraph('三'))
    const changed = applyChanges(report, [
      { kind: 'delete', section: 'problems', block: 0, text: '一' },
      words(1, 1, ',', '。'),
      { kind: 'insert', section: 'problems', block: 1, content: paragraph('新甲') },
      { kind: 'insert', section: 'problems', block: 1, content: paragraph('新乙') },
      { kind: 'insert', section: 'problems', block: 3, content: paragraph('末') },
    ])
    expect(said(changed)).toEqual(['新甲', '新乙', '二。', '三', '末'])
    expect(said(report)).toEqual(['一', '二,', '三'])
  })

  it('set figures, title and signature', () => {
    const changed = applyChanges(reportOf(), [
      { kind: 'figures', values: { 'requests.received.business': '0' } },
      { kind: 'title', title: '新题目' },
      { kind: 'signature', organs: ['青原县水利局'] },
    ])
    expect(changed).toMatchObject({ title: '新题目', signature: { organs: ['青原县水利局'] } })
    expect(changed.figures['requests.received.business']).toBe('0')
    const dated = { kind: 'signature', date: '2027年1月20日' } as const
    expect(applyChanges(changed, [dated]).signature).toEqual({ organs: ['青原县水利局'], date: '2027年1月20日' })
    expect(describeChanges([dated], changed, template)).toMatchObject([{ place: '落款', before: null, after: '2027年1月20日' }])
  })

  it('are told in words, cell by cell and with the words around', () => {
    const report = reportOf(paragraph('全年共收到申请37件。'))
    const told = describeChanges(
      [{ kind: 'figures', values: { 'requests.received.business': '0' } }, words(0, 7, '37', '36')],
      report,
      template,
    )
    expect(told).toEqual([
      { change: 0, place: '“一、本年新收政府信息公开申请数量”的“商业企业”一栏', before: null, after: '0' },
      { change: 1, place: '五、存在的主要问题及改进情况', before: '全年共收到申请37件。', after: '全年共收到申请36件。' },
    ])
  })
})
