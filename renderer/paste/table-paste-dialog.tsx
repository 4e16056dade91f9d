import { fill } from '@shared/message'
import { pasteWords } from '@shared/message/screen/paste'
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
              {changes.map(({ figure, line, column, old, fresh }) => (
                <tr key={figure}>
                  <td>{line}</td>
                  <td>{column}</td>
                  <td className={style.figure}>{old ?? pasteWords.blank}</td>
                  <td className={style.figure}>{fresh ?? pasteWords.blank}</td>
                </tr>
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
