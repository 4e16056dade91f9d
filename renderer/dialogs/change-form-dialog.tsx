import type { Finding } from '@shared/finding'
import { fill } from '@shared/message'
import { changeFormWords } from '@shared/message/screen/change-form'
import { useId, type ReactNode } from 'react'
import { Button, Modal } from '../ui'
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
        <Part title={fill(changeFormWords.decisions, { n: decisions.length })} hint={changeFormWords.decisionsHint}>
          {decisions.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </Part>
      )}
      {kept.length > 0 && (
        <Part title={fill(changeFormWords.kept, { n: kept.length })} hint={changeFormWords.keptHint}>
          {kept.map((value) => (
            <li key={value.row + value.column}>{fill(changeFormWords.keptRow, value)}</li>
          ))}
        </Part>
      )}
      <Part
        title={fill(changeFormWords.mapped, { n: mapped.length })}
        hint={rows.length === 0 ? changeFormWords.noneMapped : undefined}
      >
        {rows.map((row) => (
          <li key={row.row}>{fill(changeFormWords.row, row)}</li>
        ))}
      </Part>
    </Modal>
  )
}

function Part({ title, hint, children }: { title: string; hint?: string | undefined; children: ReactNode }) {
  const id = useId()
  return (
    <section className={style.part} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {hint && <p className={style.quiet}>{hint}</p>}
      <ul className={style.partList}>{children}</ul>
    </section>
  )
}
