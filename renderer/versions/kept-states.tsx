import type { KeptState } from '@shared/ipc'
import { fill } from '@shared/message'
import { keptWords as words } from '@shared/message/screen/kept'
import { useState } from 'react'
import { Button, looks } from '../ui'
import { keptWhen } from './kept-when'
import style from './kept.module.css'

/** Rows drawn at once; a store may hold dozens of copies of one file. */
const SHOWN = 8

export interface KeptStatesProps {
  /** Of the file they belong to. */
  name: string
  /** Newest first. */
  states: readonly KeptState[]
  onOpen: (state: KeptState) => void
  /** Where a report is open that they can be compared with. */
  onCompare?: ((state: KeptState) => void) | undefined
  onRestore?: ((state: KeptState) => void) | undefined
}

/** Earlier contents of one file. */
export function KeptStates({ name, states, onOpen, onCompare, onRestore }: KeptStatesProps) {
  const [shown, setShown] = useState(SHOWN)
  const more = Math.min(SHOWN * 3, states.length - shown)
  return (
    <>
      <ul className={style.states}>
        {states.slice(0, shown).map((state) => {
          const when = keptWhen(state.at)
          return (
            <li key={state.id} className={style.state} data-kind={state.kind}>
              <div className={style.words}>
                <p className={style.when}>{when}</p>
                <p className={looks.hint}>{[words.kinds[state.kind], organOf(state)].filter(Boolean).join(' · ')}</p>
              </div>
              <div className={style.actions}>
                {onCompare && (
                  <Button size="small" aria-label={fill(words.compareLabel, { when })} onClick={() => onCompare(state)}>
                    {words.compare}
                  </Button>
                )}
                {onRestore && (
                  <Button
                    size="small"
                    look="ghost"
                    aria-label={fill(words.restoreLabel, { when })}
                    onClick={() => onRestore(state)}
                  >
                    {words.restore}
                  </Button>
                )}
                <Button
                  size="small"
                  {...(onCompare ? { look: 'ghost' as const } : {})}
                  aria-label={fill(words.openLabel, { when, name: name || words.neverSaved })}
                  onClick={() => onOpen(state)}
                >
                  {words.open}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      {more > 0 && (
        <Button size="small" look="ghost" onClick={() => setShown(shown + more)}>
          {fill(words.more, { n: more })}
        </Button>
      )}
    </>
  )
}

const organOf = ({ organ, year }: KeptState) =>
  [organ, year === null || organ === '' ? '' : String(year)].filter(Boolean).join(' ')
