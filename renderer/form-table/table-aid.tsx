import { fill } from '@shared/message'
import { formTableWords as words } from '@shared/message/screen/form-table'
import { sum } from '@shared/calculate'
import { isNumber, type FigureId } from '@shared/report'
import { Ellipsis, Info } from 'lucide-react'
import { useRef } from 'react'
import { useStore } from 'zustand'
import { Menu, type MenuEntry } from '../ui'
import { casesBehind } from './ledger-rows'
import { useUnits } from './unit-rows'
import { notesOf } from './notes'
import { useTable } from './table-context'

/**
 * Below the table, always of the same height: how the cell at work is filled in, what is selected, and what can be done
 * with it. The words change with the cell, nothing moves.
 */
export function TableAid({ seen }: { /** Width in which the table shows, where it is wider than that. */ seen: number | null }) {
  const { selection, actions } = useTable()
  const figure = useStore(selection, (state) => state.figure)
  return (
    <div
      className="form-aid"
      data-for={figure ?? undefined}
      style={seen === null ? undefined : { width: seen - 2 * MARGIN, left: MARGIN }}
      onMouseDown={(event) => event.preventDefault()}
    >
      <AidWords figure={figure} />
      <div className="form-aid-tools">
        <LedgerButton figure={figure} />
        <UnitsButton figure={figure} />
        <button
          type="button"
          tabIndex={-1}
          title={words.explain}
          aria-label={words.explain}
          disabled={figure === null}
          onClick={() => figure !== null && actions.show({ kind: 'cell', figure })}
        >
          <Info size={15} aria-hidden />
        </button>
        <TableMenu />
      </div>
    </div>
  )
}

/** Beside the words where the table is wider than what shows. */
const MARGIN = 12

/** How many applications of the ledger are behind the cell; a click lists them. */
function LedgerButton({ figure }: { figure: FigureId | null }) {
  const { template, store, actions } = useTable()
  const ledger = useStore(store, (state) => state.papers.ledger)
  const spec = figure === null ? undefined : template.figures.get(figure)
  const rows = ledger && spec ? casesBehind(ledger, spec) : []
  if (figure === null || rows.length === 0) return null
  return (
    <button type="button" tabIndex={-1} className="form-aid-ledger" onClick={() => actions.show({ kind: 'cell', figure })}>
      {fill(words.ledgerRows, { n: rows.length })}
    </button>
  )
}

/** How many units stand behind the cell; a click lists them. */
function UnitsButton({ figure }: { figure: FigureId | null }) {
  const { actions } = useTable()
  const behind = useUnits(figure)
  if (figure === null || !behind || behind.units.length === 0) return null
  return (
    <button type="button" tabIndex={-1} className="form-aid-ledger" onClick={() => actions.show({ kind: 'cell', figure })}>
      {fill(words.units, { n: behind.units.length })}
    </button>
  )
}

function AidWords({ figure }: { figure: FigureId | null }) {
  const { form, template, selection } = useTable()
  const head = useStore(selection, (state) => state.head)
  const leaving = useStore(selection, (state) => state.leaving)
  const spec = figure === null ? undefined : template.figures.get(figure)
  const { notes, basis } = notesOf(form, spec)
  return (
    <p className="form-aid-words" role="status">
      {leaving ? (
        <strong>{words.leaving}</strong>
      ) : head !== null ? (
        <RangeWords />
      ) : (
        spec && <strong>{fill(words.cell, { line: spec.lineName, column: spec.columnName })}</strong>
      )}
      {(spec ? notes : [form.note ?? words.keys]).map((note) => (
        <span key={note}>{note}</span>
      ))}
      {spec && basis.length > 0 && <span className="form-aid-basis">{fill(words.basis, { basis: basis.join('；') })}</span>}
    </p>
  )
}

/** How many cells are selected and what their figures come to. */
function RangeWords() {
  const { store, template, selection, actions } = useTable()
  useStore(selection, (state) => state.head)
  const values = useStore(store, (state) => state.values)
  const figures = actions.selected().flat()
  const numbers = figures.flatMap((id) => {
    const value = values[id]
    return isNumber(template.figures.get(id)?.kind ?? 'count', value) ? [value] : []
  })
  return <strong>{fill(words.range, { n: figures.length, filled: numbers.length, sum: sum(numbers) })}</strong>
}

function TableMenu() {
  const { actions, selection, grid } = useTable()
  const figure = useStore(selection, (state) => state.figure)
  const range = useStore(selection, (state) => state.head !== null)
  const button = useRef<HTMLButtonElement>(null)
  const entry = (id: keyof typeof words.menu, enabled: boolean, run: () => void, group = false): MenuEntry => ({
    id,
    label: words.menu[id],
    enabled,
    group,
    run,
  })
  return (
    <Menu
      align="end"
      side="top"
      trigger={
        <button ref={button} type="button" tabIndex={-1} title={words.more} aria-label={words.more}>
          <Ellipsis size={15} aria-hidden />
        </button>
      }
      entries={[
        entry('zerosTable', true, () => actions.fillZeros('table')),
        entry('zerosRow', figure !== null, () => actions.fillZeros('row')),
        entry('zerosSelection', range, () => actions.fillZeros('selection')),
        entry('selectAll', grid.corners !== null, () => grid.corners && actions.select(grid.corners), true),
        entry('clear', figure !== null, actions.clear),
      ]}
    />
  )
}
