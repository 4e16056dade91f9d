import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluate } from '@shared/calculate'
import { plainProfile } from '@templates/official-word.test-data'
import { officialTemplate } from '@templates/official.test-data'
import { everyBlockReport } from './every-block-report.test-data'
import { brokenFigures, canRender, lineWith, renderer, type Page } from './rendered-pages.test-data'
import { writeDocx } from './write-docx'

const template = officialTemplate()
const profile = plainProfile()
/** 31.7 mm, and the 12.6 mm that tables reach beyond the text, in points. */
const MARGIN = 89.85
const EDGE = 595.3 - MARGIN
const BEYOND = 35.7

const skipped = canRender ? '' : ' (skipped: soffice or pdftotext is not installed)'
const near = (value: number, expected: number, slack: number) => expect(Math.abs(value - expected)).toBeLessThanOrEqual(slack)

describe.skipIf(!canRender)(`pages of the plain look, as LibreOffice shows them${skipped}`, () => {
  const render = renderer(['宋体'])
  const report = everyBlockReport(template)
  const values = evaluate(template, report.figures)
  let pages: Page[]

  beforeAll(async () => {
    const result = await writeDocx(report, template, profile)
    if (!result.ok) throw new Error(result.trouble.message)
    pages = render.pages(result.value)
  }, 120_000)
  afterAll(() => render.remove())

  const pageOf = (words: string) => pages.findIndex((page) => page.words.some((word) => word.text === words)) + 1

  it('hold 34 characters of 12 points a line, inside 31.7 mm', () => {
    const lines = pages.flatMap((page) => page.lines).filter((line) => line.text.startsWith('甲甲甲'))
    const full = lines.filter((line) => line.text.length === 34)
    expect(full.length).toBeGreaterThan(25)
    for (const line of full) {
      near(line.left, MARGIN, 0.5)
      expect(line.right).toBeLessThan(EDGE + 0.5)
    }
  })
  it('begin paragraphs two characters in', () => {
    near(lineWith(pages[0]!, '根据有关规定').left - MARGIN, 24, 0.5)
    near(lineWith(pages[0]!, '一、总体情况').left - MARGIN, 24, 0.5)
  })
  it('have the title in the middle, in 18 points', () => {
    const title = pages[0]!.lines[0]!
    near((title.left + title.right) / 2, 595.3 / 2, 1.5)
    near((title.right - title.left) / title.text.replace(/\d/g, '').length, 18, 1.5)
  })
  it('show the bare number in the middle of the foot', () => {
    for (const [i, page] of pages.entries()) {
      const number = page.words.filter((word) => word.text === String(i + 1)).at(-1)!
      near((number.left + number.right) / 2, 595.3 / 2, 1.5)
      expect(number.top).toBeGreaterThan(841.9 - 72)
    }
  })
  it('have tables that reach 12.6 mm beyond the text on both sides', () => {
    for (const words of ['行政规范性文件', '申请人情况', '行政诉讼']) {
      const widest = render.rules(pageOf(words)).filter((rule) => rule.right - rule.left > 450)
      expect([words, widest.length > 0]).toEqual([words, true])
      near(Math.min(...widest.map((rule) => rule.left)), MARGIN - BEYOND, 0.6)
      near(Math.max(...widest.map((rule) => rule.right)), EDGE + BEYOND, 0.6)
    }
  })
  it('repeat the header on each page of table three', () => {
    const first = pageOf('申请人情况')
    const last = pages.findIndex((page) => page.lines.some((line) => line.text.startsWith('四、政府信息公开'))) + 1
    const shown = pages.filter((page) => page.words.some((word) => word.text === '申请人情况')).length
    const rows = (page: Page) => page.words.some((word) => /^（七）总计|总计$/.test(word.text))
    expect(shown).toBe(pages.slice(first - 1, last).filter(rows).length)
  })
  it('break no figure over two lines, up to nine digits', () => {
    expect(brokenFigures(pages, values)).toEqual([])
  })
  it('set header labels two characters to a line, and 自然人 on one', () => {
    const page = pages[pageOf('申请人情况') - 1]!
    const words = page.words.map((word) => word.text)
    for (const word of ['商业', '企业', '科研', '机构', '社会', '公益', '组织', '自然人']) expect(words).toContain(word)
  })
})
