import { fill } from '@shared/message'
import { formTableWords as words } from '@shared/message/screen/form-table'
import type { FigureSpec } from '@shared/template'
import type { LedgerPapers } from '@shared/working-papers'
import { useStore } from 'zustand'
import { useTable } from './table-context'
import { useFigure } from './use-figure'

/** Applications of the ledger counted last that are behind a cell, or behind the total of its row. */
export const casesBehind = ({ cases }: LedgerPapers, { line, column, totalOf }: FigureSpec): LedgerPapers['cases'] =>
  cases.filter(({ applicant, from, to }) => (from === line || to === line) && (applicant === column || totalOf === 'column'))

/** Which rows of the ledger the figure was counted from. */
export function LedgerRows({ spec }: { spec: FigureSpec }) {
  const { store } = useTable()
  const ledger = useStore(store, (state) => state.papers.ledger)
  const value = useFigure(spec.id)
  const cases = ledger ? casesBehind(ledger, spec) : []
  if (cases.length === 0) return null
  const differs = value !== String(cases.length)
  return (
    <section className="form-card-ledger">
      <h4>{fill(words.ledgerRows, { n: cases.length })}</h4>
      {differs && (
        <p className="form-card-differs">{fill(words.ledgerDiffers, { value: value ?? words.blankMark, n: cases.length })}</p>
      )}
      <ul>
        {cases.map(({ sheet, row, number, received, answered }) => (
          <li key={`${sheet} ${row}`}>
            <span>{fill(sheet === '' ? words.ledgerRow : words.ledgerSheetRow, { sheet, row })}</span>
            <span>{number}</span>
            <span>{received}</span>
            <span>{answered}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
