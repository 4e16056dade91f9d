import type { SourceBlock } from '../source'
import type { Element } from './elements'
import type { PageFindings } from './page-findings'
import type { PagePictures } from './page-pictures'

/** A block with what tells the report from the site around it. */
export interface PageBlock extends Links {
  block: SourceBlock
}

export interface Links {
  links: number
  /** Characters inside links, blanks not counted. */
  linked: number
  /** All characters, blanks not counted. */
  words: number
}

export interface PageContext {
  findings: PageFindings
  pictures: PagePictures
  /** The page inside a frame, when the same file holds it. */
  frame(element: Element): Element | null
  /** A page this program wrote: classes say what a paragraph is, a line break is one. */
  own: boolean
}
