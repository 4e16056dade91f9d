import type { OrganKind } from '@shared/report'
import { fill } from '@shared/message'
import { guideWords } from '@shared/message/screen/help'
import { startWords } from '@shared/message/screen/start'
import { useState } from 'react'
import { PillField, TextField } from '../ui'
import style from './guide.module.css'

export interface GuideOrgan {
  fullName: string
  kind: OrganKind
}

interface OrganStepProps {
  organ: GuideOrgan
  year: number
  tooLong: boolean
  likelyKind: (fullName: string) => OrganKind | null | undefined
  onChange: (organ: GuideOrgan) => void
  /** Enter in the name. */
  onNext: () => void
}

const KINDS = Object.keys(startWords.kinds) as (keyof typeof startWords.kinds)[]

export function OrganStep({ organ, year, tooLong, likelyKind, onChange, onNext }: OrganStepProps) {
  const [kindChosen, setKindChosen] = useState(organ.kind !== 'unknown')
  const name = organ.fullName.trim()
  return (
    <div className={style.columns}>
      <div>
        <h3 className={style.heading}>{guideWords.organTitle}</h3>
        <p className={style.lead}>{guideWords.organHint}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            onNext()
          }}
        >
          <TextField
            label={guideWords.fullName}
            hint={guideWords.fullNameHint}
            placeholder={guideWords.fullNameExample}
            trouble={tooLong ? guideWords.fullNameTooLong : undefined}
            value={organ.fullName}
            autoFocus
            onChange={({ target }) =>
              onChange({
                fullName: target.value,
                kind: kindChosen ? organ.kind : (likelyKind(target.value) ?? organ.kind),
              })
            }
          />
        </form>
        <div className={style.kind}>
          <PillField<OrganKind>
            label={guideWords.kind}
            value={organ.kind}
            options={KINDS.map((value) => ({ value, label: startWords.kinds[value] }))}
            onChange={(kind) => {
              setKindChosen(true)
              onChange({ ...organ, kind })
            }}
          />
        </div>
      </div>
      <Title name={name || guideWords.exampleOrgan} example={name === ''} year={year} />
    </div>
  )
}

/** How the first page will begin. */
function Title({ name, example, year }: { name: string; example: boolean; year: number }) {
  return (
    <div className={style.paper} aria-hidden>
      <p className={style.paperTitle} data-example={example}>
        {name}
        <br />
        {fill(guideWords.exampleYear, { year })}
        {guideWords.exampleTitle}
      </p>
      {[92, 100, 100, 64].map((width, i) => (
        <span key={`${i}`} className={style.line} style={{ inlineSize: `${width}%` }} />
      ))}
      <div className={style.grid}>
        {Array.from({ length: 20 }, (_, i) => (
          <span key={`${i}`} data-total={i % 5 === 4} />
        ))}
      </div>
      {[100, 78].map((width, i) => (
        <span key={`${i}`} className={style.line} style={{ inlineSize: `${width}%` }} />
      ))}
      <span className={style.seal} />
    </div>
  )
}
