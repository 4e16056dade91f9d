import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { readLines } from './read-lines.test-data'

const template = officialTemplate()
const HEADINGS = template.sections.flatMap((section) => section.heading ?? [])

function report(title: readonly string[], figure: string, headings: readonly string[] = HEADINGS): string {
  const form = `第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t${figure}\t0\t${figure}\n行政规范性文件\t1\t2\t3`
  return [...title, ...headings.flatMap((heading, i) => [heading, i === 1 ? form : '有内容。'])].join('\n')
}

const read = (text: string) => readLines(text, template)

const FIRST = ['云岭市民政局2026年政府信息公开工作年度报告']

describe('two reports in one file', () => {
  it.each([
    [['云岭市水利局2026年政府信息公开工作年度报告']],
    [['云岭市水利局2025年政府信息公开年报']],
    [['云岭市民政局', '2025年政府信息公开工作年度报告']],
  ])('the first is read, whatever the words of its headings, and a finding names the second: %s', (second) => {
    const short = HEADINGS.map((heading) => heading.replace('政府信息', ''))
    const { report: found, findings, codes } = read(`${report(FIRST, '7', short)}\n${report(second, '9')}`)
    expect([found.organ.fullName, found.year, found.figures['disclosure.rules.issued']]).toEqual(['云岭市民政局', 2026, '7'])
    expect(findings.find(({ code }) => code === 'O200')?.message).toContain(second.join(''))
    expect(codes).not.toContain('O09')
  })

  it('a title printed again in front of the same report is none', () => {
    const { report: found, codes } = read(`${FIRST[0]}\n目录\n${HEADINGS.join('\n')}\n${report(FIRST, '7')}`)
    expect(found.figures['disclosure.rules.issued']).toBe('7')
    expect(codes).not.toContain('O200')
  })

  it('nor is one behind its end', () => {
    expect(read(`${report(FIRST, '7')}\n相关文章\n云岭市民政局2025年政府信息公开工作年度报告`).codes).not.toContain('O200')
  })
})
