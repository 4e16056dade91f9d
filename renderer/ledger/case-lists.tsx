import type { LedgerChanges, LedgerIssue, LedgerIssueKind, LedgerWords } from '@shared/ledger'
import { fill } from '@shared/message'
import { ledgerWords as words } from '@shared/message/screen/ledger'
import type { LedgerCase } from '@shared/working-papers'
import { useMemo, useState } from 'react'
import { Button } from '../ui'
import { RowQuestion } from './row-question'
import { rowsWords, rowWords } from './row-words'
import style from './ledger.module.css'
import type { LedgerWork } from './use-ledger'

/** The window stays quick; the rest is one click away. */
const FIRST_SHOWN = 300

/** Applications behind one cell. */
export function CaseList({ cases }: { cases: readonly LedgerCase[] }) {
  const { shown, more } = useShown(cases)
  if (cases.length === 0) return <p className={style.note}>{words.noRows}</p>
  return (
    <>
      <table className={style.cases}>
        <thead>
          <tr>
            <th scope="col">{words.rowNumber}</th>
            <th scope="col">{words.caseNumber}</th>
            <th scope="col">{words.received}</th>
            <th scope="col">{words.answered}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one, i) => (
            <tr key={i}>
              <td>{rowWords(one)}</td>
              <td>{one.number}</td>
              <td>{one.received}</td>
              <td>{one.answered}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  )
}

/** The first of many, and a button for all of them. */
function useShown<T>(all: readonly T[]) {
  // Another list begins anew.
  const [whole, setWhole] = useState<readonly T[] | null>(null)
  const shown = whole === all ? all : all.slice(0, FIRST_SHOWN)
  const more = shown.length < all.length && (
    <Button size="small" className={style.more} onClick={() => setWhole(all)}>
      {fill(words.showAll, { n: all.length })}
    </Button>
  )
  return { shown, more }
}

/** Asked where the rows are seen that it is about. */
const LATE_QUESTIONS = ['versions', 'duplicates', 'numbers', 'unanswered'] as const

/** Rows that are not certain, those that are not counted first. */
export function IssueList({ work }: { work: LedgerWork }) {
  const all = work.tally!.issues
  const issues = useMemo(() => [...all].sort((a, b) => Number(a.counted) - Number(b.counted)), [all])
  const { shown, more } = useShown(issues)
  if (issues.length === 0) return <p className={style.note}>{words.noIssues}</p>
  return (
    <>
      {LATE_QUESTIONS.filter((question) => work.asked[question].length > 0 && !work.kept.rows.includes(question)).map(
        (question) => (
          <RowQuestion key={question} question={question} work={work} />
        ),
      )}
      <ul className={style.issues}>
        {shown.map((issue) => (
          <li key={`${issue.sheet} ${issue.row} ${issue.kind}`} data-counted={issue.counted}>
            <b>{rowWords(issue)}</b>
            {issue.number !== '' && issue.others === undefined && <span>{fill(words.numbered, { number: issue.number })}</span>}
            <span>{issueWords(issue)}</span>
            <em>{issue.counted ? words.counted : words.notCountedMark}</em>
          </li>
        ))}
      </ul>
      {more}
    </>
  )
}

function issueWords({ kind, value, others = [] }: LedgerIssue): string {
  const sentences: Record<LedgerIssueKind, string> = words.issue
  return fill(sentences[kind], { value, rows: rowsWords(others) })
}

/** What changed in the ledger since it was counted last. */
export function ChangeList({ changes, words: form }: { changes: LedgerChanges; words: LedgerWords }) {
  const { added, removed, changed } = changes
  const counts = { added: added.length, removed: removed.length, changed: changed.length }
  const entries = useMemo(() => changeEntries(changes, form), [changes, form])
  const { shown, more } = useShown(entries)
  return (
    <>
      <p>{fill(words.changesSum, counts)}</p>
      <ul className={style.issues}>
        {shown.map(({ mark, one, says: sentence }, i) => (
          <li key={i}>
            <b>{mark}</b>
            <span>{rowWords(one)}</span>
            {one.number !== '' && <span>{fill(words.numbered, { number: one.number })}</span>}
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
      {more}
    </>
  )
}

function changeEntries({ added, removed, changed }: LedgerChanges, form: LedgerWords) {
  const line = (id: string) => form.form.lines.find((one) => one.id === id)?.name ?? ''
  const kind = (id: string) => form.kinds.find((one) => one.id === id)?.name ?? ''
  const says = (one: LedgerCase) => `${kind(one.applicant)}，${line(one.from)}，${line(one.to)}`
  return [
    ...changed.map(({ before, after }) => ({
      mark: words.changed,
      one: after,
      says: fill(words.becomes, { from: says(before), to: says(after) }),
    })),
    ...added.map((one) => ({ mark: words.added, one, says: says(one) })),
    ...removed.map((one) => ({ mark: words.removed, one, says: says(one) })),
  ]
}
