/** What a list shows by more than its words: rows that are hidden or struck through, and cells that reach over several rows. */
import { child, childrenNamed, type XmlElement } from '../ooxml'
import type { Sheet } from './sheet-areas'

export interface RowMarks {
  hidden?: boolean
  struck?: boolean
}

const isOn = (value: string | undefined) => /^(?:1|true)$/.test(value ?? '')

/** Numbers of the cell styles whose font is struck through. */
export function struckStyles(styles: XmlElement | undefined): ReadonlySet<number> {
  const fonts = styles && child(styles, 'x:fonts')
  const struck = (fonts ? childrenNamed(fonts, 'x:font') : []).map((font) => {
    const strike = child(font, 'x:strike')
    return strike !== undefined && (strike.attributes.val === undefined || isOn(strike.attributes.val))
  })
  const cells = styles && child(styles, 'x:cellXfs')
  const formats = cells ? childrenNamed(cells, 'x:xf') : []
  return new Set(formats.flatMap(({ attributes }, i) => (struck[Number(attributes.fontId ?? 0)] ? [i] : [])))
}

/** Of the filled cells of a row: running numbers and dates are often left as they are. */
const MOST_OF = 2 / 3

/** By 0-based row; a row is struck through when most of its filled cells are. */
export function rowMarks(root: XmlElement, { cells }: Sheet, struck: ReadonlySet<number>): Map<number, RowMarks> {
  const marks = new Map<number, RowMarks>()
  const data = child(root, 'x:sheetData')
  let row = -1
  for (const line of data ? childrenNamed(data, 'x:row') : []) {
    row = line.attributes.r === undefined ? row + 1 : Number(line.attributes.r) - 1
    if (!cells.has(row)) continue
    const filled = struck.size === 0 ? [] : childrenNamed(line, 'x:c').filter((cell) => cell.children.length > 0)
    const through = filled.filter(({ attributes }) => struck.has(Number(attributes.s ?? 0))).length
    const isStruck = through > 0 && through >= filled.length * MOST_OF
    marks.set(row, { ...(isOn(line.attributes.hidden) ? { hidden: true } : {}), ...(isStruck ? { struck: true } : {}) })
  }
  return marks
}

/** For every row below the first of a cell that reaches over several: what that cell says, by column. */
export function mergedAbove({ cells, merges }: Sheet): Map<number, Record<number, string>> {
  const above = new Map<number, Record<number, string>>()
  for (const { top, left, bottom } of merges) {
    const text = cells.get(top)?.get(left)
    if (text === undefined) continue
    for (let row = top + 1; row <= bottom; row++) {
      if (cells.has(row)) above.set(row, { ...above.get(row), [left]: text })
    }
  }
  return above
}
