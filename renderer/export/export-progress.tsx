import { fill } from '@shared/message'
import { exportWords as words } from '@shared/message/screen/export'
import type { ExportFormat } from '@shared/working-papers'
import { Button, Modal } from '../ui'
import style from './export-dialog.module.css'

export interface ExportProgressProps {
  format: ExportFormat
  /** `null` once the system asks where the file goes: its own dialog can be cancelled. */
  onCancel: (() => void) | null
}

/** While the file is being made; the report cannot change meanwhile. */
export function ExportProgress({ format, onCancel }: ExportProgressProps) {
  const saying = onCancel ? fill(words.working, { format: words.formats[format] }) : words.asking
  return (
    <Modal
      title={words.title}
      width="narrow"
      onClose={onCancel}
      actions={
        onCancel && (
          <Button autoFocus onClick={onCancel}>
            {words.stop}
          </Button>
        )
      }
    >
      <p role="status">{saying}</p>
      {onCancel && <div className={style.progress} role="progressbar" aria-label={saying} />}
    </Modal>
  )
}
