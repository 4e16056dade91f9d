import type { Evaluated } from '../calculate'
import type { WordProfile } from '../docx/profile-data'
import { escaped } from '../html/write/markup'
import type { Report } from '../report'
import type { Template } from '../template'
import { defaultWordOptions, type WordOptions } from '../docx/write/word-options'
import { layOutReport } from './lay-out-report'
import { pageHtml } from './page-html'
import { printStyle } from './print-style'

/** Nothing but what stands in the page itself; pictures are data addresses. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/**
 * The report as a web page whose boxes are its printed pages: no script, nothing fetched, every line broken already.
 * The same report, template and profile give the same text.
 */
export function writePrintPage(
  report: Report,
  template: Template,
  look: WordProfile,
  values: Evaluated,
  options: WordOptions = defaultWordOptions,
): string {
  const { pages, profile } = layOutReport(report, template, look, values, options)
  return printDocument(
    report.title,
    printStyle(profile),
    pages.map((page) => pageHtml({ profile, media: report.media }, page)),
  )
}

/** The same from pages that were written one by one. */
export function printDocument(title: string, style: string, pages: readonly string[]): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>${escaped(title)}</title>`,
    `<style>\n${style}\n</style>`,
    '</head>',
    '<body>',
    ...pages,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
