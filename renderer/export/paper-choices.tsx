import { LOOKS } from '@shared/docx/write/word-options'
import { exportWords as words } from '@shared/message/screen/export'
import { useId } from 'react'
import { DropdownChoice, PillChoice } from '../ui'
import type { LookSummary } from '../worker'
import type { EarlierReport, ExportChoice } from './export-choice'
import style from './export-dialog.module.css'
import { LookChoices } from './look-choices'

interface PaperChoicesProps {
  choice: ExportChoice
  looks: readonly LookSummary[]
  earlier: readonly EarlierReport[]
  onChange: (choice: ExportChoice) => void
}

/** What is decided of a file that looks like paper: its look, and of a Word file what it carries besides the report. */
export function PaperChoices({ choice, looks, earlier, onChange }: PaperChoicesProps) {
  const { format, options } = choice
  const look = looks.find((one) => one.look === options.look)
  const label = useId()
  const setOptions = (next: ExportChoice['options']) => onChange({ ...choice, options: next })
  return (
    <section className={style.part}>
      <h3 id={label}>{words.look}</h3>
      <PillChoice
        labelledBy={label}
        value={options.look}
        options={LOOKS.map((value) => ({ value, label: words.looks[value] }))}
        onChange={(value) => setOptions({ ...options, look: value })}
      />
      <p className={style.hint}>{words.lookHints[options.look]}</p>
      {look && <LookChoices key={look.look} look={look} options={options} onChange={setOptions} />}
      {format === 'docx' && earlier.length > 0 && (
        <ChangesSince
          since={choice.changesSince}
          earlier={earlier}
          onChange={(changesSince) => onChange({ ...choice, changesSince })}
        />
      )}
      {format === 'docx' && (
        <label className={style.switch}>
          <input
            type="checkbox"
            checked={!options.copy}
            onChange={(event) => setOptions({ ...options, copy: !event.target.checked })}
          />
          <span>
            {words.publish}
            <span className={style.hint}>{words.publishHint}</span>
          </span>
        </label>
      )}
    </section>
  )
}

/** A list cannot hold an empty value. */
const NO_CHANGES = '*'

interface ChangesSinceProps {
  since: ExportChoice['changesSince']
  earlier: readonly EarlierReport[]
  onChange: (since: ExportChoice['changesSince']) => void
}

/** The report whose differences the Word file shows as tracked changes. */
function ChangesSince({ since, earlier, onChange }: ChangesSinceProps) {
  const id = useId()
  return (
    <div className={style.changes}>
      <label htmlFor={id}>{words.changes}</label>
      <DropdownChoice
        id={id}
        label={words.changes}
        value={earlier.find((one) => one.id === since)?.id ?? NO_CHANGES}
        options={[{ value: NO_CHANGES, label: words.noChanges }, ...earlier.map((one) => ({ value: one.id, label: one.label }))]}
        onChange={(value) => onChange(value === NO_CHANGES ? null : value)}
      />
    </div>
  )
}
