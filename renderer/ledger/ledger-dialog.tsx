import type { Result } from '@shared/finding'
import { fill } from '@shared/message'
import { ledgerWords as words } from '@shared/message/screen/ledger'
import type { Figures } from '@shared/report'
import type { LedgerPapers } from '@shared/working-papers'
import { useState } from 'react'
import { Button, Modal } from '../ui'
import { changedCells } from './changed-cells'
import { LedgerMapping, looksLikeNames } from './ledger-mapping'
import { LedgerPreview } from './ledger-preview'
import { LedgerSource, type LedgerOrigin } from './ledger-source'
import style from './ledger.module.css'
import { useLedger, type KnownWords, type LedgerWork, type ReadLedger } from './use-ledger'

export interface LedgerDialogProps {
  year: number
  /** As they stand in the report. */
  figures: Figures
  /** The ledger that was counted last. */
  remembered: LedgerPapers | null
  /** What was answered to the words of ledgers of other reports. */
  known?: KnownWords
  /** ISO 8601. */
  now: () => string
  read: (origin: LedgerOrigin) => Promise<Result<ReadLedger>>
  onApply: (figures: Figures, papers: LedgerPapers) => void
  onClose: () => void
}

/** From a ledger of applications to the figures of the table, in three steps. */
export function LedgerDialog(props: LedgerDialogProps) {
  const [ledger, setLedger] = useState<ReadLedger | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [reading, setReading] = useState(false)
  const read = async (origin: LedgerOrigin) => {
    setReading(true)
    const result = await props.read(origin)
    setReading(false)
    setTrouble(result.ok ? null : result.trouble.message)
    if (result.ok) setLedger(result.value)
  }
  if (ledger) return <LedgerSteps {...props} ledger={ledger} onBack={() => setLedger(null)} />
  return (
    <Modal title={words.title} description={stepWords(1, words.steps.source)} width="full" onClose={props.onClose}>
      <LedgerSource remembered={props.remembered} trouble={trouble} reading={reading} onRead={(origin) => void read(origin)} />
    </Modal>
  )
}

const NO_WORDS: KnownWords = { applicants: {}, results: {} }

const stepWords = (n: number, step: string) => fill(words.stepOf, { n, step })

function LedgerSteps({ ledger, onBack, ...props }: LedgerDialogProps & { ledger: ReadLedger; onBack: () => void }) {
  const { year, figures, remembered, known = NO_WORDS, now, onApply, onClose } = props
  const [step, setStep] = useState<'mapping' | 'preview'>('mapping')
  const work = useLedger(ledger, remembered, known, year)
  const ready = work.tally !== null && !looksLikeNames(work)
  const changes = work.tally ? changedCells(work.tally.figures, figures) : []
  if (step === 'mapping') {
    return (
      <Modal
        key="mapping"
        title={words.title}
        description={stepWords(2, words.steps.mapping)}
        width="full"
        onClose={onClose}
        aside={<Unanswered work={work} />}
        actions={
          <>
            <Button onClick={onBack}>{words.back}</Button>
            <Button look="primary" disabled={!ready} onClick={() => setStep('preview')}>
              {words.next}
            </Button>
          </>
        }
      >
        <LedgerMapping work={work} />
      </Modal>
    )
  }
  return (
    <Modal
      key="preview"
      title={words.title}
      description={stepWords(3, words.steps.preview)}
      width="full"
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => setStep('mapping')}>{words.back}</Button>
          <Button look="primary" autoFocus onClick={() => onApply({ ...work.tally?.figures }, work.papers(now()))}>
            {changes.length === 0 ? words.applyNothing : fill(words.apply, { n: changes.length })}
          </Button>
        </>
      }
    >
      <LedgerPreview work={work} figures={figures} remembered={remembered} onWords={() => setStep('mapping')} />
    </Modal>
  )
}

/** How many rows would stay out for words that nobody has explained. */
function Unanswered({ work }: { work: LedgerWork }) {
  const asked = [...work.applicants, ...work.results].filter(({ means }) => means === null)
  if (asked.length === 0) return null
  const refused = (work.tally?.issues ?? []).filter(({ kind }) => kind === 'unknownApplicant' || kind === 'unknownResult')
  // Rows may be left out for another reason first.
  const rows = Math.max(refused.length, ...asked.map((term) => term.rows))
  return <span className={style.asked}>{fill(words.unanswered, { n: asked.length, rows })}</span>
}
