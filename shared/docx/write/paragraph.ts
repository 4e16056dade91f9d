import { Paragraph, type BookmarkEnd, type BookmarkStart, type IParagraphOptions, type ParagraphChild, type TextRun } from 'docx'
import type { XmlElement } from '../../ooxml/xml-writer'
import type { StyleId } from '../profile-data'
import { toXml } from './docx-elements'

export type ParagraphContent = (TextRun | BookmarkStart | BookmarkEnd)[]
export type ParagraphFormat = Pick<IParagraphOptions, 'alignment' | 'indent' | 'keepLines' | 'keepNext' | 'spacing'>

/** A paragraph of a style; `format` only for what the style cannot know (its place in the document). */
export function paragraph(style: StyleId, content: ParagraphContent, format: ParagraphFormat = {}): Paragraph {
  // Start and end of a bookmark are children like any other; the declared list only has the pair, whose ids are not ours.
  return new Paragraph({ style, ...format, children: content as ParagraphChild[] })
}

/** The same as XML. */
export function paragraphXml(style: StyleId, content: ParagraphContent, format?: ParagraphFormat): XmlElement {
  return toXml(paragraph(style, content, format))
}
