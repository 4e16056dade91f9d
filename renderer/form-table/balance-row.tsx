import { fill } from '@shared/message'
import { formTableWords as words } from '@shared/message/screen/form-table'
import type { Balance, Form } from '@shared/template'
import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { useTable } from './table-context'

/** Below the table: what two sides of the form must have in common, column by column, live. */
export const BalanceRow = memo(function BalanceRow({ form, balance }: { form: Form; balance: Balance }) {
  const { template } = useTable()
  const columns = balance.columns.map((column) => ({ ...column, at: gridColumn(form, column.left[0]) }))
  return (
    <tr className="form-balance">
      <th scope="row" colSpan={Math.min(...columns.map((column) => column.at))}>
        {fill(words.balance, { name: balance.name })}
      </th>
      {columns.map(({ column, left }) => (
        <BalanceCell key={column} form={form.id} column={column} name={template.figures.get(left[0] ?? '')?.columnName ?? ''} />
      ))}
    </tr>
  )
})

/** 0-based grid column in which a figure stands. */
function gridColumn(form: Form, figure: string | undefined): number {
  const cells = form.rows.flatMap((row) => row.cells)
  return cells.find((cell) => cell.kind === 'figure' && cell.figure === figure)?.column ?? 0
}

function BalanceCell({ form, column, name }: { form: string; column: string; name: string }) {
  const { store, actions } = useTable()
  // Worked out anew with every figure: drawn again only where it reads otherwise.
  const balance = useStore(
    store,
    useShallow((state) => state.balances[form]?.find((b) => b.column === column)),
  )
  const difference = balance?.difference ?? null
  if (!balance || difference === null) {
    return (
      <td data-balance={`${form}.${column}`} data-state="blank" aria-label={fill(words.balanceBlank, { column: name })}>
        –
      </td>
    )
  }
  const [left, right] = [balance.leftSum ?? '0', balance.rightSum ?? '0']
  const holds = balance.blanks > 0 ? words.balanceOpen : words.balanceHolds
  const sentence = balance.balanced
    ? fill(holds, { column: name, left, n: balance.blanks })
    : fill(words.balanceDiffers, { column: name, left, right, difference: difference.replace('-', '') })
  return (
    <td
      data-balance={`${form}.${column}`}
      data-state={balance.balanced ? (balance.blanks > 0 ? 'open' : 'holds') : 'differs'}
      aria-label={balance.balanced ? sentence : undefined}
      title={sentence}
    >
      <div className="form-balance-state">
        {balance.balanced ? (
          <Balanced open={balance.blanks > 0} />
        ) : (
          <button
            type="button"
            tabIndex={-1}
            aria-label={sentence}
            aria-haspopup="dialog"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => actions.show({ kind: 'balance', column })}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowUp') return
              event.preventDefault()
              actions.focus(balance.right.at(-1)!)
            }}
          >
            <TriangleAlert size={12} aria-hidden />
            <span data-digits={difference.length > 7 ? 'long' : difference.length + 1}>{signed(difference)}</span>
          </button>
        )}
      </div>
    </td>
  )
}

/** Nothing is settled while cells of the column are blank. */
const Balanced = ({ open }: { open: boolean }) =>
  open ? <CircleDashed size={14} aria-hidden /> : <CircleCheck size={14} aria-hidden />

/** `+2`, `−3`: the sign says on which side too much stands. */
const signed = (difference: string) => (difference.startsWith('-') ? `−${difference.slice(1)}` : `+${difference}`)
