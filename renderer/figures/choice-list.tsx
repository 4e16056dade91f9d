import type { FigureChoice } from '@shared/linked-figures'
import { insertFigureWords as words } from '@shared/message/screen/figures'
import { useEffect, useRef } from 'react'
import style from './insert-figure.module.css'

interface ChoiceListProps {
  id: string
  found: readonly FigureChoice[]
  active: number
  onActive: (place: number) => void
  onChoose: (choice: FigureChoice) => void
}

/** Figures that may stand here; `active` is the place of the one Enter takes. */
export function ChoiceList({ id, found, active, onActive, onChoose }: ChoiceListProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => void box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }), [active, found])
  return (
    <>
      <div ref={box} id={id} role="listbox" aria-label={words.list} className={style.list}>
        {found.map((choice, i) => (
          // The keys are those of the field, which keeps the focus.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={JSON.stringify(choice.source)}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            className={style.option}
            onPointerMove={() => i !== active && onActive(i)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(choice)}
          >
            <span className={style.name}>{choice.name}</span>
            <span className={style.value} data-blank={choice.text === ''}>
              {choice.text === '' ? words.blank : choice.text}
            </span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={style.empty}>{words.empty}</p>}
    </>
  )
}
