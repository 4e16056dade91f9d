import { IGNORE, type LedgerTerm, type LedgerWords } from '@shared/ledger'
import { fill } from '@shared/message'
import { ledgerWords as words } from '@shared/message/screen/ledger'
import { LEDGER_ROLES, type LedgerRole } from '@shared/working-papers'
import { CircleCheck, ShieldCheck } from 'lucide-react'
import { Button, DropdownChoice, looks, type Option } from '../ui'
import { ColumnDoubtsTold } from './column-doubts'
import style from './ledger.module.css'
import { RowQuestion } from './row-question'
import type { LedgerWork } from './use-ledger'

/** More kinds of applicants than any ledger has: the column holds names. */
const MOST_KINDS = 40
const NONE = '-'

/** Second step: which column says what, and what the words of the ledger mean. */
export function LedgerMapping({ work }: { work: LedgerWork }) {
  const names = work.applicants.length > MOST_KINDS
  const ready = work.columns.applicant !== undefined && work.columns.result !== undefined
  return (
    <div className={style.mapping}>
      <section>
        <h3>{words.columns}</h3>
        {work.sheets.length > 1 && <SheetChoice work={work} />}
        {LEDGER_ROLES.map((role) => (
          <ColumnChoice key={role} role={role} work={work} />
        ))}
        <ColumnDoubtsTold work={work} />
        {work.sheets.length > 1 && work.left.length > 0 && (
          <p className={style.note}>{fill(words.left, { names: work.left.join('、') })}</p>
        )}
        {work.hidden && (
          <p className={style.note}>{work.hiddenRows > 0 ? fill(words.hiddenRows, { n: work.hiddenRows }) : words.hidden}</p>
        )}
        <p className={style.privacy}>
          <ShieldCheck size={15} aria-hidden />
          {words.privacy}
        </p>
      </section>
      <section className={style.terms} aria-live="polite">
        {!ready && <p className={style.note}>{words.needed}</p>}
        {names && (
          <p className={looks.callout} data-tone="error" role="alert">
            {fill(words.manyKinds, {
              column: work.head.names[work.columns.applicant ?? 0] || words.role.applicant,
              n: work.applicants.length,
            })}
          </p>
        )}
        {ready && !names && (
          <>
            <RowChoices work={work} />
            <Terms kind="applicants" name={words.applicantTerms} terms={work.applicants} work={work} />
            <Terms kind="results" name={words.resultTerms} terms={work.results} work={work} />
          </>
        )}
      </section>
    </div>
  )
}

/** Rows a person decides about all at once, as far as that was not decided the last time. */
function RowChoices({ work }: { work: LedgerWork }) {
  const asked = EARLY_QUESTIONS.filter((question) => work.asked[question].length > 0 && !work.kept.rows.includes(question))
  return asked.map((question) => <RowQuestion key={question} question={question} work={work} />)
}

const EARLY_QUESTIONS = ['ditto', 'blanks', 'yearless', 'several', 'struck'] as const

export const looksLikeNames = (work: LedgerWork): boolean => work.applicants.length > MOST_KINDS

function SheetChoice({ work }: { work: LedgerWork }) {
  const options: Option<string>[] = [
    ...(work.parts > 1 ? [{ value: 'all', label: fill(words.allSheets, { n: work.parts }) }] : []),
    ...work.sheets.map(({ name, rows }, i) => ({ value: String(i), label: fill(words.sheetOf, { name, n: rows }) })),
  ]
  return (
    <div className={style.column}>
      <span>{words.sheet}</span>
      <DropdownChoice
        label={words.sheet}
        value={String(work.sheet)}
        options={options}
        onChange={(value) => work.takeSheet(value === 'all' ? 'all' : Number(value))}
      />
    </div>
  )
}

