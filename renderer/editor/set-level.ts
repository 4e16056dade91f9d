/** Makes headings, items and body text of blocks: kind and ordinal change together, the siblings behind are renumbered. */
import { LEVEL_STYLES, LIST_STYLE, readOrdinal, writeOrdinal, type OrdinalStyle } from '@shared/editor-document'
import type { HeadingLevel } from '@shared/report'
import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { blocksOf, forerunner, renumber } from './numbering'

export type BlockLevel = 'body' | 'list' | HeadingLevel

/** What a text block is, or `null` for one that has no level (title, table cell, signature). */
export function levelOf(node: Node, parent: Node | null): BlockLevel | null {
  if (parent?.type.name !== 'section') return null
  if (node.type.name === 'heading') return node.attrs.level as HeadingLevel
  if (node.type.name === 'listItem') return 'list'
  return node.type.name === 'paragraph' || node.type.name === 'note' ? 'body' : null
}

/** Positions before the text blocks of sections that the selection touches. */
export function selectedBlocks(state: EditorState): number[] {
  const found: number[] = []
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, pos, parent) => {
    if (levelOf(node, parent) !== null) found.push(pos)
    return node.type.name === 'doc' || node.type.name === 'section'
  })
  return found
}

/** The level all selected blocks share. */
export function selectedLevel(state: EditorState): BlockLevel | null {
  const levels = selectedBlocks(state).map((pos) => levelOf(state.doc.nodeAt(pos)!, state.doc.resolve(pos).parent))
  return levels.length > 0 && levels.every((level) => level === levels[0]) ? levels[0]! : null
}

/** Sets the level of every selected block; choosing the level they all have makes body text of them. `null`: none there. */
export function setLevel(state: EditorState, wanted: BlockLevel): Transaction | null {
  const positions = selectedBlocks(state)
  if (positions.length === 0) return null
  const level = selectedLevel(state) === wanted ? 'body' : wanted
  const { tr } = state
  for (const pos of positions) setBlockLevel(tr, tr.mapping.map(pos), level)
  renumber(tr, state.doc)
  return tr.scrollIntoView()
}

/** One block, without renumbering the others. */
export function setBlockLevel(tr: Transaction, pos: number, level: BlockLevel): void {
  const node = tr.doc.nodeAt(pos)!
  const { schema } = node.type
  const old = readOrdinal(node.textContent)
  if (old && (level !== 'body' || node.type.name !== 'paragraph')) tr.delete(pos + 1, pos + 1 + old.length)
  if (level === 'body') tr.setNodeMarkup(pos, schema.nodes.paragraph)
  else if (level === 'list') tr.setNodeMarkup(pos, schema.nodes.listItem)
  else tr.setNodeMarkup(pos, schema.nodes.heading, { level })
  if (level !== 'body') tr.insert(pos + 1, schema.text(nextOrdinal(tr.doc, pos)))
}

/** The ordinal that follows from what stands before the block at `pos`. */
export function nextOrdinal(doc: Node, pos: number): string {
  const $pos = doc.resolve(pos)
  const blocks = blocksOf($pos.parent, $pos.before())
  const i = blocks.findIndex((block) => block.pos === pos)
  const { level } = blocks[i]!
  const first = level === 5 && blocks[i - 1]?.level !== 5 ? -1 : forerunner(blocks, i)
  const before = blocks[first]?.ordinal
  if (before) return writeOrdinal(before.style, before.number + 1)
  const style: OrdinalStyle = level === 2 || level === 3 || level === 4 ? LEVEL_STYLES[level] : LIST_STYLE
  return writeOrdinal(style, 1)
}
