/** Writes the report in the formats that leave the window, and lays it out on pages. */
import { evaluate } from '@shared/calculate'
import { linesPerPage } from '@shared/docx/chosen-profile'
import { FONT_USES, type Look } from '@shared/docx/write/word-options'
import { ok, type Result } from '@shared/finding'
import { withCurrentFigures } from '@shared/linked-figures'
import { reportJson } from '@shared/open'
import { writeReportCopy } from '@shared/report-file'
import type { LookSummary, PrintedPages, RequestOf } from './protocol'
import { loadWordProfile, templateOf } from './templates'

const POINT = 20

export function lookSummary(look: Look): LookSummary {
  const profile = loadWordProfile(look)
  const { choices, fonts, fontTable, styles } = profile
  return {
    look,
    name: profile.name,
    choices,
    fonts: Object.fromEntries(FONT_USES.map((use) => [use, fonts[use]?.eastAsia ?? ''])) as LookSummary['fonts'],
    characters: Object.fromEntries(fontTable.map((font) => [font.name, font.characters])),
    lineDistance: styles.ReportBody.line.value,
    tableSize: styles.ReportTableFigure.size,
    linesPerPage: Object.fromEntries(choices.lineDistances.map((distance) => [distance, linesPerPage(profile, distance)])),
  }
}

/** The code that writes a format is fetched when it is needed: opening a file does not wait for it. */
export async function exportReport({
  file,
  format,
  options,
  changesSince,
}: RequestOf<'export'>): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const template = templateOf(file.report.templateId)
  const current = withCurrentFigures(file, template)
  const { report } = current
  switch (format) {
    case 'docx': {
      const { writeDocx } = await import('@shared/docx/write')
      // The report travels inside the Word file, so that nothing is lost when it comes back.
      return writeDocx(report, template, loadWordProfile(options.look), {
        options,
        copy: writeReportCopy(report),
        ...(changesSince ? { changesSince } : {}),
      })
    }
    case 'html': {
      const { writeHtml } = await import('@shared/html/write')
      return ok(encoded(writeHtml(report, template)))
    }
    case 'xlsx': {
      const { writeWorkbook } = await import('@shared/workbook/write')
      return ok(writeWorkbook(report, template))
    }
    case 'json':
      return ok(encoded(`${JSON.stringify(reportJson(current, template), null, 2)}\n`))
  }
}

const encoded = (text: string) => new TextEncoder().encode(text)

export async function layOut({ report, options }: RequestOf<'layOut'>): Promise<Result<PrintedPages>> {
  const { layOutReport, pageHtml, printStyle } = await import('@shared/print')
  const template = templateOf(report.templateId)
  const look = loadWordProfile(options.look)
  const { pages, headings, profile } = layOutReport(report, template, look, evaluate(template, report.figures), options)
  return ok({
    title: report.title,
    style: printStyle(profile),
    pages: pages.map((page) => pageHtml({ profile, media: report.media }, page)),
    headings,
    width: profile.page.width / POINT,
    height: profile.page.height / POINT,
  })
}
