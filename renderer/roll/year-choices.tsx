import { fill } from '@shared/message'
import { rollWords as words } from '@shared/message/screen/roll'
import type { RollPlan, YearHit } from '@shared/roll'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import style from './roll-dialog.module.css'

interface YearChoicesProps {
  plan: RollPlan
  /** Those in what is taken over. */
  hits: readonly YearHit[]
  changed: ReadonlySet<string>
  onChange: (changed: ReadonlySet<string>) => void
}

/** Each year in the prose by itself: what is proposed is ticked, what only a person knows is not. */
export function YearChoices({ plan, hits, changed, onChange }: YearChoicesProps) {
  const [whole, setWhole] = useState(false)
  const of = (proposal: YearHit['proposal']) => hits.filter((hit) => hit.proposal === proposal)
  const kept = of('keep')
  const set = (id: string, on: boolean) => onChange(new Set(on ? [...changed, id] : [...changed].filter((one) => one !== id)))
  const list = (some: readonly YearHit[]) => (
    <ul className={style.hits}>
      {some.map((hit) => (
        <YearRow key={hit.id} plan={plan} hit={hit} on={changed.has(hit.id)} onChange={(on) => set(hit.id, on)} />
      ))}
    </ul>
  )
  if (hits.length === 0) return <p>{words.noYears}</p>
  return (
    <>
      {of('ask').length > 0 && (
        <>
          <h4 className={style.groupTitle}>{words.asked}</h4>
          {list(of('ask'))}
        </>
      )}
      {of('change').length > 0 && (
        <>
          <h4 className={style.groupTitle}>{words.proposed}</h4>
          {list(of('change'))}
        </>
      )}
      {kept.length > 0 && (
        <>
          <button type="button" className={style.fold} aria-expanded={whole} onClick={() => setWhole(!whole)}>
            <ChevronRight size={14} aria-hidden />
            {fill(words.keptYears, { n: kept.length })}
          </button>
          {whole && list(kept)}
        </>
      )}
    </>
  )
}

/** So much of the sentence (characters) stands around a year: enough to know it again, on one or two lines. */
const SHOWN_BEFORE = 24
const SHOWN_BEHIND = 40

interface YearRowProps {
  plan: RollPlan
  hit: YearHit
  on: boolean
  onChange: (on: boolean) => void
}

function YearRow({ plan, hit, on, onChange }: YearRowProps) {
  const { quote, at, written, to, reason } = hit
  const heading = plan.forms.to.sections.find(({ id }) => id === hit.section)?.heading ?? words.preface
  const end = at + written.length
  const [before, after] = [quote.slice(Math.max(0, at - SHOWN_BEFORE), at), quote.slice(end, end + SHOWN_BEHIND)]
  return (
    <li>
      <label className={style.hit} data-year={hit.id}>
        <input type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} />
        <span className={style.quote}>
          {at > SHOWN_BEFORE && '…'}
          {before}
          {on ? (
            <>
              <del>{written}</del>
              <ins>{to}</ins>
            </>
          ) : (
            <mark>{written}</mark>
          )}
          {after}
          {end + SHOWN_BEHIND < quote.length && '…'}
        </span>
        <span className={style.reason}>{fill(words.reasonAt, { heading, reason: words.reasons[reason] })}</span>
      </label>
    </li>
  )
}
