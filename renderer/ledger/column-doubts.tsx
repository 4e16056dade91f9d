import { fill } from '@shared/message'
import { ledgerWords as words } from '@shared/message/screen/ledger'
import { looks } from '../ui'
import type { LedgerWork } from './use-ledger'

/** What nobody chose a column for though there seems to be one, and columns of one name. */
export function ColumnDoubtsTold({ work }: { work: LedgerWork }) {
  const { doubts, head } = work
  const nameOf = (column: number) => head.names[column] || fill(words.columnNameless, { n: column + 1 })
  const dates = doubts.unusedDates.map(nameOf).join('”“')
  const sentences = [
    ...(dates === '' ? [] : [fill(words.unusedDates, { names: dates })]),
    ...doubts.twins.map(({ column, taken }) => fill(words.twins, { name: nameOf(taken), taken: taken + 1, other: column + 1 })),
  ]
  return sentences.map((sentence) => (
    <p key={sentence} className={looks.callout} data-tone="warning">
      {sentence}
    </p>
  ))
}
