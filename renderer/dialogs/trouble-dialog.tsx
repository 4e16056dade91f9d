import type { Trouble } from '@shared/finding'
import { fill } from '@shared/message'
import { dialogWords } from '@shared/message/screen/dialogs'
import { CircleX } from 'lucide-react'
import { Button, Modal } from '../ui'
import style from './dialogs.module.css'

export type TroubleDuring = keyof typeof dialogWords.trouble

export interface TroubleDialogProps {
  trouble: Trouble
  during: TroubleDuring
  /** What a person may do next beside reading. */
  ways: readonly { label: string; run: () => void }[]
  onClose: () => void
}

/** There is no file of which anything could be said. */
const NOT_FOUND = 'E10'

/** What happened, what is safe, what to do next. */
export function TroubleDialog({ trouble, during, ways, onClose }: TroubleDialogProps) {
  const safe = trouble.code === NOT_FOUND ? '' : dialogWords.safe[during]
  return (
    <Modal
      title={dialogWords.trouble[during]}
      onClose={onClose}
      aside={<span className={style.code}>{fill(dialogWords.code, { code: trouble.code })}</span>}
      actions={
        <>
          {ways.map(({ label, run }) => (
            <Button key={label} onClick={run}>
              {label}
            </Button>
          ))}
          <Button look="primary" autoFocus onClick={onClose}>
            {dialogWords.understood}
          </Button>
        </>
      }
    >
      <div className={style.trouble}>
        <CircleX className={style.error} size={22} strokeWidth={1.7} aria-hidden />
        <div>
          <p className={style.sentence}>{trouble.message}</p>
          {safe && <p className={style.safe}>{safe}</p>}
        </div>
      </div>
    </Modal>
  )
}
