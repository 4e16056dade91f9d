/**
 * Keeps the ordinals of headings and items in sequence. They are literal text, so after a change that adds, removes or
 * moves a numbered block, those behind it that were in sequence before are written anew in the same transaction.
 * An ordinal that was out of sequence is somebody's decision and stays.
 */
import { readOrdinal, sameStyle, writeOrdinal, type Ordinal } from '@shared/editor-document'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'

/** A block of a section as numbering sees it. */
export interface NumberedBlock {
  node: Node
  /** Position before the block. */
  pos: number
  /** Heading level, 5 for an item, 0 for what bears no number. */
  level: number
  ordinal: Ordinal | null
}

const ITEM = 5

export function blocksOf(section: Node, sectionPos: number): NumberedBlock[] {
  return section.children.map((node, i) => {
    const level = node.type.name === 'heading' ? Number(node.attrs.level) : node.type.name === 'listItem' ? ITEM : 0
    const pos = sectionPos + 1 + section.children.slice(0, i).reduce((sum, child) => sum + child.nodeSize, 0)
    return { node, pos, level, ordinal: level > 0 ? readOrdinal(node.textContent) : null }
  })
}

/** The block whose number comes before that of block `i`; items go on behind text, but not behind a heading. */
export function forerunner(blocks: readonly Pick<NumberedBlock, 'level'>[], i: number): number {
  const level = blocks[i]?.level ?? 0
  for (let j = i - 1; j >= 0; j--) {
    const other = blocks[j]!.level
    if (other === level) return j
    if (other > 0 && other < level) return -1
  }
  return -1
}

function isInSequence(blocks: readonly NumberedBlock[], i: number): boolean {
  const own = blocks[i]?.ordinal
  if (!own) return false
  const before = blocks[forerunner(blocks, i)]
  if (!before) return own.number === 1
  return !!before.ordinal && sameStyle(before.ordinal.style, own.style) && own.number === before.ordinal.number + 1
}

/** Writes the ordinals anew that `tr` has put out of sequence. `before`: the document the transaction began with. */
export function renumber(tr: Transaction, before: Node): void {
  const kept = new Set<number>()
  forEachSection(before, (section, pos) => {
    const blocks = blocksOf(section, pos)
    blocks.forEach((block, i) => {
      if (isInSequence(blocks, i)) kept.add(tr.mapping.map(block.pos + 1, -1))
    })
  })
  const corrections: { from: number; to: number; text: string }[] = []
  forEachSection(tr.doc, (section, pos) => corrections.push(...corrected(blocksOf(section, pos), kept)))
  corrections.reverse().forEach(({ from, to, text }) => tr.insertText(text, from, to))
}

function corrected(blocks: readonly NumberedBlock[], kept: ReadonlySet<number>) {
  const numbers = blocks.map((block) => block.ordinal?.number ?? 0)
  return blocks.flatMap(({ pos, ordinal }, i) => {
    const first = forerunner(blocks, i)
    const before = blocks[first]?.ordinal
    if (!ordinal || !kept.has(pos + 1) || (before && !sameStyle(before.style, ordinal.style))) return []
    if (first >= 0 && !before) return []
    numbers[i] = first < 0 ? 1 : numbers[first]! + 1
    if (numbers[i] === ordinal.number) return []
    return [{ from: pos + 1, to: pos + 1 + ordinal.text.length, text: writeOrdinal(ordinal.style, numbers[i]) }]
  })
}

function forEachSection(doc: Node, visit: (section: Node, pos: number) => void): void {
  doc.forEach((node, pos) => {
    if (node.type.name === 'section') visit(node, pos)
  })
}
