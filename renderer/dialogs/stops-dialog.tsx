import type { Finding } from '@shared/finding'
import { fill } from '@shared/message'
import { dialogWords } from '@shared/message/screen/dialogs'
import { CircleX } from 'lucide-react'
import { Button, Modal, classNames, looks } from '../ui'
import style from './dialogs.module.css'

const remark = classNames(looks.callout, looks.signed)

export interface StopsDialogProps {
  findings: readonly Finding[]
  onGoBack: () => void
  onExport: () => void
}

const SHOWN = 5

/** Errors in figures before an export: going back is the default, going on is the person's right. */
export function StopsDialog({ findings, onGoBack, onExport }: StopsDialogProps) {
  const more = findings.length - SHOWN
  return (
    <Modal
      title={fill(dialogWords.stopsTitle, { n: findings.length })}
      description={dialogWords.stopsHint}
      onClose={onGoBack}
      actions={
        <>
          <Button onClick={onExport}>{dialogWords.exportAnyway}</Button>
          <Button look="primary" autoFocus onClick={onGoBack}>
            {dialogWords.goBack}
          </Button>
        </>
      }
    >
      <ul className={style.stops}>
        {findings.slice(0, SHOWN).map((finding, i) => (
          // Two findings may read the same; the list is drawn once.
          // eslint-disable-next-line react/no-array-index-key
          <li key={i} className={remark} data-tone="error">
            <CircleX size={15} aria-hidden />
            {finding.message}
          </li>
        ))}
      </ul>
      {more > 0 && <p className={style.more}>{fill(dialogWords.stopsMore, { n: more })}</p>}
    </Modal>
  )
}
