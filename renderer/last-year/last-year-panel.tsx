import type { ComparedFigure, ComparedSentence } from '@shared/compare'
import { fill } from '@shared/message'
import { lastYearWords as words } from '@shared/message/screen/last-year'
import type { CarriedState } from '@shared/roll'
import type { Template } from '@shared/template'
import { CalendarSearch } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Button, DropdownChoice, classNames, looks } from '../ui'
import { CarriedList, type CarriedActions } from './carried-list'
import { FigurePairs } from './figure-pairs'
import style from './last-year-panel.module.css'
import { SentenceList } from './sentence-list'

export interface LastYearPanelProps extends CarriedActions {
  /** `null`: none is paired. */
  previous: {
    organ: string
    year: number
    sourceName: string
    /** Of the same organ and the year before. */ fits: boolean
  } | null
  year: number
  template: Template
  /** Chapter that is shown: the one being written. */
  section: string
  onSection: (section: string) => void
  onPair: () => void
  /** Several years side by side. */
  onYears: () => void
  /** Of the chapter. */
  figures: readonly ComparedFigure[]
  sentences: readonly ComparedSentence[]
  similarity: number
  /** What last year promised to improve; only beside the chapter that has to answer. */
  promises: readonly string[]
  /** Carried paragraphs of the chapter that wait. */
  carried: readonly CarriedState[]
  /** Their words as they stand now, by position in the list of carried texts. */
  wordsOf: (state: CarriedState) => string
  onCopy: (words: string) => void
}

/** Last year's report, chapter by chapter, beside the one being written. */
export function LastYearPanel(props: LastYearPanelProps) {
  const { previous, year, template, section, figures, sentences, similarity, promises, carried } = props
  const organ = useFocusOnPaired(previous !== null)
  const chapters = template.sections.map(({ id, heading }) => ({ value: id, label: heading ?? words.preface }))
  if (!previous)
    return <NoneYet carried={<CarriedList {...props} states={carried} />} onPair={props.onPair} onYears={props.onYears} />
  return (
    <div className={looks.panel}>
      <div className={style.paired}>
        <span ref={organ} tabIndex={-1} className={style.organ}>
          {fill(words.paired, { organ: previous.organ, year: previous.year })}
        </span>
        <span className={style.pairedActions}>
          <Button size="small" onClick={props.onYears}>
            {words.years}
          </Button>
          <Button size="small" onClick={props.onPair}>
            {words.other}
          </Button>
        </span>
      </div>
      {!previous.fits && (
        <p className={looks.callout} data-tone="warning">
          {words.notPrevious}
        </p>
      )}
      <DropdownChoice label={words.chapter} value={section} options={chapters} onChange={props.onSection} />
      <CarriedList {...props} states={carried} />
      {promises.length > 0 && (
        <Part title={words.promisesTitle}>
          <ul className={classNames(looks.callout, style.promises)}>
            {promises.map((promise) => (
              <li key={promise}>{promise}</li>
            ))}
          </ul>
        </Part>
      )}
      {figures.length > 0 && (
        <Part title={words.figuresTitle}>
          <FigurePairs figures={figures} years={[previous.year, year]} />
        </Part>
      )}
      {(figures.length === 0 || sentences.length > 0) && (
        <Part
          title={words.sentencesTitle}
          note={sentences.length > 0 ? fill(words.likeness, { percent: (similarity * 100).toFixed(0) }) : ''}
        >
          <SentenceList sentences={sentences} onCopy={props.onCopy} />
        </Part>
      )}
    </div>
  )
}

/** The button that asked for a report goes with the answer: keys go on where the report is named. */
function useFocusOnPaired(paired: boolean) {
  const organ = useRef<HTMLSpanElement>(null)
  const before = useRef(paired)
  useEffect(() => {
    if (paired && !before.current && document.activeElement === document.body) organ.current?.focus()
    before.current = paired
  }, [paired])
  return organ
}

function NoneYet({ carried, onPair, onYears }: { carried: ReactNode } & Pick<LastYearPanelProps, 'onPair' | 'onYears'>) {
  return (
    <div className={looks.panel}>
      <div className={looks.empty}>
        <CalendarSearch size={26} strokeWidth={1.5} aria-hidden />
        <p className={looks.emptyTitle}>{words.none}</p>
        <p>{words.noneHint}</p>
        <Button onClick={onPair}>{words.pair}</Button>
        <Button size="small" look="ghost" onClick={onYears}>
          {words.years}
        </Button>
      </div>
      {carried}
    </div>
  )
}

function Part({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className={style.part} aria-label={title}>
      <h3 className={style.partTitle}>
        {title}
        {note !== undefined && <span className={style.note}>{note}</span>}
      </h3>
      {children}
    </section>
  )
}
