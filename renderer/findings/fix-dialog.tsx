import type { ChangeWords, Fix } from '@shared/change'
import { fill } from '@shared/message'
import { findingsWords } from '@shared/message/screen/findings'
import { useId, useState } from 'react'
import { Button, Modal } from '../ui'
import style from './findings-dialogs.module.css'

export interface FixDialogProps {
  fix: Fix
  words: readonly ChangeWords[]
  /** With the changes of the places that were left on. */
  onApply: (changes: Fix['changes']) => void
  onClose: () => void
}

/** Every place before and after, each of which can be left as it is. */
export function FixDialog({ fix, words, onApply, onClose }: FixDialogProps) {
  const id = useId()
  const [off, setOff] = useState<ReadonlySet<number>>(new Set())
  const turn = (at: number) =>
    setOff((before) => {
      const next = new Set(before)
      if (!next.delete(at)) next.add(at)
      return next
    })
  const left = words.length - off.size
  return (
    <Modal
      title={fill(findingsWords.fixTitle, { n: words.length })}
      description={findingsWords.fixHint}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{findingsWords.cancel}</Button>
          <Button look="primary" autoFocus disabled={left === 0} onClick={() => onApply(chosen(fix, words, off))}>
            {fill(findingsWords.fixDo, { n: left })}
          </Button>
        </>
      }
    >
      <ul className={style.changes}>
        {words.map(({ place, before, after }, at) => (
          // Places are listed once and do not move.
          // eslint-disable-next-line react/no-array-index-key
          <li key={at}>
            <div className={style.change}>
              <input
                type="checkbox"
                id={`${id}-${at}`}
                aria-describedby={`${id}-${at}-words`}
                checked={!off.has(at)}
                onChange={() => turn(at)}
              />
              <div>
                <label className={style.place} htmlFor={`${id}-${at}`}>
                  {place}
                </label>
                <span id={`${id}-${at}-words`}>
                  <span className={style.before}>
                    {findingsWords.fixBefore} <del>{before ?? findingsWords.fixNothing}</del>
                  </span>
                  <span className={style.after}>
                    {findingsWords.fixAfter} <ins>{after ?? findingsWords.fixNothing}</ins>
                  </span>
                </span>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Modal>
  )
}

/** Cells are listed one by one though one change may set many of them. */
function chosen({ changes }: Fix, words: readonly ChangeWords[], off: ReadonlySet<number>): Fix['changes'] {
  return changes.flatMap((change, i): Fix['changes'] => {
    const own = words.map((one, at) => ({ ...one, at })).filter((one) => one.change === i)
    if (change.kind !== 'figures') return own.some(({ at }) => off.has(at)) ? [] : [change]
    const values = Object.fromEntries(Object.entries(change.values).filter((_, n) => !off.has(own[n]?.at ?? -1)))
    return Object.keys(values).length === 0 ? [] : [{ ...change, values }]
  })
}
