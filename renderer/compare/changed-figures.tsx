import { signed, type ComparedFigure } from '@shared/compare'
import { compareWords as words } from '@shared/message/screen/compare'
import type { Template } from '@shared/template'
import style from './compare-dialog.module.css'

interface ChangedFiguresProps {
  figures: readonly ComparedFigure[]
  names: readonly [string, string]
  template: Template
}

/** Figures side by side, chapter by chapter. */
export function ChangedFigures({ figures, names, template }: ChangedFiguresProps) {
  const forms = [...new Set(figures.map(({ form }) => form))]
  return (
    <table className={style.figures}>
      <thead>
        <tr>
          <th scope="col">{words.row}</th>
          <th scope="col">{words.column}</th>
          <th scope="col">{names[0]}</th>
          <th scope="col">{names[1]}</th>
          <th scope="col">{words.difference}</th>
          <th scope="col">{words.growth}</th>
        </tr>
      </thead>
      {forms.map((form) => (
        <tbody key={form}>
          <tr>
            <th colSpan={6} scope="rowgroup" className={style.chapter}>
              {template.sections.find((section) => section.form === form)?.heading}
            </th>
          </tr>
          {figures
            .filter((one) => one.form === form)
            .map((one) => (
              <Row key={one.figure} one={one} />
            ))}
        </tbody>
      ))}
    </table>
  )
}

function Row({ one }: { one: ComparedFigure }) {
  const shown = (value: string | null | undefined) => (value === undefined ? words.noCell : (value ?? words.blank))
  return (
    <tr data-figure-pair={one.figure} data-total={one.total}>
      <th scope="row">{one.line}</th>
      <td className={style.column}>{one.column}</td>
      <td>{shown(one.before)}</td>
      <td>{shown(one.after)}</td>
      <td>{one.difference !== null && one.changed && signed(one.difference)}</td>
      <td>{one.growth !== null && one.changed && `${signed(one.growth)}%`}</td>
    </tr>
  )
}
