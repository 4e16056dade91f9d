/** Report -> the page for the portal: one file, nothing beside it, no script. The same report gives the same page. */
import { evaluate } from '../../calculate'
import type { Report } from '../../report'
import type { Template } from '../../template'
import { blocksHtml } from './blocks'
import { escaped } from './markup'
import { STYLE_SHEET } from './style-sheet'

/** Text of a whole page, to be stored as UTF-8. Blanks stay blank, totals are computed. */
export function writeHtml(report: Report, template: Template): string {
  const values = evaluate(template, report.figures)
  const chapters = template.sections.flatMap(({ id, heading }) => {
    const blocks = report.sections.find((section) => section.id === id)?.blocks ?? []
    const caption = withoutOrdinal(heading ?? '')
    const content = blocksHtml({ template, values, media: report.media, caption }, blocks)
    return [...(heading === undefined ? [] : [`<h2>${escaped(heading)}</h2>`]), ...content]
  })
  const { organs, date } = report.signature
  const signature = [
    ...organs.map((organ) => `<p class="signature">${escaped(organ)}</p>`),
    ...(date === '' ? [] : [`<p class="date">${escaped(date)}</p>`]),
  ]
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="nianbao">',
    `<title>${escaped(report.title)}</title>`,
    `<style>\n${STYLE_SHEET}\n</style>`,
    '</head>',
    '<body>',
    '<article>',
    `<h1>${escaped(report.title)}</h1>`,
    ...chapters,
    ...(signature.length > 0 ? ['<footer>', ...signature, '</footer>'] : []),
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** `二、…` names a chapter of the report; as the name of a table the ordinal says nothing. */
const withoutOrdinal = (heading: string) => heading.replace(/^\S{1,3}、/u, '')
