import type { Finding } from '@shared/finding'
import { fill } from '@shared/message'
import { changeFormWords } from '@shared/message/screen/change-form'
import { Button, DialogPart, Modal } from '../ui'
import style from './dialogs.module.css'

export interface ChangeFormDialogProps {
  /** Name of the new form. */
  form: string
  /** Row of every value that has its place in the new form. */
  mapped: readonly string[]
  kept: readonly { row: string; column: string; value: string }[]
  decisions: readonly Finding[]
  onApply: () => void
  onClose: () => void
}

/** What becomes of every value before a report is brought into a later form. */
export function ChangeFormDialog({ form, mapped, kept, decisions, onApply, onClose }: ChangeFormDialogProps) {
  const rows = [...new Set(mapped)].map((row) => ({ row, n: mapped.filter((other) => other === row).length }))
  return (
    <Modal
      title={changeFormWords.title}
      description={fill(changeFormWords.description, { form })}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{changeFormWords.cancel}</Button>
          <Button look="primary" autoFocus onClick={onApply}>
            {changeFormWords.apply}
          </Button>
        </>
      }
    >
      {decisions.length > 0 && (
        <DialogPart title={fill(changeFormWords.decisions, { n: decisions.length })} hint={changeFormWords.decisionsHint}>
          <ul className={style.partList}>
            {decisions.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </DialogPart>
      )}
      {kept.length > 0 && (
        <DialogPart title={fill(changeFormWords.kept, { n: kept.length })} hint={changeFormWords.keptHint}>
          <ul className={style.partList}>
            {kept.map((value) => (
              <li key={value.row + value.column}>{fill(changeFormWords.keptRow, value)}</li>
            ))}
          </ul>
        </DialogPart>
      )}
      <DialogPart
        title={fill(changeFormWords.mapped, { n: mapped.length })}
        hint={rows.length === 0 ? changeFormWords.noneMapped : undefined}
      >
        <ul className={style.partList}>
          {rows.map((row) => (
            <li key={row.row}>{fill(changeFormWords.row, row)}</li>
          ))}
        </ul>
      </DialogPart>
    </Modal>
  )
}
