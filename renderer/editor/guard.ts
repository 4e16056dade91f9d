/**
 * The frame of the report is not the writer's: title, chapters in order, each with its standard table, signature.
 * A transaction that would change it is refused as a whole, whatever key, paste, drop or program it comes from.
 */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'

const frames = new WeakMap<Node, string>()

/** The frame of a document, or of one part of it, as a text to compare. */
export function frameOf(node: Node): string {
  const known = frames.get(node)
  if (known !== undefined) return known
  const frame =
    node.type.name === 'doc'
      ? node.children.map(frameOf).join('|')
      : node.type.name === 'section'
        ? `${node.attrs.key}(${node.children.flatMap((block) => (block.type.name === 'form' ? [block.attrs.form] : [])).join()})`
        : node.type.name
  frames.set(node, frame)
  return frame
}

/**
 * Whether every part that changed is what the schema allows. ProseMirror lets some replacements through that leave, for
 * instance, a cell of an ordinary table without a paragraph; a document like that could not be saved and read again.
 */
function isValid(doc: Node, before: Node): boolean {
  try {
    doc.children.forEach((part, i) => part !== before.maybeChild(i) && part.check())
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

export const Guard = Extension.create({
  name: 'guard',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (tr, state) => !tr.docChanged || (frameOf(tr.doc) === frameOf(state.doc) && isValid(tr.doc, state.doc)),
    }),
  ],
})
