import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialProfile } from '@templates/official-word.test-data'
import { emWidth } from '../em-width'
import { titleLines } from './title-lines'

const rules = officialProfile().title
const REST = '政府信息公开工作年度报告'
const lines = (organ: string) => titleLines(`${organ}2026年${REST}`, rules)

describe('lines of the title', () => {
  it('are one where the whole title fits', () => {
    expect(lines('云岭市府')).toEqual([`云岭市府2026年${REST}`])
  })
  it('are two where only the distance Word puts beside the digits makes the title too long', () => {
    expect(lines('云岭办事处')).toEqual(['云岭办事处', `2026年${REST}`])
  })
  it('break behind an organ of 9 characters', () => {
    expect(lines('云岭市人民政府外办')).toEqual(['云岭市人民政府外办', `2026年${REST}`])
  })
  it('move the year up for an organ of 15 characters, because two equal lines make no trapezoid', () => {
    expect(lines('云岭市青禾区人力资源和社会保障')).toEqual(['云岭市青禾区人力资源和社会保障2026年', REST])
  })
  it('break an organ of 21 characters behind a place', () => {
    expect(lines('云岭市青禾区发展和改革与粮食物资储备委员会')).toEqual([
      '云岭市',
      '青禾区发展和改革与粮食物资储备委员会',
      `2026年${REST}`,
    ])
  })
  it('break an organ of 28 characters behind the place that makes the lines most even', () => {
    expect(lines('东海省云岭市青禾区城市管理和综合行政执法监督工作委员会处')).toEqual([
      '东海省云岭市青禾区',
      '城市管理和综合行政执法监督工作委员会处',
      `2026年${REST}`,
    ])
  })
  it('break before 办公室', () => {
    expect(lines('东海省云岭市青禾区人民政府办公室（青禾区政务公开领导小组）')).toContain('办公室（青禾区政务公开领导小组）')
  })
  it('do not take 城市, 社区 or 市市中区 for the end of a place', () => {
    for (const organ of ['云岭市城市管理综合行政执法监督支队一分队', '云岭市市中区市场监督管理局和知识产权管理局']) {
      expect(lines(organ).join('/')).not.toMatch(/城市\/管|市\/场|市市\/中|云岭市市\/中/)
    }
  })
  it('keep a title without a year together as far as it fits', () => {
    expect(titleLines('云岭市人民政府关于政府信息公开工作的年度报告', rules)).toEqual([
      '云岭市',
      '人民政府关于政府信息公开工作的年度报告',
    ])
  })
  it('fit on the page for a name without any place in it, and cut no fixed word', () => {
    const broken = lines('国家海洋环境监测与预报服务保障中心第三综合业务管理处办公厅')
    expect(broken.at(-1)).toBe(`2026年${REST}`)
    expect(broken.every((line) => emWidth(line) <= rules.charactersPerLine)).toBe(true)
  })

  it('are left to Word where the title is no title any more', () => {
    expect(lines('云岭市'.repeat(3000))).toHaveLength(1)
  })

  it('together are the title, and end in no year, number or fixed word, whatever the organ is called', () => {
    const part = fc.constantFrom(
      '云岭',
      '市',
      '区',
      '县',
      '省',
      '城市',
      '市场',
      '人民政府',
      '办公室',
      '委员会',
      '第12',
      '管理局',
      '市中区',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 14 }), (parts) => {
        const title = `${parts.join('')}2026年${REST}`
        const broken = titleLines(title, rules)
        expect(broken.join('')).toBe(title)
        expect(broken.every((line) => line !== '')).toBe(true)
        for (const word of ['2026年', '人民政府', '政府信息', '工作', '年度报告']) {
          expect(count(broken, word)).toBe(count([title], word))
        }
      }),
      { numRuns: 500 },
    )
  })
})

const count = (list: string[], word: string) => list.reduce((sum, line) => sum + line.split(word).length - 1, 0)
