import type { XmlElement } from '../../ooxml'
import type { Media } from '../../report'
import type { Colour, SourceBlock } from '../../source'
import type { FieldState } from './fields'
import type { NumberParagraph } from './number-paragraphs'
import type { ReaderFindings } from './reader-findings'
import type { RunLooks } from './run-looks'
import type { Styles } from './styles'

export interface FoundPicture {
  /** Id in `ReadContext.media`. */
  media: string
  /** Printed size in tenths of a millimetre where the document says none. */
  width: number
  height: number
}

/** Everything the readers of single elements share. */
export interface ReadContext {
  styles: Styles
  looks: RunLooks
  findings: ReaderFindings
  numberOf: NumberParagraph
  fields: FieldState
  media: Record<string, Media>
  /** By the id of its relationship; `null` when it cannot be kept, and the reason has been noted. */
  picture(relationship: string): FoundPicture | null
  /** Content of a footnote or endnote. */
  note(kind: NoteKind, id: string): XmlElement | undefined
  /** Running number of the next footnote or endnote. */
  nextNote(): number
  /** Running number of the next block. */
  nextLine(): number
  /**
   * Within a cell: collects what cannot stay in it and follows the table. There, empty paragraphs count and the sign of a
   * footnote could be mistaken for a digit. `null` outside of tables.
   */
  aside: SourceBlock[] | null
  /** Behind the words of a cell, or the paper. */
  ground: Colour
  /** Content of anything that holds paragraphs and tables. */
  readBlocks(container: XmlElement, context: ReadContext): SourceBlock[]
}

export type NoteKind = 'footnote' | 'endnote'
