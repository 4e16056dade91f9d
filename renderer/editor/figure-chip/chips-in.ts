/** Where the figures stand in a document, and texts in which they are written out. */
import type { Node } from '@tiptap/pm/model'
import { attributesOf, isFigure, type FigureAttributes } from './figure-node'

export interface PlacedChip {
  pos: number
  attrs: FigureAttributes
}

const known = new WeakMap<Node, readonly PlacedChip[]>()

/** Positions count from the beginning of the node's content. Nodes never change, so each is looked through once. */
function chipsWithin(node: Node): readonly PlacedChip[] {
  const before = known.get(node)
  if (before) return before
  const found: PlacedChip[] = []
  node.forEach((child, offset) => {
    if (isFigure(child)) found.push({ pos: offset, attrs: attributesOf(child) })
    else if (!child.isLeaf) for (const chip of chipsWithin(child)) found.push({ ...chip, pos: offset + 1 + chip.pos })
  })
  known.set(node, found)
  return found
}

/** Every figure of a document in order. */
export const chipsOf = (doc: Node): readonly PlacedChip[] => chipsWithin(doc)

/** For `textBetween`: a figure is its words, a line break one line feed. */
export const shownText = (node: Node): string => (isFigure(node) ? attributesOf(node).text : '\n')

/** The visible text of a text block and the places of its characters. */
export interface BlockText {
  text: string
  /** Offset in the block's content; inside a figure the side of it that is asked for. */
  place: (character: number, side: 'before' | 'behind') => number
  /** Whether the stretch touches a figure. */
  linked: (from: number, to: number) => boolean
}

export function blockText(block: Node): BlockText {
  let text = ''
  const chips: { from: number; to: number; offset: number }[] = []
  block.forEach((child, offset) => {
    const words = child.isText ? (child.text ?? '') : shownText(child)
    if (isFigure(child)) chips.push({ from: text.length, to: text.length + words.length, offset })
    text += words
  })
  const place: BlockText['place'] = (character, side) => {
    let shift = 0
    for (const chip of chips) {
      if (character >= chip.to) shift += 1 - (chip.to - chip.from)
      else if (character > chip.from) return chip.offset + (side === 'behind' ? 1 : 0)
      else break
    }
    return character + shift
  }
  return { text, place, linked: (from, to) => chips.some((chip) => chip.from < to && chip.to > from) }
}
