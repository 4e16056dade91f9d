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

/** Which units the sum was added up from, and whether the cell still says it. */
export function UnitRows({ spec }: { spec: FigureSpec }) {
  const { template } = useTable()
  const behind = useUnits(spec.id)
  const value = useFigure(spec.id)
  if (!behind) return null
  const joint = template.checks.some((check) => check.kind === 'area-sum' && check.joint === spec.form)
  const differs = differenceWords(behind, value, spec)
  return (
    <section className="form-card-ledger" data-units={behind.units.length}>
      <h4>{fill(words.units, { n: behind.units.length })}</h4>
      {differs === null ? (
        behind.sum !== null && <p>{fill(words.unitsSum, { n: behind.units.length, sum: behind.sum })}</p>
      ) : (
        <p className="form-card-differs">{differs}</p>
      )}
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

function differenceWords({ units, sum }: UnitsBehind, value: string | null, { kind }: FigureSpec): string | null {
  if (sum === null) return value === null ? null : fill(words.unitsBlank, { value })
  if (!isNumber(kind, value)) return fill(words.unitsNoNumber, { n: units.length, sum, value: value ?? words.blankMark })
  const order = compare(value, sum)
  if (order === 0) return null
  const diff = magnitude(difference(value, sum))
  const direction = order > 0 ? words.unitsMore : words.unitsLess
  return fill(words.unitsDiffer, { n: units.length, sum, value, direction, diff })
}
