import { compareReports, type ComparedReport } from '@shared/compare'
import { fill } from '@shared/message'
import { compareWords as words } from '@shared/message/screen/compare'
import { useMemo, useState } from 'react'
import { Button, DialogPart, Modal } from '../ui'
import { ChangedFigures } from './changed-figures'
import style from './compare-dialog.module.css'
import { ChangedSentences } from './changed-sentences'

/** A report under the name it has here. */
export interface CompareSide extends ComparedReport {
  name: string
}

interface CompareDialogProps {
  before: CompareSide
  after: CompareSide
  onClose: () => void
}

/** What differs between two reports, figures first. */
export default function CompareDialog({ before, after, onClose }: CompareDialogProps) {
  const { figures, sections } = useMemo(() => compareReports(before, after), [before, after])
  const [all, setAll] = useState(false)
  const changed = figures.filter((one) => one.changed)
  const names: [string, string] = [before.name, after.name]
  const sentences = sections.map((one) => ({ ...one, sentences: one.sentences.filter(({ kind }) => kind !== 'same') }))
  const different = sentences.filter((one) => one.sentences.length > 0)
  return (
    <Modal
      title={words.title}
      description={fill(words.between, { before: before.name, after: after.name })}
      width="full"
      onClose={onClose}
      actions={
        <Button autoFocus onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <DialogPart
        title={fill(words.figuresTitle, { n: changed.length })}
        beside={
          <Button size="small" aria-pressed={all} onClick={() => setAll(!all)}>
            {all ? words.changedOnly : words.everyFigure}
          </Button>
        }
      >
        {changed.length === 0 && !all ? (
          <p className={style.same}>{words.sameFigures}</p>
        ) : (
          <ChangedFigures figures={all ? figures : changed} names={names} template={after.template} />
        )}
      </DialogPart>
      <DialogPart title={fill(words.sentencesTitle, { n: different.reduce((n, one) => n + one.sentences.length, 0) })}>
        {different.length === 0 ? (
          <p className={style.same}>{words.sameWords}</p>
        ) : (
          <ChangedSentences sections={different} names={names} />
        )}
      </DialogPart>
    </Modal>
  )
}
