import { sourceWords, type LinkableNumber } from '@shared/linked-figures'
import { fill } from '@shared/message'
import { linkWords as words } from '@shared/message/screen/figures'
import type { Template } from '@shared/template'
import { ChevronLeft, ChevronRight, CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import type { EditorHandle } from '../store'
import { Button, IconButton, PillChoice } from '../ui'
import style from './link-list.module.css'

export interface OneByOneProps {
  handle: EditorHandle
  template: Template
  numbers: readonly LinkableNumber[]
  onLinked: (count: number) => void
}

type Step = 1 | -1

export const linkOf = ({ section, block, start, end, choices }: LinkableNumber, choice: number) => {
  const { source, style: numberStyle } = choices[choice] ?? choices[0]!
  return { section, block, start, end, source, style: numberStyle }
}

/** Steps through the numbers with Enter and the arrows. */
export function OneByOne({ handle, template, numbers, onLinked }: OneByOneProps) {
  const [place, setPlace] = useState(0)
  const [choice, setChoice] = useState(0)
  const accept = useRef<HTMLButtonElement>(null)
  const at = Math.min(place, numbers.length - 1)
  const number = numbers[at]

  const { figures } = handle
  useEffect(() => {
    if (number) figures.show(number)
    accept.current?.focus({ preventScroll: true })
    // The same number at the same place is shown once.
    // eslint-disable-next-line react/exhaustive-deps
  }, [figures, number?.section, number?.block, number?.start, number?.written])

  const go = (by: Step) => {
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
  const link = () => {
    setChoice(0)
    onLinked(figures.link([linkOf(number, choice)]))
    if (numbers.length === 1) handle.focus()
  }
  return (
    <div className={style.body} onKeyDown={onKeyDown}>
      <p className={style.count}>
        {fill(words.count, { i: at + 1, n: numbers.length })}
        <Sureness number={number} />
      </p>
      <p className={style.quote}>
        <Quote quote={number.quote} written={number.written} />
      </p>
      <Meaning number={number} template={template} choice={choice} onChoose={setChoice} />
      <Steps accept={accept} onLink={link} onGo={go} />
      <p className={style.explain}>{words.explain}</p>
    </div>
  )
}

interface MeaningProps {
  number: LinkableNumber
  template: Template
  choice: number
  onChoose: (choice: number) => void
}

/** Which cell the number speaks of, and whether it says the same. */
function Meaning({ number, template, choice, onChoose }: MeaningProps) {
  const label = useId()
  const chosen = number.choices[choice] ?? number.choices[0]!
  const agrees = number.agrees && choice === 0
  const names = number.choices.map(({ source, text }, i) => ({
    value: String(i),
    label: `${sourceWords(source, template)} ${text}`,
  }))
  return (
    <>
      <p id={label} className={style.meaning}>
        {words.meaning} {names.length === 1 && <strong>{sourceWords(chosen.source, template)}</strong>}
      </p>
      {names.length > 1 && (
        <PillChoice labelledBy={label} value={String(choice)} options={names} onChange={(i) => onChoose(Number(i))} />
      )}
      <p className={style.differs} data-same={!number.sure || agrees}>
        {agrees ? words.agrees : fill(words.differs, { written: number.written, text: chosen.text })}
      </p>
    </>
  )
}

interface StepsProps {
  accept: Ref<HTMLButtonElement>
  onLink: () => void
  onGo: (by: Step) => void
}

function Steps({ accept, onLink, onGo }: StepsProps) {
  return (
    <div className={style.actions}>
      <Button ref={accept} look="primary" size="small" onClick={onLink}>
        {words.link}
      </Button>
      <Button size="small" onClick={() => onGo(1)}>
        {words.skip}
      </Button>
      <span className={style.steps}>
        <IconButton size="small" label={words.previous} onClick={() => onGo(-1)}>
          <ChevronLeft size={15} aria-hidden />
        </IconButton>
        <IconButton size="small" label={words.next} onClick={() => onGo(1)}>
          <ChevronRight size={15} aria-hidden />
        </IconButton>
      </span>
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
