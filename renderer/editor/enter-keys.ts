/** What Enter, Tab and Backspace mean on headings, items, title and signature. Each answers whether it took the key. */
import { readOrdinal } from '@shared/editor-document'
import type { Node } from '@tiptap/pm/model'
import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { renumber } from './numbering'
import { levelOf, nextOrdinal, setBlockLevel, type BlockLevel } from './set-level'

interface Place {
  block: Node
  /** Position before the block. */
  pos: number
  level: BlockLevel | null
  /** Characters of the cursor from the beginning of the block. */
  offset: number
  /** Characters of the ordinal, 0 for none. */
  ordinal: number
}

/** The text block of an empty selection. */
function cursorPlace({ selection }: EditorState): Place | null {
  if (!(selection instanceof TextSelection) || !selection.$cursor?.parent.isTextblock) return null
  const { parent: block, parentOffset: offset, depth } = selection.$cursor
  const level = levelOf(block, selection.$cursor.node(depth - 1))
  const ordinal = level === null || level === 'body' ? 0 : (readOrdinal(block.textContent)?.length ?? 0)
  return { block, pos: selection.$cursor.before(), level, offset, ordinal }
}

/** In title and signature a line ends where it ends; the cursor goes on in the next one. */
const leaveLine: Command = (state, dispatch) => {
  const { $from } = state.selection
  const name = $from.parent.type.name
  if (name !== 'title' && name !== 'signDate') return false
  if (name === 'title')
    dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve($from.after()), 1)).scrollIntoView())
  return true
}

/** Several organs may sign, one a line. */
const splitSignatory: Command = (state, dispatch) => {
  if (state.selection.$from.parent.type.name !== 'signatory' || !state.selection.$from.sameParent(state.selection.$to))
    return false
  const tr = state.tr.deleteSelection()
  dispatch?.(tr.split(tr.selection.from).scrollIntoView())
  return true
}

/** Enter on a heading or item that says nothing yet makes body text of it. */
const leaveEmpty: Command = (state, dispatch) => {
  const place = cursorPlace(state)
  if (!place || place.level === null || place.level === 'body' || place.block.content.size > place.ordinal) return false
  if (dispatch) {
    const { tr } = state
    setBlockLevel(tr, place.pos, 'body')
    renumber(tr, state.doc)
    dispatch(tr.scrollIntoView())
  }
  return true
}

/** Behind a heading follows body text. */
const splitHeading: Command = (state, dispatch) => {
  const place = cursorPlace(state)
  if (!place || typeof place.level !== 'number') return false
  const { tr, schema } = state
  const paragraph = schema.nodes.paragraph!
  if (place.offset <= place.ordinal) tr.insert(place.pos, paragraph.create())
  else tr.split(tr.selection.from, 1, [{ type: paragraph }])
  dispatch?.(tr.scrollIntoView())
  return true
}

/** Behind an item follows the next one, and those behind it count on. */
const splitItem: Command = (state, dispatch) => {
  const place = cursorPlace(state)
  if (!place || place.level !== 'list') return false
  const { tr } = state
  const at = Math.max(tr.selection.from, place.pos + 1 + place.ordinal)
  tr.split(at)
  if (place.ordinal > 0) {
    tr.insertText(nextOrdinal(tr.doc, at + 1), at + 2)
    tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(at)))
    renumber(tr, state.doc)
  }
  dispatch?.(tr.scrollIntoView())
  return true
}

/** Backspace before the words of a heading or item takes its level away, ordinal and all. */
const dropLevel: Command = (state, dispatch) => {
  const place = cursorPlace(state)
  if (!place || place.level === null || place.level === 'body') return false
  if (place.offset !== 0 && place.offset !== place.ordinal) return false
  const { tr } = state
  setBlockLevel(tr, place.pos, 'body')
  renumber(tr, state.doc)
  dispatch?.(tr.scrollIntoView())
  return true
}

/** A further, empty line of the signature is taken away; beginning and end of the report's parts are walls. */
const stopAtFrame =
  (direction: 1 | -1): Command =>
  (state, dispatch) => {
    const place = cursorPlace(state)
    if (!place) return false
    if (place.offset !== (direction < 0 ? 0 : place.block.content.size)) return false
    const $pos = state.doc.resolve(direction < 0 ? place.pos : place.pos + place.block.nodeSize)
    const neighbour = direction < 0 ? $pos.nodeBefore : $pos.nodeAfter
    if (place.block.type.name === 'signatory' && neighbour?.type.name === 'signatory') {
      if (place.block.content.size > 0 && neighbour.content.size > 0) return false
      dispatch?.(state.tr.delete(place.pos, place.pos + place.block.nodeSize).scrollIntoView())
      return true
    }
    if (['title', 'signatory', 'signDate'].includes(place.block.type.name)) return true
    if ($pos.parent.type.name === 'tableCell') return !neighbour
    if ($pos.parent.type.name !== 'section') return false
    return !neighbour || neighbour.type.name === 'form' ? takeEmptyAway(state, place, direction, dispatch) : false
  }

/** An empty paragraph beside a table goes when there is text to go to; anything else stays where it is. */
function takeEmptyAway(state: EditorState, place: Place, direction: 1 | -1, dispatch: Parameters<Command>[1]): true {
  const before = state.doc.resolve(place.pos).nodeBefore
  const after = state.doc.resolve(place.pos + place.block.nodeSize).nodeAfter
  const onward = direction < 0 ? after : before
  if (place.block.content.size === 0 && before && after && onward?.isTextblock) {
    dispatch?.(state.tr.delete(place.pos, place.pos + place.block.nodeSize).scrollIntoView())
  }
  return true
}

/** Tab lowers a heading by one level, Shift+Tab raises it. */
const shiftLevel =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const place = cursorPlace(state)
    if (!place || typeof place.level !== 'number') return false
    const level = Math.min(4, Math.max(2, place.level + by)) as 2 | 3 | 4
    if (level !== place.level && dispatch) {
      const { tr } = state
      setBlockLevel(tr, place.pos, level)
      renumber(tr, state.doc)
      dispatch(tr)
    }
    return true
  }

const first =
  (...commands: Command[]): Command =>
  (state, dispatch, view) =>
    commands.some((command) => command(state, dispatch, view))

export const enter = first(leaveLine, splitSignatory, leaveEmpty, splitHeading, splitItem)
export const backspace = first(dropLevel, stopAtFrame(-1))
export const forwardDelete = stopAtFrame(1)
export const tab = shiftLevel(1)
export const shiftTab = shiftLevel(-1)

/** A new line within a paragraph. */
export const softBreak: Command = (state, dispatch) => {
  const { hardBreak } = state.schema.nodes
  const { $from } = state.selection
  if (!$from.parent.isTextblock || !$from.parent.contentMatchAt($from.index()).matchType(hardBreak!)) return true
  dispatch?.(state.tr.replaceSelectionWith(hardBreak!.create(), false).scrollIntoView())
  return true
}
