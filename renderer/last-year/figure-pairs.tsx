import { signed, type ComparedFigure } from '@shared/compare'
import { fill } from '@shared/message'
import { lastYearWords as words } from '@shared/message/screen/last-year'
import { useState } from 'react'
import { Button, looks } from '../ui'
import style from './last-year-panel.module.css'

interface FigurePairsProps {
  figures: readonly ComparedFigure[]
  years: readonly [number, number]
}

const isNothing = (value: string | null | undefined) => value == null || value === '0'

/** The figures of a chapter side by side; where lines have a total, only that is shown at first. */
export function FigurePairs({ figures, years }: FigurePairsProps) {
  const [all, setAll] = useState(false)
  const hasTotals = figures.some(({ ofLine }) => ofLine)
  const shown = all || !hasTotals ? figures : figures.filter(({ ofLine }) => ofLine)
  const telling = shown.filter(({ before, after }) => !isNothing(before) || !isNothing(after))
  return (
    <>
      {hasTotals && (
        <Button className={style.columns} size="small" look="ghost" aria-pressed={all} onClick={() => setAll(!all)}>
          {all ? words.totalsOnly : words.allColumns}
        </Button>
      )}
      <table className={style.pairs}>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {fill(words.last, { year })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {telling.map((one) => (
            <Pair key={one.figure} one={one} column={all || !hasTotals} />
          ))}
        </tbody>
      </table>
      {telling.length < shown.length && (
        <p className={looks.hint}>{fill(words.noChange, { n: shown.length - telling.length })}</p>
      )}
    </>
  )
}

function Pair({ one, column }: { one: ComparedFigure; column: boolean }) {
  const value = (of: string | null | undefined) => (of === undefined ? words.noCell : (of ?? words.blank))
  return (
    <tr data-changed={one.changed}>
      <th scope="row">
        {one.line}
        {column && <span className={looks.hint}> {one.column}</span>}
      </th>
      <td>{value(one.before)}</td>
      <td>
        <span className={style.now}>{value(one.after)}</span>
        <Change of={one} />
      </td>
    </tr>
  )
}

/** Under this year's figure: beside it two long ones would have no room. */
function Change({ of: { difference, growth } }: { of: ComparedFigure }) {
  if (difference === null || difference === '0') return null
  return (
    <span className={style.growth}>
      {signed(difference)}
      {growth !== null && <span className={style.rate}>{fill(words.rate, { rate: signed(growth) })}</span>}
    </span>
  )
}
