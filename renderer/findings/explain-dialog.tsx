import { decide, LONGEST_REASON, needsReason, offeredKinds } from '@shared/decision'
import type { Finding } from '@shared/finding'
import { fill } from '@shared/message'
import { decisionKinds } from '@shared/message/decision-words'
import { findingsWords } from '@shared/message/screen/findings'
import type { Decision, DecisionKind } from '@shared/working-papers'
import { useId, useState } from 'react'
import { Button, Field, Modal, PillField, looks } from '../ui'
import style from './findings-dialogs.module.css'

export interface ExplainDialogProps {
  finding: Finding
  /** The clock, as ISO 8601. */
  now: () => string
  onDecide: (decision: Decision) => void
  onClose: () => void
}

/** Why a finding may stay as it is: what kind of reason, and one sentence. */
export function ExplainDialog({ finding, now, onDecide, onClose }: ExplainDialogProps) {
  const kinds = offeredKinds(finding.code)
  const [kind, setKind] = useState<DecisionKind>(kinds[0] ?? 'other')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const form = useId()
  const trouble = tried ? troubleOf(kind, reason) : undefined
  const done = () => {
    setTried(true)
    const decision = decide(finding, kind, reason, now())
    if (decision) onDecide(decision)
  }
  return (
    <Modal
      title={findingsWords.explainTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{findingsWords.cancel}</Button>
          <Button type="submit" form={form} look="primary">
            {findingsWords.explainDone}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={style.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          done()
        }}
      >
        <p className={style.finding}>{finding.message}</p>
        <PillField
          label={findingsWords.explainKind}
          value={kind}
          options={kinds.map((value) => ({ value, label: decisionKinds[value] }))}
          onChange={setKind}
        />
        {kind !== 'later' && (
          <>
            <Phrases phrases={findingsWords.phrases[kind]} chosen={reason} onChoose={setReason} />
            <Field
              label={findingsWords.explainReason}
              hint={fill(findingsWords.explainReasonHint, { n: Math.max(0, LONGEST_REASON - reason.trim().length) })}
              trouble={trouble}
            >
              {(ids) => (
                <textarea
                  {...ids}
                  className={looks.lines}
                  rows={3}
                  autoFocus
                  spellCheck={false}
                  value={reason}
                  onChange={({ target }) => setReason(target.value)}
                />
              )}
            </Field>
          </>
        )}
      </form>
    </Modal>
  )
}

function troubleOf(kind: DecisionKind, reason: string): string | undefined {
  const n = reason.trim().length
  if (n > LONGEST_REASON) return fill(findingsWords.explainReasonTooLong, { n })
  return needsReason(kind) && n === 0 ? findingsWords.explainReasonMissing : undefined
}

interface PhrasesProps {
  phrases: readonly string[]
  chosen: string
  onChoose: (phrase: string) => void
}

function Phrases({ phrases, chosen, onChoose }: PhrasesProps) {
  const label = useId()
  if (phrases.length === 0) return null
  return (
    <div role="group" aria-labelledby={label}>
      <p id={label} className={looks.label}>
        {findingsWords.explainPhrases}
      </p>
      <div className={style.phrases}>
        {phrases.map((phrase) => (
          <Button key={phrase} size="small" aria-pressed={chosen === phrase} onClick={() => onChoose(phrase)}>
            {phrase}
          </Button>
        ))}
      </div>
    </div>
  )
}
