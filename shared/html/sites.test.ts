/** Whole pages of sites, opened as a person opens them. */
import { expect, it } from 'vitest'
import { openReport } from '../open'
import { blockText } from '../report'
import {
  bareSite,
  blocksSite,
  figures,
  formHtml,
  gb18030,
  msoParagraph,
  paragraph,
  reportHtml,
  tablesSite,
  template,
  TITLE,
} from './page.test-data'

const utf8 = (text: string) => new TextEncoder().encode(text)

async function open(page: string | Uint8Array) {
  const bytes = typeof page === 'string' ? utf8(page) : page
  const result = await openReport(bytes, '页面.html', [template], { now: '2026-11-21T00:00:00.000Z' })
  if (!result.ok) throw new Error(`${result.trouble.code} ${result.trouble.message}`)
  return result.value
}
type Opened = Awaited<ReturnType<typeof open>>

const words = ({ report }: Opened) =>
  report.sections.flatMap((section) => section.blocks.map(blockText)).filter((text) => text !== '')
const codes = ({ opening }: Opened) => opening!.findings.map(({ code }) => code).filter((code) => code.startsWith('O9'))
const leftOut = ({ opening }: Opened) => opening!.findings.filter(({ code }) => code === 'O98').map(({ message }) => message)

/** Every figure in its cell, every sentence, the title and the signature; nothing of the site. */
function expectWhole(file: Opened) {
  expect(file.report.figures).toEqual(figures)
  expect(file.report.title).toBe(TITLE)
  expect(file.report.year).toBe(2025)
  expect(file.report.signature).toEqual({ organs: ['云岭市林业局'], date: '2026年1月20日' })
  const prose = template.sections.filter(({ heading, form }) => heading && !form)
  expect(words(file)).toEqual(prose.map(({ id }) => `本章说明“${id}”：工作按要求开展，没有需要另行说明的情况。`))
}

it('a page laid out with tables, in GB 18030, gives the report and quotes the site once', async () => {
  const file = await open(gb18030(tablesSite(reportHtml(paragraph))))
  expectWhole(file)
  expect(leftOut(file)).toHaveLength(1)
  for (const quote of ['当前位置', '索引号', '发布时间', '打印', '主办单位']) expect(leftOut(file)[0]).toContain(quote)
})

it('a page of blocks with word processor markup gives the report', async () => {
  const file = await open(blocksSite(reportHtml(msoParagraph, (form) => formHtml(form, msoParagraph))))
  expectWhole(file)
  expect(leftOut(file)[0]).toMatch(/您现在的位置.*相关链接.*版权所有/s)
})

it('a bare page with line breaks instead of paragraphs gives the report', async () => {
  const file = await open(bareSite(reportHtml((text) => `　　${text}<br>`)))
  expectWhole(file)
  expect(codes(file)).toEqual(['O98'])
})

it('tables in tables in tables keep every figure in its cell', async () => {
  const table = (form: Parameters<typeof formHtml>[0]) =>
    `<table><tr><td><table><tr><td></td><td>${formHtml(form)}</td><td></td></tr></table></td></tr></table>`
  expectWhole(await open(`<table><tr><td>&nbsp;</td><td>${reportHtml(paragraph, table)}</td></tr></table>`))
})

it('a small table inside cells of a standard table does not flatten it, and is told', async () => {
  let cells = 0
  const inCell = (text: string) => (/^\d+$/.test(text) && cells++ % 40 === 0 ? `<table><tr><td>${text}</td></tr></table>` : text)
  const file = await open(reportHtml(paragraph, (form) => formHtml(form, inCell)))
  expectWhole(file)
  expect(codes(file)).toEqual(['O96'])
})

it('figures typed as a table of their own inside a merged cell come into their columns', async () => {
  const page = reportHtml(paragraph, (form) =>
    formHtml(form).replace(
      /(<td rowspan=\d+>[^<]*<\/td>\s*)?((?:<td>\d*<\/td>\s*){7})(?=<\/tr>)/g,
      (_, label: string | undefined, row: string) => `${label ?? ''}<td colspan=7><table><tr>${row}</tr></table></td>`,
    ),
  )
  const file = await open(page)
  expect(page).toContain('<td colspan=7><table>')
  expectWhole(file)
  expect(codes(file)).toEqual(['O96'])
})

it('a sentence that begins like a strip of the site stays', async () => {
  const kept = ['来源渠道以网站为主。', '相关信息已公布。', '联系地址：云岭市林海路1号，邮编：100000', '打印材料按成本收取。']
  const page = reportHtml(paragraph).replace('<p>云岭市林业局</p>', `${kept.map(paragraph).join('')}<p>云岭市林业局</p>`)
  const file = await open(blocksSite(page))
  expect(words(file).slice(-kept.length)).toEqual(kept)
})

it('the title stays when only the particulars hold it', async () => {
  const file = await open(tablesSite(reportHtml(paragraph, undefined, '')))
  expectWhole(file)
})
