import { element, type XmlElement } from '../../ooxml/xml-writer'
import type { StyleId } from '../profile-data'

/** Runs, and bookmarks between them. */
export type ParagraphContent = XmlElement[]

/** What a style cannot know of a paragraph: its place in the document. Lengths in twips. */
export interface ParagraphFormat {
  keepNext?: boolean
  keepLines?: boolean
  before?: number
  /** Distance from the edge of the text on the side the line is aligned to. */
  place?: { alignment: 'left' | 'right'; indent: number }
}

/** A paragraph of a style. */
export function paragraph(style: StyleId, content: ParagraphContent, format: ParagraphFormat = {}): XmlElement {
  const { keepNext, keepLines, before, place } = format
  const properties = element(
    'w:pPr',
    {},
    element('w:pStyle', { 'w:val': style }),
    keepNext && element('w:keepNext'),
    keepLines && element('w:keepLines'),
    before !== undefined && element('w:spacing', { 'w:before': before }),
    place && element('w:ind', { [`w:${place.alignment}`]: place.indent }),
    place && element('w:jc', { 'w:val': place.alignment }),
  )
  return { name: 'w:p', attributes: {}, children: [properties, ...content] }
}

export const bookmarkStart = (name: string, id: number) => element('w:bookmarkStart', { 'w:name': name, 'w:id': id })
export const bookmarkEnd = (id: number) => element('w:bookmarkEnd', { 'w:id': id })
