/** Whole reports as LibreOffice shows them, in both looks: the published ones where the machine has them, and one with figures of eight digits. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { evaluate } from '@shared/calculate'
import { openReport } from '@shared/open'
import { plain, type Report } from '@shared/report'
import { hasRealReports, realReports } from '@shared/recognise/real-reports.test-data'
import { newReport } from '@shared/template'
import { officialProfile, plainProfile } from '@templates/official-word.test-data'
import { officialTemplate } from '@templates/official.test-data'
import type { WordProfile } from '../profile'
import { brokenFigures, canRender, renderer, type Box, type Page } from './rendered-pages.test-data'
import { writeDocx } from './write-docx'

const template = officialTemplate()

const tools = canRender ? '' : ' (skipped: soffice or pdftotext is not installed)'
const files = hasRealReports ? '' : ' (the published reports are skipped: set NIANBAO_REPORTS to their folder)'

function eightDigits(): Report {
  const report = newReport(template, {
    organ: { fullName: '云岭市青禾区政务服务中心', shortName: '', kind: 'department' },
    year: 2026,
    scope: 'own',
    now: '',
  })
  // Nine digits in the sums, which is what 6 points can hold.
  Object.keys(report.figures).forEach((id, i) => (report.figures[id] = String(i % 7 === 0 ? 10_000_019 + i * 7919 : 1000 + i)))
  report.sections.find((s) => s.id === 'overview')!.blocks = [{ kind: 'paragraph', content: plain('甲'.repeat(600)) }]
  report.signature = { organs: ['云岭市青禾区政务服务中心'], date: '2027年1月20日' }
  return report
}

const reports: [name: string, report: () => Promise<Report>][] = [
  ['one with figures of eight digits', () => Promise.resolve(eightDigits())],
  ...realReports()
    .filter(({ name }) => /^\d{3}_/.test(name))
    .map(({ name, bytes }): (typeof reports)[number] => [name, () => opened(bytes, name)]),
]

async function opened(bytes: Uint8Array, name: string): Promise<Report> {
  const result = await openReport(bytes, name, [template], { now: '2027-01-20T00:00:00.000Z' })
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value.report
}

const looks: [string, WordProfile, { beyond: number }][] = [
  ['official', officialProfile(), { beyond: 0 }],
  ['plain', plainProfile(), { beyond: 35.7 }],
]

const near = (value: number, expected: number, slack: number) => expect(Math.abs(value - expected)).toBeLessThanOrEqual(slack)

describe.skipIf(!canRender)(`whole reports in print${tools}${files}`, () => {
  const render = renderer(['宋体'])
  afterAll(() => render.remove())

  for (const [name, report] of reports) {
    it.each(looks)(`${name}: nothing leaves its place in the %s look`, async (look, profile, { beyond }) => {
      const content = await report()
      const written = await writeDocx(content, template, profile)
      if (!written.ok) throw new Error(written.trouble.message)
      keep(`${name}-${look}.docx`, written.value)
      const pages = render.pages(written.value)
      const { page } = profile
      const left = page.left / 20 - beyond
      const right = (page.width - page.right) / 20 + beyond

      // Nothing stands outside of the text and its tables; a sign that hangs over the edge of a line may.
      const words = pages.flatMap((one) => one.words)
      const room = ({ text }: Box) => (/[，。、；：！？”’）》]$/.test(text) ? 17 : 1)
      expect(words.filter((word) => word.left < left - 1 || word.right > right + room(word)).map(({ text }) => text)).toEqual([])

      const tablePages = pages.flatMap((one, i) => (one.words.some(({ text }) => text === '申请人情况') ? [i + 1] : []))
      expect(tablePages.length).toBeGreaterThan(0)
      for (const at of tablePages) {
        const rules = render.rules(at).filter((rule) => rule.right - rule.left > 400)
        near(Math.min(...rules.map((rule) => rule.left)), left, 0.6)
        near(Math.max(...rules.map((rule) => rule.right)), right, 0.6)
      }
      expect(headerMissing(pages)).toEqual([])

      expect(brokenFigures(pages, evaluate(template, content.figures))).toEqual([])
    }, 120_000) // prettier-ignore
  }
})

/** Pages that show rows of table three without its header. */
function headerMissing(pages: readonly Page[]): number[] {
  return pages.flatMap((page, i) => {
    const has = (text: string) => page.words.some((word) => word.text.includes(text))
    return has('重复申请') && !has('申请人情况') ? [i + 1] : []
  })
}

/** To be looked at by a person. */
function keep(name: string, bytes: Uint8Array): void {
  const folder = process.env['KEEP_PAGES']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), bytes)
}
