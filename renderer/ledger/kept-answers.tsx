import { IGNORE, type LedgerTerm } from '@shared/ledger'
import { fill } from '@shared/message'
import { ledgerWords as words } from '@shared/message/screen/ledger'
import { Button } from '../ui'
import style from './ledger.module.css'
import { RowQuestion } from './row-question'
import type { LedgerWork } from './use-ledger'

/** What was taken from the last time without asking again, each with a way to answer otherwise. */
export function KeptAnswers({ work, onWords }: { work: LedgerWork; onWords: () => void }) {
  const { rows, applicants, results } = work.kept
  const { kinds, lines } = work.words
  const terms = [...applicants.map((term) => wordsFor(term, kinds)), ...results.map((term) => wordsFor(term, lines))]
  if (rows.length + terms.length === 0) return null
  return (
    <section className={style.kept} aria-label={words.kept}>
      <h3>
        {words.kept}
        {rows.length > 0 && <small>{words.keptHint}</small>}
      </h3>
      {rows.map((question) => (
        <RowQuestion key={question} question={question} work={work} />
      ))}
      {terms.length > 0 && (
        <div className={style.duplicates}>
          <span>{fill(words.keptWords, { n: terms.length }) + terms.join('；')}</span>
          <Button size="small" onClick={onWords}>
            {words.changeWords}
          </Button>
        </div>
      )}
    </section>
  )
}

function wordsFor({ shown, means }: LedgerTerm, places: readonly { id: string; name: string }[]): string {
  const meaning = places.find(({ id }) => id === means)?.name
  return meaning === undefined || means === IGNORE
    ? fill(words.keptIgnored, { term: shown })
    : fill(words.keptWord, { term: shown, meaning })
}
