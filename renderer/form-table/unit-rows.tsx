import { compare, difference, magnitude } from '@shared/calculate'
import { unitsBehind, type UnitsBehind } from '@shared/merge/units-behind'
import { fill } from '@shared/message'
import { formTableWords as words } from '@shared/message/screen/form-table'
import { isNumber, type FigureId } from '@shared/report'
import type { FigureSpec } from '@shared/template'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useTable } from './table-context'
import { useFigure } from './use-figure'

/** Units of an area report behind a cell; `null` in a report that was not added up. */
export function useUnits(figure: FigureId | null): UnitsBehind | null {
  const { store, template } = useTable()
  const merged = useStore(store, (state) => state.papers.merged)
  return useMemo(() => (merged && figure !== null ? unitsBehind(template, merged, figure) : null), [template, merged, figure])
}

/** What a finding would say again beside the units: the cell against their sum, and cases that two of them may count. */
const SAID_BY_UNITS: readonly string[] = ['F16', 'O199']

/** Codes of findings that need no sentence of their own in a card that lists the units. */
export const saidByUnits = (behind: UnitsBehind | null): readonly string[] => (behind ? SAID_BY_UNITS : [])

/** Which units the sum was added up from, and whether the cell still says it. */
export function UnitRows({ spec }: { spec: FigureSpec }) {
  const { template } = useTable()
  const behind = useUnits(spec.id)
  const value = useFigure(spec.id)
  if (!behind) return null
  const joint = template.checks.some((check) => check.kind === 'area-sum' && check.joint === spec.form)
  return (
    <section className="form-card-ledger" data-units={behind.units.length}>
      <h4>{fill(words.units, { n: behind.units.length })}</h4>
      <SumAndCell behind={behind} value={value} spec={spec} />
      <ul>
        {behind.units.map(({ name, value: part }) => (
          <li key={name} className="form-card-unit">
            <span>{name}</span>
            <b>{part}</b>
          </li>
        ))}
      </ul>
      {joint && behind.units.length > 1 && <p className="form-card-basis">{words.unitsJoint}</p>}
    </section>
  )
}

/** The sum, the cell, and what lies between them. */
function SumAndCell({ behind: { sum }, value, spec: { kind } }: { behind: UnitsBehind; value: string | null; spec: FigureSpec }) {
  if (sum === null && value === null) return null
  const order = sum !== null && isNumber(kind, value) ? compare(value, sum) : null
  const between =
    order === null
      ? words.unitsNotCompared
      : order === 0
        ? words.unitsSame
        : fill(order > 0 ? words.unitsMore : words.unitsLess, { diff: magnitude(difference(value!, sum!)) })
  const pairs: [string, string][] = [
    [words.unitsSum, sum ?? words.blankMark],
    [words.unitsCell, value ?? words.blankMark],
    [words.unitsBetween, between],
  ]
  return (
    <dl className="form-card-between" data-differs={order !== 0}>
      {pairs.map(([name, told]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{told}</dd>
        </div>
      ))}
    </dl>
  )
}
