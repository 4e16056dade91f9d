/** Ordinary tables: what prosemirror-tables leaves open. */
import type { Node, Schema } from '@tiptap/pm/model'
import { TextSelection, type Command } from '@tiptap/pm/state'
import { deleteColumn, deleteRow, deleteTable, selectedRect } from '@tiptap/pm/tables'

const ROWS = 3
const COLUMNS = 3

/** A table of three by three with one header row, behind the block the cursor is in; an empty paragraph gives way. */
export const insertTable: Command = (state, dispatch) => {
  const { $from } = state.selection
  if ($from.depth < 2 || $from.node(1).type.name !== 'section') return false
  const block = $from.node(2)
  const replaces = block.type.name === 'paragraph' && block.content.size === 0
  const pos = replaces ? $from.before(2) : $from.after(2)
  const { tr } = state
  tr.replaceWith(
    pos,
    replaces ? $from.after(2) : pos,
    withTextBehind(tr.doc, replaces ? $from.after(2) : pos, newTable(state.schema)),
  )
  tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1)))
  dispatch?.(tr.scrollIntoView())
  return true
}

function newTable({ nodes }: Schema): Node {
  const cell = () => nodes.tableCell!.createAndFill()!
  const row = () => nodes.tableRow!.create(null, Array.from({ length: COLUMNS }, cell))
  return nodes.table!.create({ headerRows: 1 }, Array.from({ length: ROWS }, row))
}

/** The cursor must be able to go on below: a table that ends a section gets a paragraph behind it. */
function withTextBehind(doc: Node, pos: number, table: Node): Node[] {
  const follower = doc.resolve(pos).nodeAfter
  return follower?.isTextblock ? [table] : [table, table.type.schema.nodes.paragraph!.create()]
}

/** Deletes the rows of the cursor; the table goes with its last row, and header rows do not outlive theirs. */
export const deleteTableRow: Command = (state, dispatch) => {
  const rect = selectedRect(state)
  if (rect.top === 0 && rect.bottom === rect.map.height) return deleteTable(state, dispatch)
  return deleteRow(
    state,
    dispatch &&
      ((tr) => {
        const header = Number(rect.table.attrs.headerRows)
        const lost = Math.max(0, Math.min(header, rect.bottom) - rect.top)
        if (lost > 0) tr.setNodeAttribute(rect.tableStart - 1, 'headerRows', header - lost)
        dispatch(tr)
      }),
  )
}

export const deleteTableColumn: Command = (state, dispatch) => {
  const rect = selectedRect(state)
  if (rect.left === 0 && rect.right === rect.map.width) return deleteTable(state, dispatch)
  return deleteColumn(state, dispatch)
}
