import { insertFigureWords as words } from '@shared/message/screen/figures'
import { Popover } from 'radix-ui'
import { useId, useMemo, type KeyboardEvent } from 'react'
import { built } from './built-source'
import { ChoiceList } from './choice-list'
import style from './insert-figure.module.css'
import { SourceSoFar } from './source-so-far'
import { useFigureQuery, type InsertFigureProps } from './use-figure-query'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

/** A list of everything that may stand here; the words typed narrow it, ＋ and ／ build a sum or a rate. */
export function InsertFigure(props: InsertFigureProps) {
  const { figures } = props.handle
  const { ask } = props
  const list = useId()
  const { values, query, found, active, current, made, building, whole, choose, type, step, point, takeBack } =
    useFigureQuery(props)
  const anchor = useMemo(() => ({ current: { getBoundingClientRect: () => figures.place() } }), [figures])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const by = STEPS[event.key]
    const back = event.key === 'Backspace' && query === '' && building
    if (by === undefined && event.key !== 'Enter' && !back) return
    event.preventDefault()
    if (by !== undefined) step(by)
    else if (back) takeBack()
    else if (whole) choose(whole)
  }

  return (
    <Popover.Root open onOpenChange={(open) => !open && figures.close(query)}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          className={style.popup}
          aria-label={words.title}
          align="start"
          sideOffset={4}
          collisionPadding={12}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <div className={style.head}>
            <span className={style.sign} aria-hidden>
              {ask.sign ?? '@'}
            </span>
            <input
              className={style.query}
              role="combobox"
              aria-label={words.query}
              aria-expanded
              aria-controls={list}
              aria-autocomplete="list"
              aria-activedescendant={current ? `${list}-${active}` : undefined}
              placeholder={words.query}
              value={query}
              onChange={(event) => type(event.target.value)}
              onKeyDown={onKeyDown}
            />
          </div>
          {building && <SourceSoFar made={made} whole={whole} values={values} />}
          <ChoiceList
            id={list}
            found={found}
            active={active}
            onActive={point}
            onChoose={(choice) => choose(built(made, choice) ?? choice.source)}
          />
          <div className={style.foot}>
            <p>{words.keys}</p>
            {!values.previous && <p>{words.noPrevious}</p>}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
