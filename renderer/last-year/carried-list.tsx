import { fill } from '@shared/message'
import { lastYearWords as words } from '@shared/message/screen/last-year'
import type { CarriedState } from '@shared/roll'
import { Button, looks } from '../ui'
import style from './last-year-panel.module.css'

export interface CarriedActions {
  onGoTo: (state: CarriedState) => void
  onConfirm: (state: CarriedState) => void
}

interface CarriedListProps extends CarriedActions {
  states: readonly CarriedState[]
  wordsOf: (state: CarriedState) => string
}

/** Paragraphs of last year that nobody has rewritten or confirmed. */
export function CarriedList({ states, wordsOf, onGoTo, onConfirm }: CarriedListProps) {
  if (states.length === 0) return null
  return (
    <section className={style.part} aria-label={fill(words.carriedTitle, { n: states.length })}>
      <h3 className={style.partTitle}>{fill(words.carriedTitle, { n: states.length })}</h3>
      <p className={looks.hint}>{words.carriedHint}</p>
      <ul className={style.cards}>
        {states.map((state) => (
          <li key={state.index} className={looks.card} data-carried-text={state.index}>
            <p className={style.begin}>{wordsOf(state)}</p>
            <p className={looks.hint}>
              {fill(words.alike, { percent: (state.similarity * 100).toFixed(0) })}
              {state.figures.length > 0 && ` · ${fill(words.oldFigures, { figures: state.figures.slice(0, 6).join('、') })}`}
            </p>
            <div className={looks.actions}>
              <Button size="small" onClick={() => onGoTo(state)}>
                {words.goTo}
              </Button>
              <Button size="small" look="ghost" onClick={() => onConfirm(state)}>
                {words.confirm}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
