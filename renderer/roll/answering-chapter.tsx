import { fill } from '@shared/message'
import { rollWords as words } from '@shared/message/screen/roll'
import { answeringChapter, promisesOf, type RollPlan } from '@shared/roll'
import { DialogPart } from '../ui'
import style from './roll-dialog.module.css'

interface AnsweringChapterProps {
  plan: RollPlan
  carried: boolean
  onChange: (carried: boolean) => void
}

/** The chapter that begins empty, and what it will have to answer. */
export function AnsweringChapter({ plan, carried, onChange }: AnsweringChapterProps) {
  const id = answeringChapter(plan)
  const { forms, source } = plan
  if (id === null || !forms.to.roll) return null
  const heading = forms.to.sections.find((section) => section.id === id)?.heading ?? id
  const promises = promisesOf(source.file.report, forms.to.roll)
  return (
    <DialogPart title={heading}>
      <p>
        {carried
          ? words.answerKept
          : promises.length > 0
            ? fill(words.answerEmpty, { n: promises.length })
            : words.answerNoPromise}
      </p>
      {promises.length > 0 && (
        <ul className={style.promises} aria-label={words.promises}>
          {promises.map((promise, i) => (
            <li key={i}>{promise}</li>
          ))}
        </ul>
      )}
      <label className={style.answer}>
        <input type="checkbox" checked={carried} onChange={({ target }) => onChange(target.checked)} />
        {words.answerCarried}
      </label>
    </DialogPart>
  )
}
