/** The marks of tracked changes: who and when, the same for all of a file, with ids of their own. */
import { element, type XmlElement, type XmlNode } from '../../../ooxml/xml-writer'

export type Change = 'inserted' | 'deleted'

export interface Revisions {
  /** A mark around runs, or an empty one inside properties. */
  mark(change: Change, ...children: XmlElement[]): XmlElement
}

/** Far above the bookmarks, which count from 0: ids of all kinds are unique in the file. */
const FIRST_ID = 10_000

/** `author`: the organ, never a person; `date`: ISO 8601, whole seconds in UTC, `null` leaves it out. */
export function revisions(author: string, date: string | null): Revisions {
  let next = FIRST_ID
  return {
    mark: (change, ...children) =>
      element(
        change === 'inserted' ? 'w:ins' : 'w:del',
        { 'w:id': next++, 'w:author': author, 'w:date': date ?? undefined },
        ...children,
      ),
  }
}

/** A paragraph as a whole came or went: its runs and the mark at its end. */
export function changedParagraph(revisions: Revisions, change: Change, paragraph: XmlElement): XmlElement {
  const [properties, content] = takeApart(paragraph, 'w:pPr')
  const mark = element('w:rPr', {}, revisions.mark(change))
  return {
    ...paragraph,
    children: [
      { ...properties, children: [...properties.children, mark] },
      ...content.map((node) => (node.name === 'w:r' ? revisions.mark(change, asChanged(change, node)) : node)),
    ],
  }
}

export const changedTable = (revisions: Revisions, change: Change, table: XmlElement): XmlElement => ({
  ...table,
  children: table.children.map((node) => (isElement(node, 'w:tr') ? changedRow(revisions, change, node) : node)),
})

export function changedRow(revisions: Revisions, change: Change, row: XmlElement): XmlElement {
  const [properties, cells] = takeApart(row, 'w:trPr')
  const inCell = (node: XmlNode) => (isElement(node, 'w:p') ? changedParagraph(revisions, change, node) : node)
  return {
    ...row,
    children: [
      { ...properties, children: [...properties.children, revisions.mark(change)] },
      ...cells.map((cell) => ({ ...cell, children: cell.children.map(inCell) })),
    ],
  }
}

/** Deleted text has an element of its own. */
export function asChanged(change: Change, run: XmlElement): XmlElement {
  if (change === 'inserted') return run
  return { ...run, children: run.children.map((node) => (isElement(node, 'w:t') ? { ...node, name: 'w:delText' } : node)) }
}

/** The properties (made up empty where there are none) and the elements behind them. */
export function takeApart(node: XmlElement, name: string): [properties: XmlElement, rest: XmlElement[]] {
  const elements = node.children.filter((child): child is XmlElement => typeof child !== 'string')
  const properties = elements.find((child) => child.name === name)
  return [properties ?? element(name), elements.filter((child) => child !== properties)]
}

export const isElement = (node: XmlNode, name: string): node is XmlElement => typeof node !== 'string' && node.name === name
