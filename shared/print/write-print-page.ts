import type { Evaluated } from '../calculate'
import type { WordProfile } from '../docx/profile-data'
import { escaped } from '../html/write/markup'
import type { Report } from '../report'
import type { Template } from '../template'
import { layOutReport, type PrintOptions } from './lay-out-report'
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
  profile: WordProfile,
  values: Evaluated,
  options: PrintOptions = {},
): string {
  const { pages } = layOutReport(report, template, profile, values, options)
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>${escaped(report.title)}</title>`,
    `<style>\n${printStyle(profile)}\n</style>`,
    '</head>',
    '<body>',
    ...pages.map((page) => pageHtml({ profile, media: report.media }, page)),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
