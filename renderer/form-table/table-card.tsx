import { fill } from '@shared/message'
import { formTableWords as words } from '@shared/message/screen/form-table'
import { difference } from '@shared/calculate'
import { isNumber, type FigureId } from '@shared/report'
import type { FigureSpec } from '@shared/template'
import { useStore } from 'zustand'
import { FIGURE_ATTRIBUTE } from '../store/form-host'
import { AnchoredCard } from '../ui'
import { BalanceCard } from './balance-card'
import { LedgerRows } from './ledger-rows'
import { saidByUnits, UnitRows, useUnits } from './unit-rows'
import { notesOf } from './notes'
import { usePrevious } from './previous-values'
import { useTable } from './table-context'
import { sayingsAbout } from './cell-findings'
import { useFigure } from './use-figure'

/** The one card of a table that is open, if any. */
export function TableCard({ table }: { table: () => HTMLElement | null }) {
  const { card: store, actions, form } = useTable()
  const card = useStore(store, (state) => state.card)
  if (!card) return null
  const selector =
    card.kind === 'cell'
      ? `[${FIGURE_ATTRIBUTE}=${JSON.stringify(card.figure)}]`
      : `[data-balance=${JSON.stringify(`${form.id}.${card.column}`)}] button`
  const anchor = table()?.querySelector<HTMLElement>(selector)
  if (!anchor) return null
  const shared = { anchor, onClose: () => actions.show(null), returnTo: () => anchor }
  return card.kind === 'cell' ? <CellCard {...shared} figure={card.figure} /> : <BalanceCard {...shared} column={card.column} />
}

interface CardFrame {
  anchor: HTMLElement
  onClose: () => void
  returnTo: () => HTMLElement | null
}

function CellCard({ figure, ...frame }: CardFrame & { figure: FigureId }) {
  const { template, form, store } = useTable()
  const spec = template.figures.get(figure)!
  const { notes, basis } = notesOf(form, spec)
  const findings = useStore(store, (state) => state.findings)
  const sayings = sayingsAbout(findings, figure, saidByUnits(useUnits(figure)))
  return (
    <AnchoredCard {...frame} title={fill(words.cell, { line: spec.lineName, column: spec.columnName })}>
      {spec.source === 'total' && <Addends spec={spec} />}
      <LastYear spec={spec} />
      <LedgerRows spec={spec} />
      <UnitRows spec={spec} />
      {sayings.length > 0 && (
        <ul className="form-card-findings">
          {sayings.map((saying) => (
            <li key={saying}>{saying}</li>
          ))}
        </ul>
      )}
      <section className="form-card-notes">
        <h4>{words.howTo}</h4>
        {[...notes, ...(form.note === undefined ? [] : [form.note])].map((note) => (
          <p key={note}>{note}</p>
        ))}
        {basis.length > 0 && <p className="form-card-basis">{fill(words.basis, { basis: basis.join('；') })}</p>}
      </section>
    </AnchoredCard>
  )
}

/** What a total is made of; a click leads to the cell. */
function Addends({ spec }: { spec: FigureSpec }) {
  const { template, store, actions } = useTable()
  const values = useStore(store, (state) => state.values)
  const total = values[spec.id] ?? null
  const addends = (template.totals.find(({ target }) => target === spec.id)?.addends ?? []).map((id) => {
    const { kind, columnName, lineName } = template.figures.get(id)!
    const value = values[id] ?? null
    return { id, value, counts: isNumber(kind, value), name: spec.totalOf === 'column' ? columnName : lineName }
  })
  const shown = addends.filter(({ value }) => value !== null && value !== '0')
  const zero = addends.filter(({ value }) => value === '0').length
  const blank = addends.filter(({ value }) => value === null)
  const goTo = (id: FigureId) => {
    actions.show(null)
    actions.focus(id)
  }
  return (
    <section className="form-card-why">
      <h4>{words.why}</h4>
      {shown.length > 0 && (
        <ul>
          {shown.map(({ id, value, counts, name }) => (
            <li key={id}>
              <button type="button" onClick={() => goTo(id)}>
                <span>{name}</span>
                <b>{value}</b>
                {!counts && <small>{words.notCounted}</small>}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="form-card-sum">
        <span>{total === null ? words.whyBlank : fill(words.whySum, { n: addends.length })}</span>
        {total !== null && <b>{total}</b>}
      </p>
      <p className="form-card-rest">
        {zero > 0 && <span>{fill(words.whyZero, { n: zero })}</span>}
        {blank.length > 0 && (
          <button type="button" onClick={() => goTo(blank[0]!.id)}>
            {fill(words.whyUnfilled, { n: blank.length })}
          </button>
        )}
      </p>
    </section>
  )
}

function LastYear({ spec }: { spec: FigureSpec }) {
  const last = usePrevious(spec.id)
  const value = useFigure(spec.id)
  if (last === null) return null
  const known = isNumber(spec.kind, last) && isNumber(spec.kind, value)
  const change = known ? difference(value, last) : null
  const told = change === null ? words.lastYear : change === '0' ? words.lastYearSame : words.lastYearChange
  const sentence = fill(told, { last, change: signed(change ?? '0') })
  return <p className="form-card-last">{sentence}</p>
}

const signed = (change: string) => (change.startsWith('-') ? `−${change.slice(1)}` : `+${change}`)
