import { fill } from '@shared/message'
import { exportWords as words } from '@shared/message/screen/export'
import { Button, Modal } from '../ui'
import type { ExportResult } from './export-choice'
import style from './export-dialog.module.css'

export interface ExportDoneProps {
  result: ExportResult
  onShow: (how: 'open' | 'folder') => void
  onClose: () => void
}

/** What became of the export: where to find it, and what the person should know about it. */
export function ExportDone({ result, onShow, onClose }: ExportDoneProps) {
  return (
    <Modal
      title={words.done}
      description={fill(words.doneName, { name: result.name })}
      onClose={onClose}
      aside={
        <span className={style.show}>
          <Button onClick={() => onShow('open')}>{words.open}</Button>
          <Button onClick={() => onShow('folder')}>{words.folder}</Button>
        </span>
      }
      actions={
        <Button look="primary" autoFocus onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <ul className={style.sentences}>
        {result.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Modal>
  )
}
