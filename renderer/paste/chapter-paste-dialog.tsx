import { fill } from '@shared/message'
import { pasteWords } from '@shared/message/screen/paste'
import { Button, Modal } from '../ui'

export interface ChapterPasteDialogProps {
  heading: string
  paragraphs: number
  onFill: (how: 'append' | 'replace') => void
  onText: () => void
  /** Pastes nothing. */
  onClose: () => void
}

/** Asks where the text of one chapter goes. */
export function ChapterPasteDialog({ heading, paragraphs, onFill, onText, onClose }: ChapterPasteDialogProps) {
  return (
    <Modal
      title={fill(pasteWords.chapterTitle, { heading })}
      description={fill(pasteWords.chapterDescription, { n: paragraphs })}
      onClose={onClose}
      aside={<Button onClick={onText}>{pasteWords.asText}</Button>}
      actions={
        <>
          <Button onClick={() => onFill('replace')}>{pasteWords.replace}</Button>
          <Button look="primary" autoFocus onClick={() => onFill('append')}>
            {pasteWords.append}
          </Button>
        </>
      }
    >
      {null}
    </Modal>
  )
}
