import { balanceSuspects, type Suspect } from '@shared/check'
import { fill } from '@shared/message'
import { formTableWords as words } from '@shared/message/screen/form-table'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { AnchoredCard, type AnchoredCardProps } from '../ui'
import { previousValues } from './previous-values'
import { useTable } from './table-context'

interface BalanceCardProps extends Pick<AnchoredCardProps, 'anchor' | 'onClose' | 'returnTo'> {
  column: string
}

/** Why a column does not balance, and where to look first. */
export function BalanceCard({ column, ...frame }: BalanceCardProps) {
  const { template, form, store, actions } = useTable()
  const { values, balances, papers, opening } = useStore(store)
  const balance = balances[form.id]?.find((one) => one.column === column)
  const suspects = useMemo(() => {
    const previous = papers.previous ? previousValues(papers.previous, template) : null
    return balanceSuspects(template, form.id, column, values, { previous, stated: opening?.stated ?? {} })
  }, [template, form, column, values, papers, opening])
  if (!balance || balance.difference === null) return null
  const name = (id: string | undefined) => template.figures.get(id ?? '')?.lineName ?? ''
  const terms = [...balance.left, ...balance.right].map((id) => ({ id, name: name(id), value: values[id] ?? null }))
  return (
    <AnchoredCard
      {...frame}
      title={fill(balance.balanced ? words.balanceHolds : words.balanceDiffers, {
        column: template.figures.get(balance.left[0] ?? '')?.columnName ?? '',
        left: balance.leftSum ?? '0',
        right: balance.rightSum ?? '0',
        difference: balance.difference.replace('-', ''),
      })}
    >
      <ul className="form-card-terms">
        {terms.map((term) => (
          <li key={term.id}>
            <span>{term.name}</span>
            <b>{term.value ?? words.blankMark}</b>
          </li>
        ))}
      </ul>
      {!balance.balanced && (
        <section className="form-card-suspects">
          <h4>{suspects.length > 0 ? words.suspects : words.noSuspects}</h4>
          <ol>
            {suspects.map((suspect) => (
              <li key={`${suspect.figure} ${suspect.why}`}>
                <SuspectWords suspect={suspect} />
                <button
                  type="button"
                  aria-label={fill(words.lookAt, { line: name(suspect.figure) })}
                  onClick={() => {
                    actions.show(null)
                    actions.focus(suspect.figure)
                  }}
                >
                  {words.look}
                </button>
              </li>
            ))}
          </ol>
        </section>
      )}
    </AnchoredCard>
  )
}

function SuspectWords({ suspect: { figure, from, to, why, other } }: { suspect: Suspect }) {
  const { template } = useTable()
  const spec = template.figures.get(figure)
  const beside = template.figures.get(other ?? '')
  return (
    <p>
      <strong>{fill(words.cell, { line: spec?.lineName ?? '', column: spec?.columnName ?? '' })}</strong>
      <span>
        {fill(words.reason[why], {
          from: from ?? words.blankMark,
          to,
          column: beside?.columnName ?? '',
          line: beside?.lineName ?? '',
        })}
      </span>
    </p>
  )
}
