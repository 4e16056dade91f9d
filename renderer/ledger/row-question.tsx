import { ROW_ANSWERS } from '@shared/ledger'
import { fill } from '@shared/message'
import { ledgerWords as words } from '@shared/message/screen/ledger'
import type { LedgerQuestion } from '@shared/working-papers'
import { PillChoice } from '../ui'
import { rowsWords } from './row-words'
import style from './ledger.module.css'
import type { LedgerWork } from './use-ledger'

/** More would be read by nobody; all of them stand in the list of rows to look at. */
const FIRST_SHOWN = 8

/** One question about rows, with the answer that holds. */
export function RowQuestion({ question, work }: { question: LedgerQuestion; work: LedgerWork }) {
  const { year, answers, asked, kept, take } = work
  const rows = asked[question]
  const sentence = fill(words.asks[question], { n: rows.length })
  const shown = rowsWords(rows.slice(0, FIRST_SHOWN))
  const names: Record<string, string> = words.askAnswers[question]
  return (
    <div className={style.duplicates}>
      <span>
        {sentence}
        <small>{rows.length > FIRST_SHOWN ? fill(words.rowsMore, { rows: shown, n: rows.length }) : shown}</small>
      </span>
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
