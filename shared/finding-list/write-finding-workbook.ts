import { element } from '../ooxml/xml-writer'
import { writePackage } from '../ooxml/write-package'
import type { Report } from '../report'
import { address, type Place } from '../workbook/write/cell-address'
import { STYLE, stylesPart } from '../workbook/write/cell-styles'
import { MAIN, RELATIONSHIPS } from '../workbook/write/namespaces'
import type { FindingList } from './finding-rows'
import { propertyParts, relation, rootOf } from './properties'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Units of a digit each, by column. */
const WIDTHS = [6, 8, 8, 28, 70, 32, 32]
/** Rows on top that stay in view: title, whose list it is, names of the columns. */
const HEAD = 3

/** A sheet with a filter on its columns. Texts are texts: nothing that a person wrote is calculated. */
export function writeFindingWorkbook(list: FindingList, report: Report): Uint8Array<ArrayBuffer> {
  const text = (place: Place, words: string, style: number) =>
    element(
      'c',
      { r: address(place), s: style, t: 'inlineStr' },
      element('is', {}, element('t', { 'xml:space': 'preserve' }, words)),
    )
  const line = (row: number, cells: readonly string[], style: number) =>
    element('row', { r: row + 1 }, ...cells.map((words, column) => text({ row, column }, words, style)))
  const last = list.header.length - 1
  const merged = (row: number) =>
    element('mergeCell', { ref: `${address({ row, column: 0 })}:${address({ row, column: last })}` })
  const all = `${address({ row: HEAD - 1, column: 0 })}:${address({ row: HEAD - 1 + list.rows.length, column: last })}`
  const pane = { ySplit: HEAD, topLeftCell: address({ row: HEAD, column: 0 }), activePane: 'bottomLeft', state: 'frozen' }
  const content = element(
    'worksheet',
    { xmlns: MAIN },
    element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
    element('sheetViews', {}, element('sheetView', { workbookViewId: 0 }, element('pane', pane))),
    element('cols', {}, ...WIDTHS.map((width, i) => element('col', { min: i + 1, max: i + 1, width, customWidth: 1 }))),
    element(
      'sheetData',
      {},
      line(0, [list.title], STYLE.title),
      line(1, [list.about], STYLE.heading),
      line(2, list.header, STYLE.text),
      ...list.rows.map((cells, i) => line(HEAD + i, cells, STYLE.text)),
    ),
    element('autoFilter', { ref: all }),
    element('mergeCells', { count: 2 }, merged(0), merged(1)),
    element('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
  )
  const sheet = { name: 'xl/worksheets/sheet1.xml', type: `${TYPE}.worksheet+xml`, content }
  const workbook = {
    name: 'xl/workbook.xml',
    type: `${TYPE}.sheet.main+xml`,
    content: element(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS },
      element('sheets', {}, element('sheet', { name: list.title, sheetId: 1, 'r:id': 'rId1' })),
    ),
    relationships: [
      { id: 'rId1', type: relation('worksheet'), target: sheet.name },
      { id: 'rId2', type: relation('styles'), target: 'xl/styles.xml' },
    ],
  }
  const styles = { name: 'xl/styles.xml', type: `${TYPE}.styles+xml`, content: stylesPart() }
  return writePackage(rootOf('xl/workbook.xml'), [...propertyParts(report, list.title), workbook, styles, sheet])
}
