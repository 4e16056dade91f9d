import { ROW_ANSWERS } from '@shared/ledger'
import { fill } from '@shared/message'
import { ledgerWords as words } from '@shared/message/screen/ledger'
import type { LedgerQuestion } from '@shared/working-papers'
import { PillChoice } from '../ui'
import style from './ledger.module.css'
import type { LedgerWork } from './use-ledger'

/** One question about rows, with the answer that holds. */
export function RowQuestion({ question, work }: { question: LedgerQuestion; work: LedgerWork }) {
  const { year, answers, asked, kept, take } = work
  const sentence = fill(words.asks[question], { n: asked[question] })
  const names: Record<string, string> = words.askAnswers[question]
  return (
    <div className={style.duplicates}>
      <span>{sentence}</span>
      <PillChoice<string>
        label={sentence}
        value={answers[question]}
        options={ROW_ANSWERS[question].map((value) => ({ value, label: fill(names[value] ?? '', { year }) }))}
        onChange={(next) => take({ [question]: next })}
      />
      {kept.changed.includes(question) && <small className={style.asked}>{words.rowsChanged}</small>}
    </div>
  )
}
