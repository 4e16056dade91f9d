/** The styles of the cells: Song as in the official form, thin rules, figures centred. */
import { element, type XmlElement } from '../../ooxml/xml-writer'
import { MAIN } from './namespaces'

/** Places in the list of cell formats; amounts with n decimals stand at `amount + n`. */
export const STYLE = { plain: 0, title: 1, heading: 2, text: 3, count: 4, total: 5, balance: 6, amount: 7 } as const

/** Figures have at most 15 digits. */
export const MOST_DECIMALS = 14
const FIRST_OWN_FORMAT = 164
const INTEGER = 1

export function stylesPart(): XmlElement {
  const amounts = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => decimals)
  const code = (decimals: number) => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`)
  const formats = [
    format(0, 0, 0, 0, 'left'),
    format(0, 1, 0, 0, 'center'),
    format(0, 2, 0, 0, 'center'),
    format(0, 0, 0, 1, 'center'),
    format(INTEGER, 0, 0, 1, 'center'),
    format(INTEGER, 0, 2, 1, 'center'),
    format(INTEGER, 0, 0, 0, 'center'),
    ...amounts.map((decimals) => format(FIRST_OWN_FORMAT + decimals, 0, 0, 1, 'center')),
  ]
  return element(
    'styleSheet',
    { xmlns: MAIN },
    list(
      'numFmts',
      amounts.map((n) => element('numFmt', { numFmtId: FIRST_OWN_FORMAT + n, formatCode: code(n) })),
    ),
    list('fonts', [font(10, false), font(16, true), font(12, true)]),
    list('fills', [fill('none'), fill('gray125'), fill('solid', 'FFF2F2F2')]),
    list('borders', [border(), border('thin')]),
    list('cellStyleXfs', [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
    list('cellXfs', formats),
    list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
  )
}

const list = (name: string, items: XmlElement[]) => element(name, { count: items.length }, ...items)

const font = (size: number, bold: boolean) =>
  element(
    'font',
    {},
    bold && element('b'),
    element('sz', { val: size }),
    element('name', { val: '宋体' }),
    element('charset', { val: 134 }),
  )

const fill = (patternType: string, rgb?: string) =>
  element('fill', {}, element('patternFill', { patternType }, rgb && element('fgColor', { rgb })))

const border = (style?: string) =>
  element(
    'border',
    {},
    ...['left', 'right', 'top', 'bottom'].map((side) => element(side, { style }, style && element('color', { auto: 1 }))),
    element('diagonal'),
  )

function format(numFmtId: number, fontId: number, fillId: number, borderId: number, horizontal: string): XmlElement {
  const applied = { applyNumberFormat: 1, applyFont: 1, applyFill: 1, applyBorder: 1, applyAlignment: 1 }
  const alignment = element('alignment', { horizontal, vertical: 'center', wrapText: 1 })
  return element('xf', { numFmtId, fontId, fillId, borderId, xfId: 0, ...applied }, alignment)
}
