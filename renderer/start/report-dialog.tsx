import { fill } from '@shared/message'
import { startWords } from '@shared/message/screen/start'
import type { NewReport, Template } from '@shared/template'
import { useId, type FormEvent } from 'react'
import { Button, DropdownChoice, Field, Modal, PillField, TextField, looks } from '../ui'
import type { Organ, Scope } from '@shared/report'
import style from './report-dialog.module.css'
import { KINDS, likelyYear, type ReportDraft } from './report-draft'
import { useReportDraft } from './use-report-draft'

/** What the form needs to know of a template; `title` holds `{organ}` and `{year}`. */
export type OfferedTemplate = Pick<Template, 'id' | 'name' | 'years' | 'title'>

export interface ReportDialogProps {
  templates: readonly OfferedTemplate[]
  today: Date
  /** What an open report says of itself, to be corrected; left out for a new report. */
  known?: ReportDraft
  /** Who the office is, for a new report; empty where it has not said so. */
  office?: Organ
  onDone: (start: Omit<NewReport, 'now'>) => void
  onCancel: () => void
}

/** Who reports on which year: asked for a new report, corrected for an open one. */
export function ReportDialog({ templates, today, known, office, onDone, onCancel }: ReportDialogProps) {
  const { draft, troubles, change, name, kind, scope, done } = useReportDraft({ today, known, office })
  const formId = useId()
  const begin = (event: FormEvent) => {
    event.preventDefault()
    const start = done()
    if (start) onDone(start)
  }

  return (
    <Modal
      title={known ? startWords.aboutTitle : startWords.formTitle}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{startWords.cancel}</Button>
          <Button type="submit" form={formId} look="primary">
            {known ? startWords.aboutSubmit : startWords.begin}
          </Button>
        </>
      }
    >
      <form id={formId} className={style.form} onSubmit={begin} noValidate>
        <TextField
          label={startWords.fullName}
          hint={startWords.fullNameHint}
          placeholder={startWords.fullNameExample}
          trouble={troubles.fullName}
          value={draft.fullName}
          autoFocus
          onChange={({ target }) => name(target.value)}
        />
        <TextField
          label={startWords.shortName}
          hint={startWords.shortNameHint}
          trouble={troubles.shortName}
          value={draft.shortName}
          onChange={({ target }) => change({ shortName: target.value })}
        />
        <PillField
          label={startWords.kind}
          value={draft.kind}
          options={KINDS.map((value) => ({ value, label: startWords.kinds[value] }))}
          onChange={kind}
        />
        <PillField
          label={startWords.scope}
          value={draft.scope}
          options={SCOPES.map((value) => ({ value, label: startWords.scopes[value] }))}
          onChange={scope}
        />
        <Field label={startWords.reportYear} hint={templateOf(templates, draft.year)?.name}>
          {({ id }) => (
            <DropdownChoice
              id={id}
              value={String(draft.year)}
              options={offeredYears(templates, today, draft.year).map((year) => ({
                value: String(year),
                label: fill(startWords.year, { year }),
              }))}
              onChange={(year) => change({ year: Number(year) })}
            />
          )}
        </Field>
      </form>
      {!known && <TitlePreview parts={previewTitle(templates, draft)} />}
    </Modal>
  )
}

const SCOPES: readonly Scope[] = ['own', 'area']

/** How the first lines of the paper will read. */
function TitlePreview({ parts }: { parts: readonly string[] }) {
  return (
    <figure className={style.preview}>
      <figcaption className={looks.label}>{startWords.titlePreview}</figcaption>
      <p className={style.title}>
        {parts.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
    </figure>
  )
}

const templateOf = (templates: readonly OfferedTemplate[], year: number) =>
  templates.find((t) => t.years.from <= year && (t.years.to === null || year <= t.years.to))

/** From this year back to the first one a template covers, and the year of the report itself. */
function offeredYears(templates: readonly OfferedTemplate[], today: Date, own: number): number[] {
  const last = today.getFullYear()
  const first = Math.min(own, likelyYear(today), ...templates.map((t) => t.years.from))
  return Array.from({ length: last - first + 1 }, (_, i) => last - i)
}

/** The organ and the rest: where the title breaks when it is too long for one line. */
function previewTitle(templates: readonly OfferedTemplate[], draft: ReportDraft): string[] {
  const organ = draft.fullName.replace(/\s+/g, '') || startWords.fullName
  const title = templateOf(templates, draft.year)?.title ?? ''
  return title.replace('{year}', String(draft.year)).replace('{organ}', `${organ}\n`).split('\n')
}
