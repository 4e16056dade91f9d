/** What the editing commands do, and when they can. */
import type { CommandId } from '@shared/command'
import type { HeadingLevel, Mark } from '@shared/report'
import type { Editor } from '@tiptap/core'
import { closeHistory, redoDepth, undoDepth } from '@tiptap/pm/history'
import { NodeSelection, type EditorState } from '@tiptap/pm/state'
import { addColumnAfter, addRowAfter, deleteTable, isInTable } from '@tiptap/pm/tables'
import type { CommandState } from '../store/editor-handle'
import { deleteTableColumn, deleteTableRow, insertTable } from './edit-table'
import { linkingOf } from './figure-chip/ask-figure'
import { askAtCursor, askLinks, canAsk } from './figure-chip/figure-commands'
import { openFind } from './find/find-handle'
import { takesImage } from './insert-image'
import { selectedBlocks, selectedLevel, setLevel, type BlockLevel } from './set-level'
import { travelHistory } from './travel-history'

export interface EditorCommand {
  enabled: (state: EditorState) => boolean
  active?: (state: EditorState) => boolean
  run: (editor: Editor) => boolean
}

type PlainCommand = (state: EditorState, dispatch?: Editor['view']['dispatch']) => boolean

/** A command is a step of the history by itself. */
const plain =
  (command: PlainCommand): EditorCommand['run'] =>
  (editor) => {
    const done = command(editor.state, (tr) => editor.view.dispatch(closeHistory(tr)))
    editor.view.focus()
    return done
  }

function level(wanted: BlockLevel): EditorCommand {
  return {
    enabled: (state) => inProse(state) && selectedBlocks(state).length > 0,
    active: (state) => selectedLevel(state) === wanted,
    run: plain((state, dispatch) => {
      const tr = setLevel(state, wanted)
      if (tr) dispatch?.(tr)
      return tr !== null
    }),
  }
}

function mark(name: Mark): EditorCommand {
  return {
    enabled: (state) => inProse(state) && state.selection.$from.parent.type.allowsMarkType(state.schema.marks[name]!),
    active: (state) => hasMark(state, name),
    run: (editor) => editor.chain().focus(undefined, { scrollIntoView: false }).toggleMark(name).run(),
  }
}

const ofTable = (command: PlainCommand): EditorCommand => ({
  enabled: (state) => inProse(state) && isInTable(state),
  run: plain(command),
})

export const editorCommands: Partial<Record<CommandId, EditorCommand>> = {
  'edit.undo': { enabled: (state) => undoDepth(state) > 0, run: (editor) => travelHistory(editor, 'undo') },
  'edit.redo': { enabled: (state) => redoDepth(state) > 0, run: (editor) => travelHistory(editor, 'redo') },
  'edit.find': { enabled: () => true, run: (editor) => openFind(editor, 'find') },
  'edit.replace': { enabled: () => true, run: (editor) => openFind(editor, 'replace') },
  'format.body': level('body'),
  ...Object.fromEntries(([2, 3, 4] satisfies HeadingLevel[]).map((l) => [`format.level${l}`, level(l)])),
  'format.list': level('list'),
  'format.bold': mark('bold'),
  'format.underline': mark('underline'),
  'format.superscript': mark('superscript'),
  'format.subscript': mark('subscript'),
  'insert.table': { enabled: (state) => inProse(state) && !isInTable(state), run: plain(insertTable) },
  'insert.figure': { enabled: (state) => inProse(state) && canAsk(state), run: askAtCursor },
  'insert.linkFigures': { enabled: () => true, active: (state) => linkingOf(state) > 0, run: askLinks },
  // Asking for the file is the window's part; it comes back with `insertImage`.
  'insert.image': { enabled: takesImage, run: () => false },
  'table.addRow': ofTable(addRowAfter),
  'table.addColumn': ofTable(addColumnAfter),
  'table.deleteRow': ofTable(deleteTableRow),
  'table.deleteColumn': ofTable(deleteTableColumn),
  'table.delete': ofTable(deleteTable),
}

/** Every editing command by its id. */
export function commandStates({ state }: Editor): Record<string, CommandState> {
  return Object.fromEntries(
    Object.entries(editorCommands).map(([id, command]) => [
      id,
      { enabled: command.enabled(state), active: command.active?.(state) ?? false },
    ]),
  )
}

/** The cursor stands in a section and not in a standard table. */
function inProse({ selection }: EditorState): boolean {
  if (selection instanceof NodeSelection && selection.node.type.name === 'form') return false
  return [selection.$from, selection.$to].some(($pos) => $pos.depth > 0 && $pos.node(1).type.name === 'section')
}

function hasMark({ selection, storedMarks, doc, schema }: EditorState, name: Mark): boolean {
  const type = schema.marks[name]!
  if (!selection.empty) return doc.rangeHasMark(selection.from, selection.to, type)
  return !!type.isInSet(storedMarks ?? selection.$from.marks())
}
