import { tidyName, type OrganKind } from '@shared/report'
import { fill } from '@shared/message'
import { guideWords } from '@shared/message/screen/help'
import { useState } from 'react'
import { Button, Modal } from '../ui'
import style from './guide.module.css'
import { LookStep } from './look-step'
import { OrganStep, type GuideOrgan } from './organ-step'
import { StartStep, type GuideStart } from './start-step'

export interface GuideDialogProps {
  organ: GuideOrgan
  /** Year a new report would have. */
  year: number
  /** What a name says of the kind of its organ. */
  likelyKind: (fullName: string) => OrganKind | null | undefined
  onOrgan: (organ: GuideOrgan) => void
  onStart: (how: GuideStart) => void
  onClose: () => void
}

const LAST = 2

/** Three steps, shown once on the first start: who we are, where to begin, where to look. */
export function GuideDialog({ organ, year, likelyKind, onOrgan, onStart, onClose }: GuideDialogProps) {
  const [step, setStep] = useState(0)
  const [draft, setDraft] = useState(organ)
  const tooLong = tidyName(draft.fullName).length > 100
  /** What was filled in is kept, however the guide ends. */
  const keep = () => {
    const named = { ...draft, fullName: tidyName(draft.fullName) }
    if (!tooLong && (named.fullName !== organ.fullName || named.kind !== organ.kind)) onOrgan(named)
  }
  const end = (then: () => void) => () => {
    keep()
    then()
  }
  const next = () => {
    if (!tooLong) setStep(step + 1)
  }
  return (
    <Modal
      title={guideWords.title}
      width="wide"
      onClose={end(onClose)}
      aside={<Progress step={step} />}
      actions={
        <>
          {step < LAST && (
            <Button look="ghost" onClick={end(onClose)}>
              {guideWords.skip}
            </Button>
          )}
          {step > 0 && <Button onClick={() => setStep(step - 1)}>{guideWords.back}</Button>}
          {step < LAST ? (
            <Button look="primary" disabled={tooLong} onClick={next}>
              {guideWords.next}
            </Button>
          ) : (
            <Button look="primary" onClick={end(onClose)}>
              {guideWords.done}
            </Button>
          )}
        </>
      }
    >
      <div className={style.step} key={step}>
        {step === 0 && (
          <OrganStep organ={draft} year={year} tooLong={tooLong} likelyKind={likelyKind} onChange={setDraft} onNext={next} />
        )}
        {step === 1 && <StartStep onStart={(how) => end(() => onStart(how))()} />}
        {step === LAST && <LookStep />}
      </div>
    </Modal>
  )
}

function Progress({ step }: { step: number }) {
  return (
    <div className={style.progress} role="status">
      {guideWords.steps.map((name, i) => (
        <span key={name} className={style.dot} data-now={i === step} aria-hidden />
      ))}
      <span className={style.quiet}>{fill(guideWords.step, { n: step + 1 })}</span>
    </div>
  )
}
