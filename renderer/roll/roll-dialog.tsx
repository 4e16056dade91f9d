import { fill } from '@shared/message'
import { rollWords as words } from '@shared/message/screen/roll'
import { carriedDraft, carriedHits, proposedYears, type RollChoices, type RollPlan } from '@shared/roll'
import { blockText } from '@shared/report'
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button, DialogPart, DropdownChoice, Modal, classNames, looks } from '../ui'
import { AnsweringChapter } from './answering-chapter'
import { CarriedRow } from './carried-row'
import style from './roll-dialog.module.css'
import { YearChoices } from './year-choices'

export interface RollDialogProps {
  plan: RollPlan
  /** Years a draft can be made for. */
  years: readonly number[]
  onYear: (year: number) => void
  /** `changed`: ids of the years in the prose that move on. */
  onApply: (changed: ReadonlySet<string>, choices: RollChoices) => void
  onClose: () => void
}

/** Everything that will happen when last year's report becomes next year's draft; nothing has happened yet. */
export function RollDialog({ plan, years, onYear, onApply, onClose }: RollDialogProps) {
  const [changed, setChanged] = useState<ReadonlySet<string>>(() => proposedYears(plan))
  const [answerCarried, setAnswerCarried] = useState(false)
  const choices = { answerCarried }
  const hits = carriedHits(plan, choices)
  const { source, forms } = plan
  const { fullName } = source.file.report.organ
  return (
    <Modal
      title={words.title}
      description={fill(words.description, { name: source.name })}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" autoFocus onClick={() => onApply(changed, choices)}>
            {fill(words.apply, { year: plan.years.to })}
          </Button>
        </>
      }
    >
      <div className={style.years}>
        <span className={style.organ}>{fullName || words.unknownOrgan}</span>
        <span>{fill(words.year, { year: plan.years.from })}</span>
        <span aria-hidden>→</span>
        <DropdownChoice
          label={words.newYear}
          value={String(plan.years.to)}
          options={years.map((year) => ({ value: String(year), label: fill(words.year, { year }) }))}
          onChange={(year) => onYear(Number(year))}
        />
      </div>
      {forms.from.id !== forms.to.id && <p className={style.quiet}>{fill(words.newForm, { form: forms.to.name })}</p>}
      {plan.findings.map(({ message }) => (
        <p key={message} className={classNames(looks.callout, looks.signed, style.warning)} data-tone="warning">
          <TriangleAlert size={15} aria-hidden />
          {message}
        </p>
      ))}
      <DialogPart title={words.carried}>
        <CarriedRow plan={plan} />
      </DialogPart>
      <DialogPart title={words.clearedTitle}>
        <p>{fill(words.cleared, { n: plan.cleared.length })}</p>
      </DialogPart>
      <AnsweringChapter plan={plan} carried={answerCarried} onChange={setAnswerCarried} />
      <DialogPart title={fill(words.yearsTitle, { n: hits.length })}>
        <YearChoices plan={plan} hits={hits} changed={changed} onChange={setChanged} />
      </DialogPart>
      <DialogPart title={words.paragraphsTitle}>
        <p>{fill(words.paragraphs, { n: paragraphsOf(carriedDraft(plan, choices)) })}</p>
      </DialogPart>
    </Modal>
  )
}

const paragraphsOf = (draft: RollPlan['draft']) =>
  draft.sections
    .flatMap(({ blocks }) => blocks)
    .filter((b) => b.kind !== 'heading' && b.kind !== 'image' && blockText(b).trim() !== '').length