function ColumnChoice({ role, work }: { role: LedgerRole; work: LedgerWork }) {
  const options: Option<string>[] = [
    { value: NONE, label: words.none },
    ...work.head.names.map((name, i) => ({
      value: String(i),
      label: name === '' ? fill(words.columnNameless, { n: i + 1 }) : fill(words.columnOf, { name, n: i + 1 }),
    })),
  ]
  return (
    <div className={style.column}>
      <span>
        {words.role[role]}
        <small>{words.roleHint[role]}</small>
      </span>
      <DropdownChoice
        label={words.role[role]}
        value={work.columns[role] === undefined ? NONE : String(work.columns[role])}
        options={options}
        onChange={(value) => work.takeColumn(role, value === NONE ? null : Number(value))}
      />
    </div>
  )
}

interface TermsProps {
  kind: 'applicants' | 'results'
  name: string
  terms: readonly LedgerTerm[]
  work: LedgerWork
}

function Terms({ kind, name, terms, work }: TermsProps) {
  const asked = terms.filter(({ means }) => means === null)
  const rest = terms.filter(({ means }) => means !== null)
  const offers = asked.filter(({ offer }) => offer !== null)
  const options = kind === 'applicants' ? kindOptions(work.words) : lineOptions(work.words)
  return (
    <div className={style.termList} role="group" aria-label={name}>
      <header>
        <h3>{name}</h3>
        {asked.length > 0 ? (
          <span className={style.asked}>{fill(words.toAnswer, { n: asked.length })}</span>
        ) : (
          <span className={style.allKnown}>
            <CircleCheck size={14} aria-hidden />
            {words.allKnown}
          </span>
        )}
        {offers.length > 1 && (
          <Button
            size="small"
            onClick={() => work.answer(kind, Object.fromEntries(offers.map(({ key, offer }) => [key, offer])))}
          >
            {fill(words.takeOffers, { n: offers.length })}
          </Button>
        )}
      </header>
      {asked.map((term) => (
        <TermChoice key={term.key} term={term} kind={kind} options={options} work={work} />
      ))}
      {asked.length > 0 && <p className={style.note}>{words.remember}</p>}
      {rest.length > 0 && (
        <details>
          <summary>{fill(words.known, { n: rest.length })}</summary>
          {rest.map((term) => (
            <TermChoice key={term.key} term={term} kind={kind} options={options} work={work} />
          ))}
        </details>
      )}
    </div>
  )
}

const ASK = '?'

interface TermChoiceProps extends Pick<TermsProps, 'kind' | 'work'> {
  term: LedgerTerm
  options: readonly Option<string>[]
}

function TermChoice({ term, kind, options, work }: TermChoiceProps) {
  const { key, shown, rows, means, offer } = term
  const offered = options.find(({ value }) => value === offer)
  return (
    <div className={style.term} data-asked={means === null}>
      <span className={style.termWords}>
        {shown}
        <small>{fill(words.rows, { n: rows })}</small>
      </span>
      {means === null && offered && (
        <Button size="small" className={style.offer} onClick={() => work.answer(kind, { [key]: offered.value })}>
          {fill(words.offer, { meaning: offered.label })}
        </Button>
      )}
      <DropdownChoice
        label={fill(words.termFor, { term: shown })}
        value={means ?? ASK}
        options={means === null ? [{ value: ASK, label: words.pick }, ...options] : options}
        onChange={(value) => value !== ASK && work.answer(kind, { [key]: value })}
      />
    </div>
  )
}

const ignore: Option<string> = { value: IGNORE, label: words.ignore }

const kindOptions = ({ kinds }: LedgerWords): Option<string>[] => [
  ...kinds.map(({ id, name }) => ({ value: id, label: name })),
  ignore,
]

const lineOptions = ({ lines, carriedOut }: LedgerWords): Option<string>[] => [
  ...lines.filter(({ id }) => id !== carriedOut).map(({ id, name }) => ({ value: id, label: name })),
  { value: carriedOut, label: words.unsettled },
  ignore,
]
