import { fill } from '@shared/message'
import { pasteWords } from '@shared/message/screen/paste'
import { Button, Modal, classNames, looks } from '../ui'
import type { FillSummary } from './fill-report'
import style from './paste-dialog.module.css'

export interface PasteDialogProps {
  /** Title of the pasted report. */
  title: string
  summary: FillSummary
  /** Number of findings of the reading. */
  findings: number
  onFill: () => void
  onText: () => void
  /** Pastes nothing. */
  onClose: () => void
}

/** Asks once what becomes of a whole report on the clipboard. */
export function PasteDialog({ title, summary, findings, onFill, onText, onClose }: PasteDialogProps) {
  return (
    <Modal
      title={pasteWords.title}
      description={fill(pasteWords.description, { title })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onText}>{pasteWords.asText}</Button>
          <Button look="primary" autoFocus onClick={onFill}>
            {pasteWords.fill}
          </Button>
        </>
      }
    >
      <ul className={classNames(looks.callout, style.counts)}>
        <li>{fill(pasteWords.figures, { n: summary.figures, changed: summary.changed })}</li>
        {summary.cleared > 0 && <li>{fill(pasteWords.cleared, { n: summary.cleared })}</li>}
        <li>{fill(pasteWords.chapters, { n: summary.chapters })}</li>
        <li>{findings > 0 ? fill(pasteWords.findings, { n: findings }) : pasteWords.noFindings}</li>
      </ul>
      <p className={style.kept}>{pasteWords.kept}</p>
    </Modal>
  )
}
