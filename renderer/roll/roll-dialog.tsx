import { fill } from '@shared/message'
import { rollWords as words } from '@shared/message/screen/roll'
import { proposedYears, type RollPlan } from '@shared/roll'
import { blockText } from '@shared/report'
import { TriangleAlert } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { Button, DropdownChoice, Modal, classNames, looks } from '../ui'
import { CarriedRow } from './carried-row'
import style from './roll-dialog.module.css'
import { YearChoices } from './year-choices'

export interface RollDialogProps {
  plan: RollPlan
  /** Years a draft can be made for. */
  years: readonly number[]
  onYear: (year: number) => void
  /** `changed`: ids of the years in the prose that move on. */
  onApply: (changed: ReadonlySet<string>) => void
  onClose: () => void
}

/** Everything that will happen when last year's report becomes next year's draft; nothing has happened yet. */
export function RollDialog({ plan, years, onYear, onApply, onClose }: RollDialogProps) {
  const [changed, setChanged] = useState<ReadonlySet<string>>(() => proposedYears(plan))
  const { source, draft, forms } = plan
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
          <Button look="primary" autoFocus onClick={() => onApply(changed)}>
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
      <Part title={words.carried}>
        <CarriedRow plan={plan} />
      </Part>
      <Part title={words.clearedTitle}>
        <p>{fill(words.cleared, { n: plan.cleared.length })}</p>
      </Part>
      <Part title={fill(words.yearsTitle, { n: plan.hits.length })}>
        <YearChoices plan={plan} changed={changed} onChange={setChanged} />
      </Part>
      <Part title={words.paragraphsTitle}>
        <p>{fill(words.paragraphs, { n: paragraphsOf(draft) })}</p>
      </Part>
    </Modal>
  )
}

const paragraphsOf = (draft: RollPlan['draft']) =>
  draft.sections
    .flatMap(({ blocks }) => blocks)
    .filter((b) => b.kind !== 'heading' && b.kind !== 'image' && blockText(b).trim() !== '').length

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={style.part} aria-labelledby={id}>
      <h3 id={id} className={looks.partTitle}>
        {title}
      </h3>
      {children}
    </section>
  )
}
