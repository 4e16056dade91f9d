import { problemWords } from '@shared/message/screen/support'
import { useEffect, useRef, useState } from 'react'
import { Button, Modal } from '../ui'
import style from './support.module.css'

export interface ProblemDialogProps {
  /** `null`: it could not be put together. */
  load: () => Promise<string | null>
  onSave: () => void
  onClose: () => void
}

/** Everything that would be saved, to be read before. */
export function ProblemDialog({ load, onSave, onClose }: ProblemDialogProps) {
  const [text, setText] = useState<string | null | undefined>()
  const save = useRef<HTMLButtonElement>(null)
  useEffect(() => void load().then(setText, () => setText(null)), [load])
  useEffect(() => {
    if (text) save.current?.focus()
  }, [text])
  return (
    <Modal
      title={problemWords.title}
      description={problemWords.description}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{problemWords.cancel}</Button>
          <Button ref={save} look="primary" disabled={!text} onClick={onSave}>
            {problemWords.save}
          </Button>
        </>
      }
    >
      {text ? (
        <textarea className={style.report} readOnly spellCheck={false} aria-label={problemWords.content} value={text} />
      ) : (
        <p role="status" className={style.report}>
          {text === null ? problemWords.failed : problemWords.loading}
        </p>
      )}
      <p className={style.after}>{problemWords.how}</p>
    </Modal>
  )
}
