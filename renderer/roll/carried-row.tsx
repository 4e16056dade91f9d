import { fill } from '@shared/message'
import { rollWords as words } from '@shared/message/screen/roll'
import type { RollPlan } from '@shared/roll'
import style from './roll-dialog.module.css'

/** What is carried in, column by column. */
export function CarriedRow({ plan }: { plan: RollPlan }) {
  const { figures } = plan.forms.to
  const [first] = plan.carried
  if (!first) return <p>{words.nothingCarried}</p>
  const lines = { from: figures.get(first.from)?.lineName ?? '', to: figures.get(first.to)?.lineName ?? '' }
  return (
    <>
      <p>{fill(words.carriedFromTo, lines)}</p>
      <table className={style.carried}>
        <thead>
          <tr>
            {plan.carried.map(({ to }) => (
              <th key={to} scope="col">
                {figures.get(to)?.columnName}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {plan.carried.map(({ to, value }) => (
              <td key={to} data-carried={to}>
                {value}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </>
  )
}
