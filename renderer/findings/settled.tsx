import type { Opening } from '@shared/finding'
import { findingsWords } from '@shared/message/screen/findings'
import { memo } from 'react'
import { Button } from '../ui'
import style from './findings-panel.module.css'

interface SettledProps {
  opening: Opening
  onUnsettle: (openingIndex: number) => void
}

/** What a person has settled stays readable, with a way back. The same saying is listed once. */
export const Settled = memo(function Settled({ opening, onUnsettle }: SettledProps) {
  const settled = new Map<string, number>()
  opening.findings.forEach(({ code, message, settled: how }, index) => {
    if (how && !settled.has(code + message)) settled.set(code + message, index)
  })
  if (settled.size === 0) return null
  return (
    <details className={style.settled}>
      <summary>
        {findingsWords.settled} {settled.size}
      </summary>
      <ul>
        {[...settled.values()].map((index) => (
          <li key={index}>
            <p>
              {opening.findings[index]!.settled === 'corrected' && <strong>{findingsWords.corrected} · </strong>}
              {opening.findings[index]!.message}
            </p>
            <Button size="small" look="ghost" onClick={() => onUnsettle(index)}>
              {findingsWords.unsettle}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
})
