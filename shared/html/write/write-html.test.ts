import fc from 'fast-check'
import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { evaluate } from '../../calculate'
import { openReport } from '../../open'
import { blockText, plain, type Report } from '../../report'
import { arbitraryReport } from '../../report/arbitrary-report.test-data'
import { newReport } from '../../template'
import { attribute, visit, type Element } from '../elements'
import { writeHtml } from './write-html'

const template = officialTemplate()

async function opened(page: string) {
  const result = await openReport(new TextEncoder().encode(page), '年报.html', [template], { now: '2027-01-20T00:00:00.000Z' })
  if (!result.ok) throw new Error(`${result.trouble.code} ${result.trouble.message}`)
  return result.value
}

function invented(): Report {
  const report = newReport(template, {
    organ: { fullName: '云岭市林业局', shortName: '', kind: 'department' },
    year: 2026,
    scope: 'own',
    now: '2027-01-20T00:00:00.000Z',
  })
  const inputs = [...template.figures.values()].filter((spec) => spec.source === 'input')
  report.figures = Object.fromEntries(inputs.map(({ id }, i) => [id, String(i)]))
  report.signature = { organs: ['云岭市林业局'], date: '2027年1月20日' }
  return report
}

/**
 * `3件` is read as 3, and that is told; a table of bare numbers beside a form could be taken for it by anyone; one without
 * a word is taken for part of the site.
 */
const readable = (report: Report): Report => ({
  ...report,
  figures: Object.fromEntries(Object.entries(report.figures).map(([id, value]) => [id, value === '3件' ? '3' : value])),
  sections: report.sections.map((section) =>
    section.blocks.some((block) => block.kind === 'form')
      ? { ...section, blocks: section.blocks.filter((block) => block.kind !== 'table') }
      : { ...section, blocks: section.blocks.filter((block) => block.kind !== 'table' || blockText(block).trim() !== '') },
  ),
})

function elements(page: string, name: string): Element[] {
  const found: Element[] = []
  visit(
    parse(page).childNodes.find((node) => 'tagName' in node)!,
    (element) => {
      if (element.tagName === name) found.push(element)
    },
  )
  return found
}

describe('a page for the portal', () => {
  it('opens again with every figure, heading, paragraph, table, picture and the signature', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(template).map(readable), async (report) => {
        const { report: again } = await opened(writeHtml(report, template))
        expect(again.figures).toEqual(report.figures)
        expect(again.sections).toEqual(report.sections)
        expect(again).toMatchObject({ title: report.title, year: report.year, signature: report.signature, media: report.media })
      }),
      { numRuns: 25, endOnFailure: true },
    )
  }, 60_000)

  it('is one file that asks for nothing and runs nothing', () => {
    const page = writeHtml(fc.sample(arbitraryReport(template), { numRuns: 1, seed: 3 })[0]!, template)
    expect(page).not.toMatch(/<(?:script|link|iframe|object)|\son\w+=|url\(|@import|src="(?!data:image\/)/i)
    expect(page.match(/<style>/g)).toHaveLength(1)
    expect(
      attribute(elements(page, 'html').concat(parse(page).childNodes.filter((n): n is Element => 'tagName' in n))[0]!, 'lang'),
    ).toBe('zh-CN')
  })

  it('is the same for the same report', () => {
    expect(writeHtml(invented(), template)).toBe(writeHtml(invented(), template))
  })

  it('shows what was typed as text, never as markup', () => {
    const report = invented()
    const typed = '</p><script>alert("1")</script>&lt;'
    report.title = `${report.title}${typed}`
    report.sections.at(-1)!.blocks = [{ kind: 'paragraph', content: plain(typed) }]
    report.figures[Object.keys(report.figures)[0]!] = '<b>'
    const page = writeHtml(report, template)
    expect(elements(page, 'script')).toEqual([])
    expect(page).toContain('&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;lt;')
    expect(page).toContain('<td>&lt;b&gt;</td>')
  })

  it('keeps a blank figure blank and computes totals', () => {
    const report = invented()
    const empty = { ...report, figures: Object.fromEntries(Object.keys(report.figures).map((id) => [id, null])) }
    const cells = (page: string) =>
      elements(page, 'td').map((cell) => (cell.childNodes[0] as { value?: string } | undefined)?.value ?? '')
    expect(cells(writeHtml(empty, template)).filter((text) => /\d/.test(text))).toEqual([])
    const values = evaluate(template, report.figures)
    const printed = cells(writeHtml(report, template)).filter((text) => /^\d+$/.test(text))
    expect([...printed].sort()).toEqual(
      Object.values(values)
        .filter((value) => value !== null)
        .sort(),
    )
  })

  it('merges cells as the official form does, and every header says what it heads', () => {
    const tables = elements(writeHtml(invented(), template), 'table')
    expect(tables).toHaveLength(template.forms.size)
    for (const [i, form] of [...template.forms.values()].entries()) {
      const cells = form.rows.flatMap((row) => row.cells)
      const written: [number, number, string][] = []
      let heads = 0
      visit(tables[i]!, (element) => {
        if (!/^t[dh]$/.test(element.tagName)) return
        written.push([Number(attribute(element, 'colspan') || 1), Number(attribute(element, 'rowspan') || 1), element.tagName])
        if (element.tagName === 'th') {
          heads++
          expect(attribute(element, 'scope')).toMatch(/^(?:col|row)(?:group)?$/)
        }
      })
      expect(written.map(([colspan, rowspan]) => [colspan, rowspan])).toEqual(
        cells.map(({ colspan, rowspan }) => [colspan, rowspan]),
      )
      expect(heads).toBeGreaterThan(0)
    }
    expect(elements(writeHtml(invented(), template), 'caption')).toHaveLength(template.forms.size)
  })
})
