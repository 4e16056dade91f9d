import { nameOf, type Merged } from '@shared/merge'
import { fill } from '@shared/message'
import { mergeWords as words } from '@shared/message/screen/merge'
import { memo } from 'react'
import style from './merged-units.module.css'
import { usePortions } from './use-portions'

interface UnitRow {
  /** `out`: not in the sum · `attention`: in it, but something is to be looked at. */
  state: 'out' | 'attention' | 'added'
  unit: string
  file: string
  /** What became of it. */
  words: string
  remark: string
  /** Sentences of the checks it failed. */
  errors: readonly string[]
}

/** Every file and every unit that is missing; first those that need somebody's work. */
export function MergedUnits({ merged }: { merged: Merged }) {
  const { shown, end } = usePortions(rowsOf(merged))
  const { columns } = words
  return (
    <table className={style.units}>
      <thead>
        <tr>
          {[columns.unit, columns.file, columns.state, columns.remark].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((row, i) => (
          <tr key={i} ref={i === shown.length - 1 ? end : undefined} data-state={row.state}>
            <Cells {...row} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Cells = memo(function Cells({ unit, file, words: state, remark, errors }: UnitRow) {
  return (
    <>
      <td>{unit}</td>
      <td>{file}</td>
      <td>{state}</td>
      <td>
        {errors.length === 0 ? (
          remark
        ) : (
          <details>
            <summary>{remark}</summary>
            <ul>
              {errors.map((error, i) => (
                <li key={i}>{error}</li>
              ))}
            </ul>
          </details>
        )}
      </td>
    </>
  )
})

function rowsOf({ units, left, unread, missing, blank }: Merged): UnitRow[] {
  const { states } = words
  const blanks = new Map(blank.map(({ unit, figures }) => [unit, figures.length]))
  const added = units.map((unit, i): UnitRow => {
    const { errors, doubtful, doubtfulTitle, kept, file } = unit
    const said = [
      errors.length > 0 && fill(words.failing, { n: errors.length }),
      blanks.has(i) && fill(words.blankCells, { n: blanks.get(i)! }),
      (doubtful.length > 0 || doubtfulTitle) && words.doubtful,
    ].filter((one) => one !== false)
    return {
      state: said.length > 0 ? 'attention' : 'added',
      unit: nameOf(unit),
      file,
      words: states.added,
      remark: said.length > 0 ? said.join(words.between) : kept ? words.keptUnit : words.sound,
      errors: errors.map(({ message }) => message),
    }
  })
  const out = (unit: string, file: string, state: string, remark = ''): UnitRow => ({
    state: 'out',
    unit,
    file,
    words: state,
    remark,
    errors: [],
  })
  return [
    ...unread.map(({ file, reason }) => out('', file, states.unread, reason.message)),
    ...(missing ?? []).map((name) => out(name, '', states.missing)),
    ...left.map(({ unit, reason }) => out(nameOf(unit), unit.file, fill(states[reason], { year: unit.year }))),
    ...added.filter(({ state }) => state === 'attention'),
    ...added.filter(({ state }) => state === 'added'),
  ]
}
