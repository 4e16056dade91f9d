import { evaluateSource, figureChoice, figureChoices, findChoices, usualStyle, type FigureChoice } from '@shared/linked-figures'
import { insertFigureWords as words } from '@shared/message/screen/figures'
import type { FigureId, FigureSource } from '@shared/report'
import { Popover } from 'radix-ui'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { EditorHandle, FigureAsk } from '../store'
import { built, NOTHING_BUILT, withSign, type Built } from './built-source'
import style from './insert-figure.module.css'

interface InsertFigureProps {
  handle: EditorHandle
  ask: Extract<FigureAsk, { kind: 'insert' }>
  /** Chosen before in this window, newest first. */
  recent: readonly FigureSource[]
  onChosen: (source: FigureSource) => void
}

/** More than anybody reads; the query narrows them. */
const MOST = 60

/** A list of everything that may stand here; the words typed narrow it, ＋ and ／ build a sum or a rate. */
export function InsertFigure({ handle, ask, recent, onChosen }: InsertFigureProps) {
  const { figures } = handle
  const list = useId()
  const [values] = useState(figures.values)
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const [made, setMade] = useState<Built>(NOTHING_BUILT)
  const all = useMemo(() => figureChoices(values), [values])
  const building = made.part.length > 0
  const found = useMemo(() => {
    const wish = { query, before: ask.before, expressions: ask.sign === '=' && !building, recent }
    const choices = building ? all.filter(({ source }) => source.kind === 'cell') : all
    return findChoices(choices, wish, values).slice(0, MOST)
  }, [all, query, ask, recent, values, building])
  const current = found[active]
  const whole = built(made, query.trim() === '' && building ? null : current)
  const anchor = useMemo(() => ({ current: { getBoundingClientRect: () => figures.place() } }), [figures])

  const choose = (source: FigureSource) => {
    onChosen(source)
    figures.insert(source, usualStyle(source, values))
  }
  const type = (text: string) => {
    const sign = withSign(text)
    // Only cells can be added up: of what is found the one pointed at, else the first.
    const cells = found.flatMap(({ source }) => (source.kind === 'cell' ? [source.figure] : []))
    const figure = current?.source.kind === 'cell' ? current.source.figure : cells[0]
    if (sign && figure !== undefined && (text.length > 1 || !building)) {
      setMade((before) => sign.join(before, figure))
      setQuery('')
    } else if (sign && building) {
      setMade((before) => sign.join(before, null))
      setQuery('')
    } else setQuery(text)
    setActive(0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const by = steps[event.key]
    if (by !== undefined) {
      event.preventDefault()
      const next = active + by
      setActive(by === 1 && next >= found.length ? 0 : Math.max(0, Math.min(found.length - 1, next)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (whole) choose(whole)
    } else if (event.key === 'Backspace' && query === '' && building) {
      event.preventDefault()
      setMade((before) => before.without())
    }
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
          {building && <Making made={made} whole={whole} values={values} />}
          <Options
            id={list}
            found={found}
            active={active}
            onActive={setActive}
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

interface OptionsProps {
  id: string
  found: readonly FigureChoice[]
  active: number
  onActive: (place: number) => void
  onChoose: (choice: FigureChoice) => void
}

function Options({ id, found, active, onActive, onChoose }: OptionsProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }), [active, found])
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

/** The sum or rate so far, and what it says. */
function Making({
  made,
  whole,
  values,
}: {
  made: Built
  whole: FigureSource | null
  values: ReturnType<EditorHandle['figures']['values']>
}) {
  const name = (id: FigureId) => figureChoice({ kind: 'cell', figure: id }, values).name
  const tokens = (ids: readonly FigureId[]) =>
    ids.map((id, i) => (
      <span key={i} className={style.token}>
        {name(id)}
      </span>
    ))
  const result = whole && evaluateSource(whole, values).state !== 'trouble' ? figureChoice(whole, values).text : null
  return (
    <div className={style.making} role="status">
      {tokens(made.part)}
      {made.base && <span>{words.over}</span>}
      {made.base && tokens(made.base)}
      {result !== null && (
        <span className={style.result}>
          {words.result} <strong>{result}</strong>
        </span>
      )}
    </div>
  )
}
