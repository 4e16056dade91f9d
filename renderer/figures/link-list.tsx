import type { LinkableNumber } from '@shared/linked-figures'
import { sourceWords } from '@shared/linked-figures'
import { fill } from '@shared/message'
import { linkWords as words } from '@shared/message/screen/figures'
import type { Template } from '@shared/template'
import { ChevronLeft, ChevronRight, CircleCheck, CircleHelp, Link2, TriangleAlert, X } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { EditorHandle } from '../store'
import { Button, IconButton, PillChoice } from '../ui'
import style from './link-list.module.css'

interface LinkListProps {
  handle: EditorHandle
  template: Template
  numbers: readonly LinkableNumber[]
  /** Grows when the list is asked for; 0 shows only that there is one. */
  asked: number
  onLinked: (count: number) => void
  /** Nothing is offered any more in this report, until it is asked for. */
  onNever: () => void
}

/** What may be linked without asking twice: it speaks of one thing and says the same. */
const isCertain = (number: LinkableNumber) => number.sure && number.agrees

/** Sure ones first; those that a person has to judge come by themselves behind them. */
const inOrder = (numbers: readonly LinkableNumber[]): LinkableNumber[] => [
  ...numbers.filter(isCertain),
  ...numbers.filter((number) => number.sure && !number.agrees),
  ...numbers.filter((number) => !number.sure),
]

/** Numbers of the text that speak of cells: all sure ones at once, or one after the other. */
export function LinkList(props: LinkListProps) {
  const { handle, asked, onLinked, onNever } = props
  const numbers = inOrder(props.numbers)
  const certain = numbers.filter(isCertain)
  if (asked === 0 && certain.length === 0) return null
  const linkAll = () => onLinked(handle.figures.link(certain.map((number) => linkOf(number, 0))))
  return (
    <section className={style.list} aria-label={words.title} data-open={asked > 0}>
      <header className={style.head}>
        <Link2 size={15} aria-hidden />
        <button
          type="button"
          className={style.title}
          aria-expanded={asked > 0}
          onClick={() => handle.figures.setLinking(asked === 0)}
        >
          {fill(words.pill, { n: numbers.length })}
        </button>
        {certain.length > 0 && (
          <Button size="small" onClick={linkAll}>
            {fill(words.all, { n: certain.length })}
          </Button>
        )}
        <IconButton
          size="small"
          label={asked > 0 ? words.close : words.never}
          onClick={() => (asked > 0 ? handle.figures.setLinking(false) : onNever())}
        >
          <X size={14} aria-hidden />
        </IconButton>
      </header>
      {asked > 0 && <OneByOne key={asked} {...props} numbers={numbers} />}
    </section>
  )
}

const linkOf = ({ section, block, start, end, choices }: LinkableNumber, choice: number) => {
  const { source, style: numberStyle } = choices[choice] ?? choices[0]!
  return { section, block, start, end, source, style: numberStyle }
}

/** Steps through the numbers with Enter and the arrows. */
function OneByOne({ handle, template, numbers, onLinked }: LinkListProps) {
  const [place, setPlace] = useState(0)
  const [choice, setChoice] = useState(0)
  const accept = useRef<HTMLButtonElement>(null)
  const meaning = useId()
  const at = Math.min(place, numbers.length - 1)
  const number = numbers[at]

  const { figures } = handle
  useEffect(() => {
    if (number) figures.show(number)
    accept.current?.focus({ preventScroll: true })
    // The same number at the same place is shown once.
    // eslint-disable-next-line react/exhaustive-deps
  }, [figures, number?.section, number?.block, number?.start, number?.written])

  const go = (by: 1 | -1) => {
    setPlace((at + by + numbers.length) % Math.max(1, numbers.length))
    setChoice(0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') figures.setLinking(false)
    else if (event.target instanceof HTMLElement && event.target.getAttribute('role') === 'radio') return
    else if (event.key === 'ArrowRight') go(1)
    else if (event.key === 'ArrowLeft') go(-1)
    else return
    event.preventDefault()
  }
  if (!number) return <p className={style.empty}>{words.none}</p>
  const chosen = number.choices[choice] ?? number.choices[0]!
  const names = number.choices.map(({ source, text }, i) => ({
    value: String(i),
    label: `${sourceWords(source, template)} ${text}`,
  }))
  return (
    <div className={style.body} onKeyDown={onKeyDown}>
      <p className={style.count}>
        {fill(words.count, { i: at + 1, n: numbers.length })}
        <Sureness number={number} />
      </p>
      <p className={style.quote}>
        <Quote quote={number.quote} written={number.written} />
      </p>
      <p id={meaning}>
        {words.meaning} <strong>{sourceWords(chosen.source, template)}</strong>
      </p>
      {names.length > 1 && (
        <PillChoice labelledBy={meaning} value={String(choice)} options={names} onChange={(i) => setChoice(Number(i))} />
      )}
      <p className={style.differs} data-same={!number.sure || (number.agrees && choice === 0)}>
        {number.agrees && choice === 0 ? words.agrees : fill(words.differs, { written: number.written, text: chosen.text })}
      </p>
      <div className={style.actions}>
        <Button
          ref={accept}
          look="primary"
          size="small"
          onClick={() => {
            setChoice(0)
            onLinked(figures.link([linkOf(number, choice)]))
          }}
        >
          {words.link}
        </Button>
        <Button size="small" onClick={() => go(1)}>
          {words.skip}
        </Button>
        <span className={style.steps}>
          <IconButton size="small" label={words.previous} onClick={() => go(-1)}>
            <ChevronLeft size={15} aria-hidden />
          </IconButton>
          <IconButton size="small" label={words.next} onClick={() => go(1)}>
            <ChevronRight size={15} aria-hidden />
          </IconButton>
        </span>
      </div>
      <p className={style.explain}>{words.explain}</p>
    </div>
  )
}

function Sureness({ number }: { number: LinkableNumber }) {
  // What is not sure is a question, never a mistake.
  const [Icon, said] = !number.sure
    ? [CircleHelp, words.unsure]
    : number.agrees
      ? [CircleCheck, words.sure]
      : [TriangleAlert, words.disagrees]
  return (
    <span className={style.sure} data-sure={number.sure && number.agrees}>
      <Icon size={14} aria-hidden />
      {said}
    </span>
  )
}

/** The clause with the number in it made to stand out. */
function Quote({ quote, written }: { quote: string; written: string }) {
  const at = quote.indexOf(written)
  if (at < 0) return <>{quote}</>
  return (
    <>
      {quote.slice(0, at)}
      <mark>{written}</mark>
      {quote.slice(at + written.length)}
    </>
  )
}
