// The same words and cells as our export, written with the `docx` package alone: styles, fonts of every run, footers,
// merged cells, bookmarks. Nothing is checked and no copy of the report travels along.
import * as docx from 'docx'

/**
 * @param {any} report @param {any} template @param {any} profile @param {Record<string, string | null>} values
 * @returns {Promise<Uint8Array>}
 */
export function writeWithBareDocx(report, template, profile, values) {
  const writing = { profile, template, values, next: 0 }
  const children = [
    paragraph(profile, 'Title', report.title),
    ...template.sections.flatMap((/** @type {any} */ spec) => [
      ...(spec.heading ? [paragraph(profile, 'Heading1', spec.heading)] : []),
      ...report.sections
        .find((/** @type {any} */ section) => section.id === spec.id)
        .blocks.map((/** @type {any} */ block) => blockOf(writing, block)),
    ]),
    ...report.signature.organs.map((/** @type {string} */ organ) => paragraph(profile, 'ReportSignature', organ)),
    ...(report.signature.date ? [paragraph(profile, 'ReportDate', report.signature.date)] : []),
  ]
  const { page } = profile
  const margin = {
    top: page.top,
    right: page.right,
    bottom: page.bottom,
    left: page.left,
    header: page.header,
    footer: page.footer,
  }
  const document = new docx.Document({
    title: report.title,
    creator: report.organ.fullName,
    evenAndOddHeaderAndFooters: true,
    styles: { paragraphStyles: Object.entries(profile.styles).map(([id, style]) => styleOf(profile, id, style)) },
    sections: [
      {
        properties: { page: { size: { width: page.width, height: page.height }, margin } },
        footers: { default: footer(profile), even: footer(profile) },
        children,
      },
    ],
  })
  return docx.Packer.toBuffer(document)
}

const STYLES = /** @type {Record<string, string>} */ ({
  paragraph: 'ReportBody',
  'list-item': 'ReportItem',
  note: 'ReportTableNote',
})

/** @param {any} writing @param {any} block */
function blockOf(writing, block) {
  if (block.kind === 'form') return formTable(writing, writing.template.forms.get(block.form))
  const style = block.kind === 'heading' ? `Heading${block.level}` : (STYLES[block.kind] ?? 'ReportBody')
  return paragraph(writing.profile, style, (block.content ?? []).map((/** @type {any} */ inline) => inline.text ?? '').join(''))
}

/** @param {any} profile @param {string} id @param {any} style */
function styleOf(profile, id, style) {
  return {
    id,
    name: style.name,
    basedOn: 'Normal',
    run: { font: fontOf(profile, id), size: style.size, bold: style.bold },
    paragraph: { spacing: { line: style.line.value, before: style.before, after: style.after }, keepNext: style.keepNext },
  }
}

/** @param {any} profile @param {string} style */
function fontOf(profile, style) {
  const font = profile.fonts[profile.styles[style].font]
  return { ascii: font.latin, hAnsi: font.latin, eastAsia: font.eastAsia, cs: font.latin, hint: 'eastAsia' }
}

/** @param {any} profile @param {string} style @param {string} text */
const run = (profile, style, text) => new docx.TextRun({ font: fontOf(profile, style), text })

/** @param {any} profile @param {string} style @param {string} text */
const paragraph = (profile, style, text) => new docx.Paragraph({ style, children: [run(profile, style, text)] })

/** @param {any} profile */
function footer(profile) {
  const number = new docx.TextRun({ font: fontOf(profile, 'Footer'), children: ['— ', docx.PageNumber.CURRENT, ' —'] })
  return new docx.Footer({ children: [new docx.Paragraph({ style: 'Footer', children: [number] })] })
}

/** @param {any} writing @param {any} form */
function formTable(writing, form) {
  const { profile, values } = writing
  const { grid, margin } = profile.tables.forms[form.id]
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: '000000' }
  const width = (/** @type {any} */ cell) => sum(grid.slice(cell.column, cell.column + cell.colspan))
  const content = (/** @type {any} */ cell) => {
    if (cell.kind === 'text') return [run(profile, 'ReportTableLabel', cell.text)]
    return [
      new docx.Bookmark({
        id: `_nb_${writing.next++}`,
        children: [run(profile, 'ReportTableFigure', values[cell.figure] ?? '')],
      }),
    ]
  }
  return new docx.Table({
    width: { size: sum(grid), type: docx.WidthType.DXA },
    columnWidths: [...grid],
    layout: docx.TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { left: margin, right: margin, marginUnitType: docx.WidthType.DXA },
    rows: form.rows.map(
      (/** @type {any} */ row) =>
        new docx.TableRow({
          cantSplit: true,
          tableHeader: row.header,
          children: row.cells.map(
            (/** @type {any} */ cell) =>
              new docx.TableCell({
                width: { size: width(cell), type: docx.WidthType.DXA },
                columnSpan: cell.colspan,
                rowSpan: cell.rowspan,
                verticalAlign: docx.VerticalAlign.CENTER,
                children: [
                  new docx.Paragraph({ style: 'ReportTableFigure', keepNext: row.keepWithNext, children: content(cell) }),
                ],
              }),
          ),
        }),
    ),
  })
}

/** @param {number[]} widths */
const sum = (widths) => widths.reduce((a, b) => a + b, 0)
