import type { Fix } from '@shared/change'
import { findingsWords } from '@shared/message/screen/findings'
import { memo, useEffect, useRef, useState } from 'react'
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

export const FindingCard = memo(function FindingCard(props: FindingCardProps) {
  const { finding, statedTotal, current, onGoTo, onSettle, onAcceptComputed, fixOf, onFix, onExplain } = props
  const [basis, setBasis] = useState(false)
  const { openingIndex } = finding
  const fix = statedTotal === null ? fixOf(finding) : null
  return (
    <li className={style.card} data-severity={finding.severity} data-code={finding.code} data-current={current}>
      <SeverityIcon severity={finding.severity} />
      <div className={style.inside}>
        <Words words={finding.message} />
        {basis && <p className={style.basis}>{finding.basis}</p>}
        <div className={style.actions}>
          <div className={style.doing}>
            {finding.where && (
              <Button size="small" onClick={() => onGoTo(finding)}>
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
            {fix && (
              <Button size="small" onClick={() => onFix(finding)}>
                {fix.label}
              </Button>
            )}
          </div>
          <div className={style.saying}>
            {openingIndex === undefined && finding.fingerprint !== undefined && (
              <Hint words={findingsWords.explainHint}>
                <button type="button" onClick={() => onExplain(finding)}>
                  {findingsWords.explain}
                </button>
              </Hint>
            )}
            {finding.basis && (
              <button type="button" aria-expanded={basis} onClick={() => setBasis(!basis)}>
                {findingsWords.basis}
              </button>
            )}
          </div>
        </div>
      </div>
    </li>
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
