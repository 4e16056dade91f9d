import { mediaBytes, mediaId, type Media } from '@shared/report'
import { NodeSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { isInTable } from '@tiptap/pm/tables'

/** Printed size in tenths of a millimetre at 96 points an inch; no larger than the text area of the official page. */
const PER_PIXEL = 254 / 96
export const MOST_WIDTH = 1560
const MOST_HEIGHT = 2000

/** Size on paper, in tenths of a millimetre: as large as on the screen at 96 pixels an inch, and never larger than the page takes. */
export function printedSize(pixels: { width: number; height: number }): { width: number; height: number } {
  const [width, height] = [Math.max(1, pixels.width) * PER_PIXEL, Math.max(1, pixels.height) * PER_PIXEL]
  const shrink = Math.min(1, MOST_WIDTH / width, MOST_HEIGHT / height)
  return { width: Math.max(10, Math.round(width * shrink)), height: Math.max(10, Math.round(height * shrink)) }
}

/** A picture stands between the blocks of a section. */
export function takesImage(state: EditorState): boolean {
  const { selection } = state
  if (selection instanceof NodeSelection && selection.node.type.name === 'form') return false
  return selection.$from.depth > 0 && selection.$from.node(1).type.name === 'section' && !isInTable(state)
}

/** Puts the picture behind the block of the cursor, in place of an empty paragraph; `null` where none can stand. */
export function insertImage(
  state: EditorState,
  pool: Map<string, Media>,
  media: Media,
  pixels: { width: number; height: number },
): Transaction | null {
  if (!takesImage(state)) return null
  const id = mediaId(mediaBytes(media))
  pool.set(id, media)
  const { $from } = state.selection
  const block = $from.depth > 1 ? $from.node(2) : null
  const [before, after] = block ? [$from.before(2), $from.after(2)] : [state.selection.to, state.selection.to]
  const replaces = block?.type.name === 'paragraph' && block.content.size === 0
  const image = state.schema.nodes.image!.create({ media: id, alt: '', ...printedSize(pixels) })
  const goesOn = state.doc.resolve(after).nodeAfter?.isTextblock === true
  const nodes = goesOn ? [image] : [image, state.schema.nodes.paragraph!.create()]
  const pos = replaces ? before : after
  const tr = state.tr.replaceWith(pos, after, nodes)
  return tr.setSelection(NodeSelection.create(tr.doc, pos)).scrollIntoView()
}
