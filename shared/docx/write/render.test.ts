import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluate } from '@shared/calculate'
import { plain, type Report } from '@shared/report'
import { newReport } from '@shared/template'
import { officialProfile } from '@templates/official-word.test-data'
import { officialTemplate } from '@templates/official.test-data'
import { everyBlockReport } from './every-block-report.test-data'
import { brokenFigures, canRender, lineWith, renderer, type Page } from './rendered-pages.test-data'
import { titleLines } from './title-lines'
import { writeDocx } from './write-docx'

const template = officialTemplate()
const profile = officialProfile()
const MARGIN = 79.4
const EDGE = 521.6

const skipped = canRender ? '' : ' (skipped: soffice or pdftotext is not installed)'

async function written(report: Report): Promise<Uint8Array> {
  const result = await writeDocx(report, template, profile)
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

const near = (value: number, expected: number, slack: number) => expect(Math.abs(value - expected)).toBeLessThanOrEqual(slack)

describe.skipIf(!canRender)(`pages of the official layout, as LibreOffice shows them${skipped}`, () => {
  const render = renderer()
  const report = everyBlockReport(template)
  const values = evaluate(template, report.figures)
  let pages: Page[]

  beforeAll(async () => {
    pages = render.pages(await written(report))
  }, 120_000)
  afterAll(() => render.remove())

  it('are as many as expected', () => {
    expect(pages).toHaveLength(6)
  })
  it('hold 22 lines of 28 characters, 28.9 pt apart, inside the text area', () => {
    const lines = pages[1]!.lines.filter((line) => line.text.startsWith('甲'))
    expect(lines).toHaveLength(22)
    for (const [i, line] of lines.entries()) {
      expect(line.text).toHaveLength(28)
      near(line.left, MARGIN, 0.5)
      expect(line.right).toBeGreaterThan(520.3)
      expect(line.right).toBeLessThan(521.8)
      if (i > 0) near((line.top - lines[0]!.top) / i, 28.9, 0.15)
    }
    near((lines.at(-1)!.top - lines[0]!.top) / 21, 28.9, 0.1)
    expect(lines[0]!.top).toBeGreaterThan(104.9)
    expect(lines[0]!.bottom).toBeLessThan(134)
  })
  it('begin paragraphs two characters in, and later lines at the margin', () => {
    near(lineWith(pages[0]!, '根据有关规定').left - MARGIN, 32, 0.5)
    near(lineWith(pages[0]!, '一、总体情况').left - MARGIN, 32, 0.5)
    near(lineWith(pages[0]!, '1月1日起').left, MARGIN, 0.5)
  })
  it('show the number outside, 7 mm below the text', () => {
    for (const [i, page] of pages.entries()) {
      const number = lineWith(page, `—${i + 1}—`)
      near((number.top + number.bottom) / 2, 762.5, 2)
      if (i % 2 === 0) near(number.right, 507.6, 1)
      else near(number.left, 93.4, 1)
    }
  })
  it('have tables as wide as the text', () => {
    for (const page of [4, 5]) {
      const widest = render.rules(page).filter((rule) => rule.right - rule.left > 400)
      expect(widest.length).toBeGreaterThan(5)
      near(Math.min(...widest.map((rule) => rule.left)), MARGIN, 0.5)
      near(Math.max(...widest.map((rule) => rule.right)), EDGE, 0.5)
    }
  })
  it('repeat the header on both pages of table three', () => {
    expect(pages.filter((page) => page.words.some((word) => word.text === '申请人情况')).length).toBe(2)
  })
  it('break no figure over two lines, up to nine digits', () => {
    expect(brokenFigures(pages, values)).toEqual([])
  })
  it('keep every figure of table three inside its cell', () => {
    const { grid } = profile.tables.forms.requests!
    const first = MARGIN + (grid[0]! + grid[1]! + grid[2]!) / 20
    const columnOf = (x: number) => Math.floor((x - first) / (grid[3]! / 20))
    const cells = pages.flatMap((page) => {
      const top = page.words.find((word) => word.text === '申请人情况')?.top ?? Infinity
      const bottom = page.lines.find((line) => line.text.startsWith('四、政府信息公开'))?.top ?? Infinity
      return page.words.filter((word) => /^\d+$/.test(word.text) && word.left > first && word.top > top && word.top < bottom)
    })
    expect(cells.length).toBeGreaterThan(150)
    expect(cells.filter((word) => columnOf(word.left) !== columnOf(word.right)).map((word) => word.text)).toEqual([])
  })
  it('place the date two characters right of a 署名 that is wider', () => {
    const organ = lineWith(pages.at(-1)!, '云岭市青禾区政务服务中心')
    const date = lineWith(pages.at(-1)!, '2027年1月20日')
    near(date.left - organ.left, 31.5, 1)
    near(organ.right, EDGE - 31.5, 1)
  })

  it.each(['云岭市府', '云岭市人民政府外办', '云岭市青禾区人力资源和社会保障', '云岭市青禾区发展和改革与粮食物资储备委员会', '东海省云岭市青禾区城市管理和综合行政执法监督工作委员会处'])('show the title of %s in its lines', async (organ) => {
    const start = { organ: { fullName: organ, shortName: '', kind: 'other' as const }, year: 2026, scope: 'own' as const, now: '' }
    const titled = newReport(template, start)
    titled.signature = { organs: [organ], date: '2027年12月20日' }
    titled.sections[0]!.blocks = [{ kind: 'paragraph', content: plain('前言。') }]
    const shown = render.pages(await written(titled))
    const expected = titleLines(titled.title, profile.title)
    const lines = shown[0]!.lines.slice(0, expected.length)
    expect(lines.map((line) => line.text)).toEqual(expected)
    for (const [i, line] of lines.entries()) {
      near((line.left + line.right) / 2, (MARGIN + EDGE) / 2, 1.5)
      if (i > 0) near(line.top - lines[i - 1]!.top, 36, 0.2)
    }
    // LibreOffice 7.4 keeps its distance between digits and Han characters, so the date itself is wider than computed.
    if (organ.length < 7) {
      near(lineWith(shown.at(-1)!, '2027年12月20日').right, EDGE - 31.5, 1)
      near(shown.at(-1)!.lines.filter((line) => line.text === organ).at(-1)!.left, EDGE - 63 - 7 * 15.75, 1)
    }
  }, 60_000) // prettier-ignore

  it('lose no sign of the prose where it hangs over the edge', async () => {
    const prose = newReport(template, {
      organ: { fullName: '云岭市', shortName: '', kind: 'other' },
      year: 2026,
      scope: 'own',
      now: '',
    })
    const texts = Array.from({ length: 60 }, (_, i) => sentence(i))
    const expected = texts.join('') + template.sections.map((section) => section.heading ?? '').join('')
    prose.sections.forEach((section) => (section.blocks = []))
    prose.sections[1]!.blocks = texts.map((text) => ({ kind: 'paragraph', content: plain(text) }))
    const shown = render.pages(await written(prose)).flatMap((page) => page.words).map((word) => word.text).join('') // prettier-ignore
    for (const sign of '，、；：。') expect([sign, count(shown, sign)]).toEqual([sign, count(expected, sign)])
  }, 60_000)
})

/** Clauses of changing length with every sign, so that signs fall on all places of a line. */
function sentence(seed: number): string {
  const clause = (i: number) => '公'.repeat(3 + ((seed * 7 + i * 5) % 13)) + ((seed + i) % 4 === 0 ? `${seed * 37 + i}件` : '')
  return Array.from({ length: 12 + (seed % 9) }, (_, i) => clause(i) + '，、；：，'[(seed + i) % 5]).join('') + '结束。'
}

const count = (text: string, sign: string) => text.split(sign).length - 1
