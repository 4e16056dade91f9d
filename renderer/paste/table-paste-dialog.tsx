import { fill } from '@shared/message'
import { formTableWords } from '@shared/message/screen/form-table'
import { pasteWords } from '@shared/message/screen/paste'
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button, Modal, classNames, looks } from '../ui'
import type { CellChange } from './fill-table'
import style from './paste-dialog.module.css'

export interface TablePasteDialogProps {
  title: string
  description: string
  changes: readonly CellChange[]
  /** What is not filled in, and why. */
  notes: readonly string[]
  fillLabel: string
  leaveLabel: string
  onFill: () => void
  onLeave: () => void
  /** Pastes nothing. */
  onClose: () => void
}

/** Shows cell by cell what pasted figures would change. */
export function TablePasteDialog(props: TablePasteDialogProps) {
  const { title, description, changes, notes, fillLabel, leaveLabel, onFill, onLeave, onClose } = props
  const nothing = changes.length === 0
  const [faultyOnly, showFaultyOnly] = useState(false)
  const faulty = changes.filter(({ fault }) => fault !== null)
  const shown = faultyOnly ? faulty : changes
  return (
    <Modal
      title={title}
      description={description}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onLeave}>{leaveLabel}</Button>
          <Button look="primary" autoFocus disabled={nothing} onClick={onFill}>
            {fillLabel}
          </Button>
        </>
      }
    >
      <p className={style.total}>{nothing ? pasteWords.noChanges : fill(pasteWords.changes, { n: changes.length })}</p>
      {faulty.length > 0 && (
        <div className={classNames(looks.callout, looks.signed, style.faulty)} data-tone="error" role="status">
          <TriangleAlert size={16} aria-hidden />
          <span>{fill(pasteWords.faulty, { n: faulty.length })}</span>
          {faulty.length < changes.length && (
            <label className={style.only}>
              <input type="checkbox" checked={faultyOnly} onChange={(event) => showFaultyOnly(event.currentTarget.checked)} />
              {fill(pasteWords.faultyOnly, { n: faulty.length })}
            </label>
          )}
        </div>
      )}
      {!nothing && (
        <div className={style.scroller} role="region" aria-label={fill(pasteWords.changes, { n: changes.length })}>
          <table className={style.changes}>
            <thead>
              <tr>
                <th scope="col">{pasteWords.row}</th>
                <th scope="col">{pasteWords.column}</th>
                <th scope="col">{pasteWords.old}</th>
                <th scope="col">{pasteWords.fresh}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((change) => (
                <ChangeRow key={change.figure} {...change} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {notes.length > 0 && (
        <ul className={classNames(looks.callout, style.counts)}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </Modal>
  )
}

function ChangeRow({ line, column, old, fresh, fault }: CellChange) {
  return (
    <tr data-faulty={fault !== null}>
      <td>{line}</td>
      <td>{column}</td>
      <td className={style.figure}>{old ?? pasteWords.blank}</td>
      <td className={style.figure}>
        {fault !== null && <TriangleAlert size={14} aria-hidden />}
        {fresh ?? pasteWords.blank}
        {fault !== null && <p>{fill(formTableWords[fault], { raw: fresh ?? '' })}</p>}
      </td>
    </tr>
  )
}
