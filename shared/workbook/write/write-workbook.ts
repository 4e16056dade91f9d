import { coreProperties, extendedProperties } from '../../docx/write/properties-parts'
import { evaluate } from '../../calculate'
import { writePackage, type PackagePart } from '../../ooxml/write-package'
import { element, type WrittenXml, type XmlElement } from '../../ooxml/xml-writer'
import type { Report } from '../../report'
import type { Form, Template } from '../../template'
import { stylesPart, STYLE } from './cell-styles'
import { MAIN, RELATIONSHIPS } from './namespaces'
import { formCells, wordsCell } from './sheet-cells'
import { sheetPart } from './sheet-part'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata'
/** A name of a sheet has at most 31 characters and none of these. */
const MOST_NAME = 31
const NOT_IN_NAME = /[[\]:*?/\\]/g

/**
 * The standard tables of a report as an .xlsx workbook, one sheet each. Inputs are numbers (amounts with the decimals
 * they were typed with), blanks empty cells, texts that are no numbers texts; totals and balances are formulas that
 * carry their results. The same report gives the same bytes.
 */
export function writeWorkbook(report: Report, template: Template): Uint8Array<ArrayBuffer> {
  const values = evaluate(template, report.figures)
  const sheets = template.sections.flatMap((section) => {
    const form = section.form === undefined ? undefined : template.forms.get(section.form)
    return form ? [{ form, heading: section.heading ?? section.id }] : []
  })
  const drawn = sheets.map(({ form, heading }, i): Sheet => {
    const lines = i === 0 ? [report.title, heading] : [heading]
    const top = lines.map((text, row) =>
      wordsCell({ row, column: 0 }, form.grid.length, text, text === heading ? STYLE.heading : STYLE.title),
    )
    const cells = [...top, ...formCells(template, form, values, lines.length)]
    return { name: heading, content: sheetPart(form, [cells], lines.length + headerRows(form)) }
  })
  return packWorkbook(report, drawn)
}

export interface Sheet {
  /** Cut and cleaned of what a name of a sheet cannot hold. */
  name: string
  content: WrittenXml
}

/** The package round sheets; `report` gives title and time of the file's properties. Names must differ. */
export function packWorkbook(report: Report, sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const parts = sheets.map(({ content }, i): PackagePart => ({
    name: `xl/worksheets/sheet${i + 1}.xml`,
    type: `${TYPE}.worksheet+xml`,
    content,
  }))
  const names = sheets.map(({ name }) => name.replace(NOT_IN_NAME, ' ').slice(0, MOST_NAME))
  return writePackage(
    [
      { id: 'rId1', type: `${RELATIONSHIPS}/officeDocument`, target: 'xl/workbook.xml' },
      { id: 'rId2', type: `${PACKAGE}/core-properties`, target: 'docProps/core.xml' },
      { id: 'rId3', type: `${RELATIONSHIPS}/extended-properties`, target: 'docProps/app.xml' },
    ],
    [
      {
        name: 'docProps/app.xml',
        type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
        content: extendedProperties(report),
      },
      {
        name: 'docProps/core.xml',
        type: 'application/vnd.openxmlformats-package.core-properties+xml',
        content: coreProperties(report),
      },
      workbookPart(names, parts),
      { name: 'xl/styles.xml', type: `${TYPE}.styles+xml`, content: stylesPart() },
      ...parts,
    ],
  )
}

/** Leading header rows; a table of several blocks has more of them further down. */
const headerRows = (form: Form) =>
  Math.max(
    0,
    form.rows.findIndex((row) => !row.header),
  )

function workbookPart(names: readonly string[], sheets: readonly PackagePart[]): PackagePart {
  const content: XmlElement = element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS },
    element('bookViews', {}, element('workbookView', { activeTab: 0 })),
    element('sheets', {}, ...names.map((name, i) => element('sheet', { name, sheetId: i + 1, 'r:id': `rId${i + 1}` }))),
    element('calcPr', { fullCalcOnLoad: 1 }),
  )
  const own = sheets.map(({ name }, i) => ({ id: `rId${i + 1}`, type: `${RELATIONSHIPS}/worksheet`, target: name }))
  const styles = { id: `rId${sheets.length + 1}`, type: `${RELATIONSHIPS}/styles`, target: 'xl/styles.xml' }
  return { name: 'xl/workbook.xml', type: `${TYPE}.sheet.main+xml`, content, relationships: [...own, styles] }
}
