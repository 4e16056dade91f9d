import { signed } from '@shared/compare'
import { fill } from '@shared/message'
import { yearsWords as words } from '@shared/message/screen/years'
import type { SeriesCell, YearColumn, YearSeries } from '@shared/years'
import { X } from 'lucide-react'
import { IconButton, looks } from '../ui'
import style from './years.module.css'

interface YearsTableProps {
  series: YearSeries
  /** Group that is drawn. */
  current: string
  onRemove: (year: number) => void
}

/** Every main figure of every year, with the change against the year before: what the plots show, in words and numbers. */
export function YearsTable({ series: { years, groups }, current, onRemove }: YearsTableProps) {
  return (
    // Keys scroll it where the years are wider than the window.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={style.scroll} tabIndex={0} role="region" aria-label={words.table}>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            {years.map((year) => (
              <YearHead key={year.year} column={year} onRemove={onRemove} />
            ))}
          </tr>
        </thead>
        {groups.map(({ name, rows }) => (
          <tbody key={name} data-current={name === current}>
            <tr className={style.group}>
              <th colSpan={years.length + 1} scope="rowgroup">
                {name}
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={row.figure} data-row={row.figure}>
                <th scope="row" title={row.cell}>
                  {row.name}
                </th>
                {row.cells.map((cell, i) => (
                  <Cell key={years[i]!.year} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function YearHead({ column: { year, origin, sourceName }, onRemove }: { column: YearColumn; onRemove: (year: number) => void }) {
  return (
    <th scope="col" title={sourceName}>
      <span className={style.yearHead}>
        {fill(words.year, { year })}
        {origin === 'earlier' && (
          <IconButton size="small" label={fill(words.remove, { year })} onClick={() => onRemove(year)}>
            <X size={13} aria-hidden />
          </IconButton>
        )}
      </span>
      <small>{words.origins[origin]}</small>
    </th>
  )
}

function Cell({ cell: { value, difference, growth, doubtful } }: { cell: SeriesCell }) {
  if (value === undefined) {
    return (
      <td>
        <span title={words.noCellHint} aria-label={words.noCellHint} role="img">
          {words.noCell}
        </span>
      </td>
    )
  }
  return (
    <td>
      <span>{value ?? <span className={looks.hint}>{words.blank}</span>}</span>
      {doubtful && (
        <span className={style.doubt} role="img" aria-label={words.doubtfulHint} title={words.doubtfulHint}>
          {words.doubtful}
        </span>
      )}
      {difference !== null && <small>{changeWords(difference, growth)}</small>}
    </td>
  )
}

function changeWords(difference: string, growth: string | null): string {
  if (/^-?0(?:\.0*)?$/.test(difference)) return words.same
  const change = signed(difference)
  return growth === null ? change : fill(words.growth, { change, growth: signed(growth) })
}
