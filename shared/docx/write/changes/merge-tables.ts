/** Two versions of a table in one, cell by cell; `null` where their cells are too different to stand in one grid. */
import { compareTexts } from '../../../difference'
import { child, childrenNamed } from '../../../ooxml/xml-tree'
import type { XmlElement } from '../../../ooxml/xml-writer'
import { valueOf } from '../../lint/xml-tree'
import { mergeParagraphs, paragraphText } from './merge-paragraphs'
import { changedRow, isElement, takeApart, type Revisions } from './revisions'

export function mergeTables(revisions: Revisions, before: XmlElement, after: XmlElement): XmlElement | null {
  const old = childrenNamed(before, 'w:tr')
  const now = childrenNamed(after, 'w:tr')
  const rows = mayShareGrid(before, after)
    ? alignRows(revisions, old, now, gridOf(after))
    : sameShape(old, now)
      ? now.map((row, i) => mergeRows(revisions, old[i]!, row))
      : null
  if (!rows) return null
  return { ...after, children: [...after.children.filter((node) => !isElement(node, 'w:tr')), ...rows] }
}

/** First row as words: what a table is known by. */
export const tableText = (table: XmlElement): string => rowText(childrenNamed(table, 'w:tr')[0])

const rowText = (row: XmlElement | undefined) =>
  row ? childrenNamed(row, 'w:tc').map((cell) => childrenNamed(cell, 'w:p').map(paragraphText).join('\n')).join('\t') : '' // prettier-ignore

/** A row is known by its first cell; the figures behind it may all be others. */
const rowName = (row: XmlElement) => rowText(row).split('\t')[0]!

/** Spans, merges and numbers of paragraphs of a row's cells, and whether it is repeated on each page. */
const rowShape = (row: XmlElement) =>
  childrenNamed(row, 'w:tc')
    .map((cell) => [spanOf(cell), mergeOf(cell), childrenNamed(cell, 'w:p').length].join(' '))
    .concat(child(child(row, 'w:trPr'), 'w:tblHeader') ? ['header'] : [])
    .join(', ')

const spanOf = (cell: XmlElement) => Number(valueOf(child(cell, 'w:tcPr'), 'w:gridSpan') ?? 1)
const mergeOf = (cell: XmlElement) => {
  const merge = child(child(cell, 'w:tcPr'), 'w:vMerge')
  return merge ? (merge.attributes['w:val'] ?? 'continue') : ''
}

const sameShape = (old: readonly XmlElement[], now: readonly XmlElement[]) =>
  old.length === now.length && old.every((row, i) => rowShape(row) === rowShape(now[i]!))

const gridOf = (table: XmlElement) =>
  childrenNamed(child(table, 'w:tblGrid')!, 'w:gridCol').map((column) => Number(column.attributes['w:w']))

/** Rows can come and go one by one where no cell reaches over several of them. */
function mayShareGrid(before: XmlElement, after: XmlElement): boolean {
  const cells = [before, after].flatMap((table) => childrenNamed(table, 'w:tr').flatMap((row) => childrenNamed(row, 'w:tc')))
  return gridOf(before).length === gridOf(after).length && cells.every((cell) => mergeOf(cell) === '')
}

function alignRows(revisions: Revisions, old: XmlElement[], now: XmlElement[], grid: readonly number[]): XmlElement[] {
  const mayPair = (before: number, after: number) => rowShape(old[before]!) === rowShape(now[after]!)
  return compareTexts(old.map(rowName), now.map(rowName), { mayPair }).map((entry) => {
    if (entry.kind === 'deleted') return changedRow(revisions, 'deleted', withWidths(old[entry.before]!, grid))
    if (entry.kind === 'inserted') return changedRow(revisions, 'inserted', now[entry.after]!)
    return mergeRows(revisions, old[entry.before]!, now[entry.after]!)
  })
}

/** A row of the old table in the columns of the new one. */
function withWidths(row: XmlElement, grid: readonly number[]): XmlElement {
  let column = 0
  const children = row.children.map((node) => {
    if (!isElement(node, 'w:tc')) return node
    const width = grid.slice(column, (column += spanOf(node))).reduce((a, b) => a + b, 0)
    const [properties, content] = takeApart(node, 'w:tcPr')
    const fitted = properties.children.map((one) =>
      isElement(one, 'w:tcW') ? { ...one, attributes: { ...one.attributes, 'w:w': String(width) } } : one,
    )
    return { ...node, children: [{ ...properties, children: fitted }, ...content] }
  })
  return { ...row, children }
}

/** Of one shape. */
function mergeRows(revisions: Revisions, before: XmlElement, after: XmlElement): XmlElement {
  const old = childrenNamed(before, 'w:tc')
  let at = 0
  return {
    ...after,
    children: after.children.map((node) => (isElement(node, 'w:tc') ? mergeCells(revisions, old[at++]!, node) : node)),
  }
}

function mergeCells(revisions: Revisions, before: XmlElement, after: XmlElement): XmlElement {
  const old = childrenNamed(before, 'w:p')
  let at = 0
  return {
    ...after,
    children: after.children.map((node) => (isElement(node, 'w:p') ? mergeParagraphs(revisions, old[at++]!, node) : node)),
  }
}
