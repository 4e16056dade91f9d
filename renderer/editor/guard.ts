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

export const Guard = Extension.create({
  name: 'guard',
  addProseMirrorPlugins: () => [
    new Plugin({ filterTransaction: (tr, state) => !tr.docChanged || frameOf(tr.doc) === frameOf(state.doc) }),
  ],
})
