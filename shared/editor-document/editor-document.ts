/**
 * The editor's document as plain JSON, in the shape ProseMirror reads and writes (`Node.fromJSON`, `toJSON`). One
 * document holds the whole report, so that prose, figures, title and signature share one undo history:
 *
 *     doc = title section+ signature      section = (paragraph | heading | … | table | image | form)+
 *
 * Pictures are named by their id only; their bytes stay in the pool beside the document.
 */
import type { Figures, FigureSource, HeadingLevel, Mark, NumberStyle, Organ, Scope } from '../report'

export interface EditorDocument {
  type: 'doc'
  attrs: AboutReport
  content: DocumentPart[]
}

/** What a report says about itself without showing it; part of the document so that changing it can be undone. */
export interface AboutReport {
  templateId: string
  organ: Organ
  year: number
  scope: Scope
  modified: string
}

export type DocumentPart = TitleNode | SectionNode | SignatureNode

export interface TitleNode {
  type: 'title'
  content?: TextNode[]
}

export interface SectionNode {
  type: 'section'
  /** `key`: id of the template's section. */
  attrs: { key: string }
  content: BlockNode[]
}

export interface SignatureNode {
  type: 'signature'
  content: (SignatoryNode | SignDateNode)[]
}

/** One organ under the report. */
export interface SignatoryNode {
  type: 'signatory'
  content?: TextNode[]
}

export interface SignDateNode {
  type: 'signDate'
  content?: TextNode[]
}

export type BlockNode = ProseNode | TableNode | ImageNode | FormNode

export type ProseNode =
  | { type: 'heading'; attrs: { level: HeadingLevel }; content?: InlineNode[] }
  | { type: 'paragraph'; content?: InlineNode[] }
  | { type: 'listItem'; content?: InlineNode[] }
  | { type: 'note'; content?: InlineNode[] }

export interface TableNode {
  type: 'table'
  attrs: { headerRows: number }
  content?: TableRowNode[]
}

export interface TableRowNode {
  type: 'tableRow'
  content?: TableCellNode[]
}

export interface TableCellNode {
  type: 'tableCell'
  attrs: { colspan: number; rowspan: number }
  content?: { type: 'paragraph'; content?: InlineNode[] }[]
}

/** `width` and `height` are tenths of a millimetre. */
export interface ImageNode {
  type: 'image'
  attrs: { media: string; alt: string; width: number; height: number }
}

/** A standard table of the template with the values of its input cells. */
export interface FormNode {
  type: 'form'
  attrs: { form: string; values: Figures }
}

export type InlineNode = TextNode | FigureNode | { type: 'hardBreak' }

/** A linked figure: an atom that shows `text`. */
export interface FigureNode {
  type: 'figure'
  attrs: { source: FigureSource; style: NumberStyle; text: string }
  marks?: { type: Mark }[]
}

export interface TextNode {
  type: 'text'
  text: string
  marks?: { type: Mark }[]
}
