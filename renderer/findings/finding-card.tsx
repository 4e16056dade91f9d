import type { Fix } from '@shared/change'
import { findingsWords } from '@shared/message/screen/findings'
import { memo, useEffect, useRef, useState, type RefObject } from 'react'
import type { ListedFinding } from '../store'
import { Button, Hint, classNames } from '../ui'
import style from './finding-card.module.css'
import { SeverityIcon } from './severity-icon'

export interface FindingActions {
  onGoTo: (finding: ListedFinding) => void
  /** For findings of opening. */
  onSettle: (openingIndex: number) => void
  /** For a total the opened file states otherwise. */
  onAcceptComputed: (figure: string) => void
  /** What would mend it; `null` when only a person can. */
  fixOf: (finding: ListedFinding) => Fix | null
  onFix: (finding: ListedFinding) => void
  onExplain: (finding: ListedFinding) => void
}

interface FindingCardProps extends FindingActions {
  finding: ListedFinding
  /** Total whose stated value can be given up for the computed one. */
  statedTotal: string | null
  current: boolean
}

export const FindingCard = memo(function FindingCard({ finding, statedTotal, current, ...actions }: FindingCardProps) {
  const [basis, setBasis] = useState(false)
  const now = useNewest(finding)
  const fix = statedTotal === null ? actions.fixOf(finding) : null
  return (
    <li className={style.card} data-severity={finding.severity} data-code={finding.code} data-current={current}>
      <SeverityIcon severity={finding.severity} />
      <div className={style.inside}>
        <Words words={finding.message} />
        {basis && <p className={style.basis}>{finding.basis}</p>}
        <div className={style.actions}>
          <Doing
            now={now}
            placed={Boolean(finding.where)}
            openingIndex={finding.openingIndex}
            statedTotal={statedTotal}
            fixLabel={fix?.label ?? null}
            {...actions}
          />
          <Saying
            now={now}
            explainable={finding.openingIndex === undefined && finding.fingerprint !== undefined}
            basis={finding.basis ? basis : null}
            onBasis={setBasis}
            {...actions}
          />
        </div>
      </div>
    </li>
  )
})

/** The finding as it reads now, asked for by a button that is not drawn again for each of its numbers. */
function useNewest(finding: ListedFinding): RefObject<ListedFinding> {
  const newest = useRef(finding)
  useEffect(() => {
    newest.current = finding
  }, [finding])
  return newest
}

interface DoingProps extends Pick<FindingActions, 'onGoTo' | 'onSettle' | 'onAcceptComputed' | 'onFix'> {
  now: RefObject<ListedFinding>
  /** There is a place to go to. */
  placed: boolean
  openingIndex: number | undefined
  statedTotal: string | null
  fixLabel: string | null
}

const Doing = memo(function Doing({ now, placed, openingIndex, statedTotal, fixLabel, ...actions }: DoingProps) {
  const { onGoTo, onSettle, onAcceptComputed, onFix } = actions
  return (
    <div className={style.doing}>
      {placed && (
        <Button size="small" onClick={() => onGoTo(now.current)}>
          {findingsWords.goTo}
        </Button>
      )}
      {openingIndex !== undefined && (
        <Hint words={findingsWords.settleHint}>
          <Button size="small" onClick={() => onSettle(openingIndex)}>
            {findingsWords.settle}
          </Button>
        </Hint>
      )}
      {statedTotal !== null && (
        <Hint words={findingsWords.acceptComputedHint}>
          <Button size="small" onClick={() => onAcceptComputed(statedTotal)}>
            {findingsWords.acceptComputed}
          </Button>
        </Hint>
      )}
      {fixLabel !== null && (
        <Button size="small" onClick={() => onFix(now.current)}>
          {fixLabel}
        </Button>
      )}
    </div>
  )
})

interface SayingProps extends Pick<FindingActions, 'onExplain'> {
  now: RefObject<ListedFinding>
  explainable: boolean
  /** Its basis is unfolded; `null`: it has none. */
  basis: boolean | null
  onBasis: (unfolded: boolean) => void
}

const Saying = memo(function Saying({ now, explainable, basis, onBasis, onExplain }: SayingProps) {
  return (
    <div className={style.saying}>
      {explainable && (
        <Hint words={findingsWords.explainHint}>
          <button type="button" onClick={() => onExplain(now.current)}>
            {findingsWords.explain}
          </button>
        </Hint>
      )}
      {basis !== null && (
        <button type="button" aria-expanded={basis} onClick={() => onBasis(!basis)}>
          {findingsWords.basis}
        </button>
      )}
    </div>
  )
})

/** At most three lines until asked for more. */
function Words({ words }: { words: string }) {
  const [whole, setWhole] = useState(false)
  const [long, setLong] = useState(false)
  const ref = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const element = ref.current
    if (!element || whole) return
    // Asked right after drawing, the height would cost a layout of the whole paper; the observer is told it after one.
    const observer = new ResizeObserver(() => setLong(element.scrollHeight > element.clientHeight + 2))
    observer.observe(element)
    return () => observer.disconnect()
  }, [words, whole])
  return (
    <>
      <p ref={ref} className={classNames(style.words, !whole && style.clamped)}>
        {words}
      </p>
      {(long || whole) && (
        <button type="button" className={style.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? findingsWords.less : findingsWords.more}
        </button>
      )}
    </>
  )
}
