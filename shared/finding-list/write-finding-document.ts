import { WORD } from '../docx/write/namespaces'
import { printableText } from '../docx/printable-text'
import { element, type XmlElement } from '../ooxml/xml-writer'
import { writePackage } from '../ooxml/write-package'
import type { Report } from '../report'
import type { FindingList } from './finding-rows'
import { propertyParts, rootOf } from './properties'

/** Twips; together the text area of a lying A4 sheet. */
const WIDTHS = [620, 760, 760, 2300, 5300, 2100, 2118]
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const FONT = '宋体'

const value = (name: string, val: string | number) => element(name, { 'w:val': val })

function paragraph(text: string, size: number, look: { bold?: boolean; centred?: boolean } = {}): XmlElement {
  const fonts = { 'w:ascii': FONT, 'w:hAnsi': FONT, 'w:eastAsia': FONT, 'w:cs': FONT }
  const run = element(
    'w:r',
    {},
    element('w:rPr', {}, element('w:rFonts', fonts), look.bold && element('w:b'), value('w:sz', size), value('w:szCs', size)),
    element('w:t', { 'xml:space': 'preserve' }, printableText(text)),
  )
  return element('w:p', {}, look.centred && element('w:pPr', {}, value('w:jc', 'center')), run)
}

function row(cells: readonly string[], header: boolean): XmlElement {
  return element(
    'w:tr',
    {},
    element('w:trPr', {}, element('w:cantSplit'), header && element('w:tblHeader')),
    ...cells.map((text, i) =>
      element(
        'w:tc',
        {},
        element('w:tcPr', {}, element('w:tcW', { 'w:w': WIDTHS[i] ?? 0, 'w:type': 'dxa' })),
        paragraph(text, CELL, header ? { bold: true, centred: true } : {}),
      ),
    ),
  )
}

/** Twentieths of a point, as Word measures pages. */
const INCH = 1440
const A4 = { long: 16838, short: 11906 }
/** Type sizes in half points. */
const TITLE = 36
const ABOUT = 24
const CELL = 20

/** A table to be printed and handed round, on lying A4. */
export function writeFindingDocument(list: FindingList, report: Report): Uint8Array<ArrayBuffer> {
  const line = (name: string) => element(name, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' })
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => line(`w:${side}`))
  const width = WIDTHS.reduce((a, b) => a + b, 0)
  const table = element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      element('w:tblBorders', {}, ...sides),
      element('w:tblLayout', { 'w:type': 'fixed' }),
    ),
    element('w:tblGrid', {}, ...WIDTHS.map((one) => element('w:gridCol', { 'w:w': one }))),
    row(list.header, true),
    ...list.rows.map((cells) => row(cells, false)),
  )
  const margins = {
    'w:top': INCH,
    'w:right': INCH,
    'w:bottom': INCH,
    'w:left': INCH,
    'w:header': INCH / 2,
    'w:footer': INCH / 2,
    'w:gutter': 0,
  }
  const body = element(
    'w:body',
    {},
    paragraph(list.title, TITLE, { bold: true, centred: true }),
    paragraph(list.about, ABOUT, { centred: true }),
    table,
    paragraph('', CELL),
    element(
      'w:sectPr',
      {},
      element('w:pgSz', { 'w:w': A4.long, 'w:h': A4.short, 'w:orient': 'landscape' }),
      element('w:pgMar', margins),
    ),
  )
  const content = element('w:document', { 'xmlns:w': WORD }, body)
  const document = { name: 'word/document.xml', type: `${TYPE}.document.main+xml`, content }
  return writePackage(rootOf('word/document.xml'), [...propertyParts(report, list.title), document])
}
