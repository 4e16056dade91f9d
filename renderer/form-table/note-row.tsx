import { fill } from '@shared/message'
import { formTableWords as words } from '@shared/message/screen/form-table'
import type { Form } from '@shared/template'
import { useStore } from 'zustand'
import { useTable } from './table-context'

/** How the focused cell is to be filled in; shown while the cursor is in the table. */
export function NoteRow({ form }: { form: Form }) {
  const { focused, template } = useTable()
  const figure = useStore(focused, (state) => state.figure)
  const spec = figure === null ? undefined : template.figures.get(figure)
  const line = form.lines.find(({ id }) => id === spec?.line)
  const column = form.columns.find(({ id }) => id === spec?.column)
  const notes = [line?.note, column?.note].filter((note) => note !== undefined)
  const basis = [line?.basis, column?.basis].filter((rule) => rule !== undefined)
  return (
    <tr className="form-note">
      <td colSpan={form.grid.length}>
        {spec && <strong>{fill(words.cell, { line: spec.lineName, column: spec.columnName })}</strong>}
        {notes.map((note) => (
          <span key={note}>{note}</span>
        ))}
        {basis.length > 0 && (
          <span className="form-note-basis">{fill(words.basis, { basis: [...new Set(basis)].join('；') })}</span>
        )}
        <span className="form-note-keys">{words.keys}</span>
      </td>
    </tr>
  )
}
