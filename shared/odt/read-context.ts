import type { ReaderFindings } from '../docx/read/reader-findings'
import type { XmlElement } from '../ooxml'
import type { Media } from '../report'
import type { Colour, SourceBlock } from '../source'
import type { Counters } from './number-lists'
import type { Styles } from './styles'

export interface ReadContext {
  styles: Styles
  findings: ReaderFindings
  media: Record<string, Media>
  /** Bytes of a part of the file; `null` when missing or damaged. */
  part(name: string): Uint8Array | null
  nextLine(): number
  nextNote(): number
  /** Counters of the lists met so far, by `xml:id` and by style. */
  lists: { byId: Map<string, Counters>; byStyle: Map<string, Counters>; outline: Counters }
  /** Where content of a table goes that cannot stay in a cell; `null` outside tables. */
  aside: SourceBlock[] | null
  /** Behind the words of a cell, or the paper. */
  ground: Colour
  /** Told the bookmarks of each paragraph. */
  onBookmarks?: (names: readonly string[]) => void
  /** Handed down, as tables hold paragraphs and paragraphs frames with tables. */
  readBlocks(parent: XmlElement, context: ReadContext): SourceBlock[]
}
