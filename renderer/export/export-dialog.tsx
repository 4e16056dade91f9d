import { LOOKS } from '@shared/docx/write/word-options'
import { EXPORT_FORMATS } from '@shared/ipc'
import { fill } from '@shared/message'
import { exportWords as words } from '@shared/message/screen/export'
import { CircleCheck, CircleX, ShieldCheck, TriangleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import { Button, DropdownChoice, Modal, PillChoice, classNames, looks } from '../ui'
import type { LookSummary } from '../worker'
import type { EarlierReport, ExportChoice, ExportFacts } from './export-choice'
import style from './export-dialog.module.css'
import { LookChoices } from './look-choices'

const remark = classNames(looks.callout, looks.signed)

export interface ExportDialogProps {
  /** What was chosen last. */
  first: ExportChoice
  looks: readonly LookSummary[]
  facts: ExportFacts
  /** What a Word file can show the changes against. */
  earlier: readonly EarlierReport[]
  onExport: (choice: ExportChoice) => void
  /** Puts the office's name below the report; `null` when it is not known. */
  signing: { label: string; run: (choice: ExportChoice) => void } | null
  /** To the first wrong figure. */
  onGoBack: () => void
  onClose: () => void
}

/** Everything there is to decide before a report leaves the window, and what the checks say about it. */
export function ExportDialog({ first, looks, facts, earlier, onExport, signing, onGoBack, onClose }: ExportDialogProps) {
  const [choice, choose] = useState(first)
  const { format, options } = choice
  const looksLikePaper = format === 'docx' || format === 'pdf'
  const look = looks.find((one) => one.look === options.look)
  const ids = { format: useId(), look: useId(), changes: useId() }
  return (
    <Modal
      title={words.title}
      width="wide"
      onClose={onClose}
      actions={
        facts.stops.length > 0 ? (
          <>
            <Button onClick={() => onExport(choice)}>{words.exportAnyway}</Button>
            <Button look="primary" autoFocus onClick={onGoBack}>
              {words.goBack}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button look="primary" autoFocus onClick={() => onExport(choice)}>
              {words.export}
            </Button>
          </>
        )
      }
      aside={<p className={style.where}>{words.where}</p>}
    >
      <section className={style.part}>
        <h3 id={ids.format}>{words.format}</h3>
        <PillChoice
          labelledBy={ids.format}
          value={format}
          options={EXPORT_FORMATS.map((value) => ({ value, label: words.formats[value] }))}
          onChange={(value) => choose({ ...choice, format: value })}
        />
        <p className={style.hint}>{words.formatHints[format]}</p>
      </section>
      {looksLikePaper && (
        <section className={style.part}>
          <h3 id={ids.look}>{words.look}</h3>
          <PillChoice
            labelledBy={ids.look}
            value={options.look}
            options={LOOKS.map((value) => ({ value, label: words.looks[value] }))}
            onChange={(value) => choose({ ...choice, options: { ...options, look: value } })}
          />
          <p className={style.hint}>{words.lookHints[options.look]}</p>
          {look && (
            <LookChoices
              key={look.look}
              look={look}
              options={options}
              onChange={(next) => choose({ ...choice, options: next })}
            />
          )}
          {format === 'docx' && earlier.length > 0 && (
            <div className={style.changes}>
              <label htmlFor={ids.changes}>{words.changes}</label>
              <DropdownChoice
                id={ids.changes}
                label={words.changes}
                value={earlier.find(({ id }) => id === choice.changesSince)?.id ?? NO_CHANGES}
                options={[
                  { value: NO_CHANGES, label: words.noChanges },
                  ...earlier.map(({ id, label }) => ({ value: id, label })),
                ]}
                onChange={(id) => choose({ ...choice, changesSince: id === NO_CHANGES ? null : id })}
              />
            </div>
          )}
          {format === 'docx' && (
            <label className={style.switch}>
              <input
                type="checkbox"
                checked={!options.copy}
                onChange={(event) => choose({ ...choice, options: { ...options, copy: !event.target.checked } })}
              />
              <span>
                {words.publish}
                <span className={style.hint}>{words.publishHint}</span>
              </span>
            </label>
          )}
        </section>
      )}
      <Checked
        facts={looksLikePaper && options.look === 'official' ? facts : { ...facts, unsigned: [] }}
        signing={signing && { ...signing, run: () => signing.run(choice) }}
      />
    </Modal>
  )
}

/** A list cannot hold an empty value. */
const NO_CHANGES = '*'

const SHOWN = 5

/** What does not ask before an export, counted as in the list of checks. */
function otherFindings({ stops, errors, warnings }: ExportFacts): string | null {
  const kinds = [
    ...(errors > 0 ? [fill(words.errors, { n: errors })] : []),
    ...(warnings > 0 ? [fill(words.warnings, { n: warnings })] : []),
  ]
  if (kinds.length === 0) return null
  return fill(stops.length > 0 ? words.alsoFound : words.found, { kinds: kinds.join(words.listSeparator) })
}

/** What the checks found: errors in figures word for word, the rest as numbers. */
function Checked({ facts, signing }: { facts: ExportFacts; signing: { label: string; run: () => void } | null }) {
  const { stops, errors, warnings, unsettled, unsigned } = facts
  const others = otherFindings(facts)
  const title = useId()
  const more = stops.length - SHOWN
  return (
    <section className={style.part} aria-labelledby={title}>
      <h3 id={title}>{words.check}</h3>
      {stops.length > 0 && <p>{fill(words.stops, { n: stops.length })}</p>}
      {stops.length > 0 && (
        <ul className={style.stops}>
          {stops.slice(0, SHOWN).map((finding, i) => (
            // Two findings may read the same; the list is drawn once.
            // eslint-disable-next-line react/no-array-index-key
            <li key={i} className={remark} data-tone="error">
              <CircleX size={15} aria-hidden />
              {finding.message}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className={style.hint}>{fill(words.stopsMore, { n: more })}</p>}
      <ul className={style.facts}>
        {stops.length + errors + warnings + unsettled + unsigned.length === 0 && (
          <li>
            <CircleCheck className={style.ok} size={15} aria-hidden />
            {words.allRight}
          </li>
        )}
        {others && (
          <li>
            <TriangleAlert className={style.warning} size={15} aria-hidden />
            {others}
          </li>
        )}
        {unsettled > 0 && (
          <li>
            <TriangleAlert className={style.warning} size={15} aria-hidden />
            {fill(words.unsettled, { n: unsettled })}
          </li>
        )}
        {unsigned.length > 0 && (
          <li>
            <TriangleAlert className={style.warning} size={15} aria-hidden />
            <span>
              {unsigned.map(({ message }) => message).join('')}
              {signing && (
                <Button size="small" onClick={signing.run}>
                  {signing.label}
                </Button>
              )}
            </span>
          </li>
        )}
        <li>
          <ShieldCheck size={15} aria-hidden />
          {words.secrecy}
        </li>
      </ul>
    </section>
  )
}
