import { fill } from '@shared/message'
import { decisionKinds } from '@shared/message/decision-words'
import { findingsWords } from '@shared/message/screen/findings'
import { memo } from 'react'
import type { ListedFinding } from '../store'
import { Button } from '../ui'
import style from './findings-panel.module.css'

interface ExplainedProps {
  findings: readonly ListedFinding[]
  onTakeBack: (fingerprint: string) => void
}

/** What a person has answered stays readable, with a way back. */
export const Explained = memo(function Explained({ findings, onTakeBack }: ExplainedProps) {
  if (findings.length === 0) return null
  return (
    <details className={style.settled}>
      <summary>
        {findingsWords.explained} {findings.length}
      </summary>
      <ul>
        {findings.map(({ fingerprint, message, decision }) => (
          <li key={fingerprint}>
            <p>{message}</p>
            {decision && (
              <p className={style.reason}>
                {decision.reason === ''
                  ? decisionKinds[decision.kind]
                  : fill(findingsWords.explainedReason, { kind: decisionKinds[decision.kind], reason: decision.reason })}
                {decision.reworded && <strong> · {findingsWords.reworded}</strong>}
              </p>
            )}
            <Button size="small" look="ghost" onClick={() => onTakeBack(decision?.fingerprint ?? '')}>
              {findingsWords.takeBackExplained}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
})
