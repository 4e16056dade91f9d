import { describe, expect, it } from 'vitest'
import { officialProfile, plainProfile } from '@templates/official-word.test-data'
import { officialTemplate } from '@templates/official.test-data'
import { plain, type Report } from '../report'
import { newReport } from '../template'
import { exportReport } from './export-report'
import { charactersOutside } from './font-characters'
import { defaultWordOptions, type WordOptions } from './write'

const template = officialTemplate()
const profile = officialProfile()

function invented(text: string): Report {
  const report = newReport(template, {
    organ: { fullName: '云岭市人民政府', shortName: '', kind: 'government' },
    year: 2026,
    scope: 'own',
    now: '',
  })
  for (const id of Object.keys(report.figures)) report.figures[id] = '0'
  report.sections.find((s) => s.id === 'overview')!.blocks = [{ kind: 'paragraph', content: plain(text) }]
  return report
}

const told = (text: string, options: Partial<WordOptions> = {}, more: object = {}) =>
  exportReport({ report: invented(text), template, profile, options: { ...defaultWordOptions, ...options }, copy: '{}', ...more })
const BODY_GB2312 = { fonts: { ...defaultWordOptions.fonts, body: '仿宋_GB2312' } }

describe('characters of a font', () => {
  it('are 6,763 in GB/T 2312 and 21,003 in GBK', () => {
    const all = String.fromCodePoint(...Array.from({ length: 0x5200 }, (_, i) => 0x4e00 + i))
    expect([...all].length - charactersOutside(all, 'gb2312').length).toBe(6763)
    expect([...all].length - charactersOutside(all, 'gbk').length).toBe(20_902)
  })
  it('lack those of rare names, and signs that are no Chinese characters do not count', () => {
    expect(charactersOutside('朱镕基、陶喆、“李玥”2026年𠮷', 'gb2312')).toEqual(['镕', '喆', '玥', '𠮷'])
    expect(charactersOutside('朱镕基、陶喆、“李玥”2026年𠮷', 'gbk')).toEqual(['𠮷'])
    expect(charactersOutside('abc“”', 'latin')).toEqual([])
  })
})

describe('what is told after an export', () => {
  it('is the look, the copy and the secrecy review when there is nothing else', () => {
    expect(told('全年公开信息。')).toMatchObject({
      look: profile.name,
      pages: null,
      lacking: [],
      outside: [],
      blanks: 0,
      errors: 0,
      copy: 'inside',
    })
    expect(told('全年公开信息。').sentences).toEqual([
      'Word 文件已按“公文格式（GB/T 9704—2012）”写出。',
      '文件里附带年报数据，以后可以用本程序打开它继续修改。',
      '请确认已完成保密审查。',
    ])
  })
  it('names each font only as far as it is used', () => {
    expect(told('').fonts).toEqual(['方正小标宋简体', '仿宋', '黑体', '楷体', '宋体', 'Times New Roman'])
    expect(told('', BODY_GB2312).fonts).toContain('仿宋_GB2312')
    expect(told('', BODY_GB2312).fonts).not.toContain('仿宋')
  })
  it('names characters a chosen font lacks, and a font that has them', () => {
    expect(told('联系人：李玥。').outside).toEqual([])
    expect(told('联系人：李玥。', BODY_GB2312).outside).toEqual([{ font: '仿宋_GB2312', characters: ['玥'], instead: '仿宋' }])
    expect(told('联系人：𠮷田。').outside).toEqual([{ font: '仿宋', characters: ['𠮷'], instead: null }])
    expect(told('联系人：李玥。', BODY_GB2312).sentences[1]).toContain('“仿宋_GB2312”里没有这些字：玥')
  })
  it('counts blanks, errors and pages, and lists fonts this computer lacks', () => {
    const report = invented('')
    report.figures['disclosure.rules.issued'] = null
    const { sentences } = told(
      '',
      {},
      { report, errors: 2, pages: 5, hasFont: (name: string) => name !== '仿宋' && name !== '黑体' },
    )
    expect(sentences.slice(0, 4)).toEqual([
      'Word 文件已按“公文格式（GB/T 9704—2012）”写出，共 5 页。',
      expect.stringContaining('仿宋、黑体'),
      '有 1 格没有填写，文件里留空。',
      expect.stringContaining('2 处错误'),
    ])
  })
  it('says where the report does not travel inside', () => {
    expect(told('', { copy: false }).copy).toBe('left-out')
    expect(told('', {}, { copy: undefined }).copy).toBe('left-out')
    expect(told('', {}, { copy: 'x'.repeat(2 * 1024 * 1024 + 1) }).copy).toBe('too-large')
    expect(told('', {}, { profile: plainProfile() }).look).toBe('国家模板样式')
  })
})
