import type { LedgerChanges, LedgerIssue, LedgerIssueKind, LedgerWords } from '@shared/ledger'
import { fill } from '@shared/message'
import { ledgerWords as words } from '@shared/message/screen/ledger'
import type { LedgerCase } from '@shared/working-papers'
import { PillChoice } from '../ui'
import style from './ledger.module.css'
import type { LedgerWork } from './use-ledger'

/** Nobody reads further, and the window stays quick. */
const MOST_SHOWN = 300

const rowWords = ({ sheet, row }: Pick<LedgerCase, 'sheet' | 'row'>) =>
  sheet === '' ? fill(words.rowOf, { row }) : fill(words.rowOfSheet, { sheet, row })

/** Applications behind one cell. */
export function CaseList({ cases }: { cases: readonly LedgerCase[] }) {
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
          {cases.slice(0, MOST_SHOWN).map((one) => (
            <tr key={`${one.sheet} ${one.row}`}>
              <td>{rowWords(one)}</td>
              <td>{one.number}</td>
              <td>{one.received}</td>
              <td>{one.answered}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More n={cases.length - MOST_SHOWN} />
    </>
  )
}

const More = ({ n }: { n: number }) => (n > 0 ? <p className={style.note}>{fill(words.more, { n })}</p> : null)

/** Rows that are not certain, those that are not counted first. */
export function IssueList({ work }: { work: LedgerWork }) {
  const issues = [...work.tally!.issues].sort((a, b) => Number(a.counted) - Number(b.counted))
  if (issues.length === 0) return <p className={style.note}>{words.noIssues}</p>
  return (
    <>
      {issues.some(({ kind }) => kind === 'duplicate') && (
        <div className={style.duplicates}>
          <span>{words.duplicates}</span>
          <PillChoice
            label={words.duplicates}
            value={work.duplicates}
            options={[
              { value: 'all', label: words.duplicatesAll },
              { value: 'first', label: words.duplicatesFirst },
            ]}
            onChange={work.takeDuplicates}
          />
        </div>
      )}
      <ul className={style.issues}>
        {issues.slice(0, MOST_SHOWN).map((issue) => (
          <li key={`${issue.sheet} ${issue.row} ${issue.kind}`} data-counted={issue.counted}>
            <b>{rowWords(issue)}</b>
            {issue.number !== '' && issue.kind !== 'duplicate' && <span>{fill(words.numbered, { number: issue.number })}</span>}
            <span>{issueWords(issue)}</span>
            <em>{issue.counted ? words.counted : words.notCountedMark}</em>
          </li>
        ))}
      </ul>
      <More n={issues.length - MOST_SHOWN} />
    </>
  )
}

function issueWords({ kind, value }: LedgerIssue): string {
  const sentences: Record<LedgerIssueKind, string> = words.issue
  return fill(sentences[kind], { value })
}

/** What changed in the ledger since it was counted last. */
export function ChangeList({
  changes: { added, removed, changed },
  words: form,
}: {
  changes: LedgerChanges
  words: LedgerWords
}) {
  const counts = { added: added.length, removed: removed.length, changed: changed.length }
  const line = (id: string) => form.form.lines.find((one) => one.id === id)?.name ?? ''
  const kind = (id: string) => form.kinds.find((one) => one.id === id)?.name ?? ''
  const says = (one: LedgerCase) => `${kind(one.applicant)}，${line(one.from)}，${line(one.to)}`
  const entries = [
    ...changed.map(({ before, after }) => ({
      mark: words.changed,
      one: after,
      says: fill(words.becomes, { from: says(before), to: says(after) }),
    })),
    ...added.map((one) => ({ mark: words.added, one, says: says(one) })),
    ...removed.map((one) => ({ mark: words.removed, one, says: says(one) })),
  ]
  return (
    <>
      <p>{fill(words.changesSum, counts)}</p>
      <ul className={style.issues}>
        {entries.slice(0, MOST_SHOWN).map(({ mark, one, says: sentence }, i) => (
          <li key={i}>
            <b>{mark}</b>
            <span>{rowWords(one)}</span>
            {one.number !== '' && <span>{fill(words.numbered, { number: one.number })}</span>}
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
      <More n={entries.length - MOST_SHOWN} />
    </>
  )
}
