/** Counts an invented ledger for tests, as the window does while nobody answered anything. */
import { officialLedgerWords } from '../../templates/official-ledger.test-data'
import { officialTemplate } from '../../templates/official.test-data'
import {
  applicantTerms,
  columnDoubts,
  firstChoice,
  headedLedger,
  ledgerLists,
  mainSheet,
  partsOf,
  questionedRows,
  resultTerms,
  ROW_ANSWERS,
  saysYear,
  tallyLedger,
  type LedgerChoices,
  type LedgerSheet,
} from '.'
import { LEDGER_QUESTIONS } from '../working-papers'

export const words = officialLedgerWords(officialTemplate())

/** One row a string, cells parted by `|`. */
export const sheetOfRows = (rows: readonly string[], name = ''): LedgerSheet => ({
  name,
  hidden: false,
  rows: rows.map((row, i) => ({ number: i + 1, cells: row.split('|') })).filter(({ cells }) => cells.join('').trim() !== ''),
})

export function countSheets(
  sheets: readonly LedgerSheet[],
  choices: Partial<LedgerChoices> = {},
  { year = 2026, sourceName = '' } = {},
) {
  const ledger = headedLedger({ sourceName, sheets, words })
  const { sheet, columns } = firstChoice(ledger, undefined, year)
  const main = sheet === 'all' ? mainSheet(ledger, year) : sheet
  const parts = partsOf(ledger, main, columns)
  const taken = sheet === 'all' ? parts : parts.filter(({ at }) => at === main)
  const lists = ledgerLists(ledger, taken, columns, sheet === 'all')
  const first = Object.fromEntries(LEDGER_QUESTIONS.map((question) => [question, ROW_ANSWERS[question][0]]))
  const understood = { columns, applicants: {}, results: {}, ...choices }
  const all = { ...first, yearless: saysYear(ledger, parts, year) ? 'year' : 'none', ...understood } as LedgerChoices
  const { figures, issues, ...rest } = tallyLedger(lists, words, all, year)
  const rows = lists.flatMap((list) => list.rows)
  const filled = Object.entries(figures).filter(([, n]) => n !== '0')
  return {
    ...rest,
    columns,
    raw: issues,
    figures: Object.fromEntries(filled.map(([id, n]) => [id.replace('requests.', ''), Number(n)])),
    /** `kind row value`, and whether the row is counted all the same. */
    issues: issues.map(({ kind, sheet: on, row, value, counted }) => `${kind} ${on}${row} ${value}${counted ? ' counted' : ''}`),
    asked: questionedRows(lists, words, understood, year),
    terms: [...applicantTerms(rows, columns, words, {}), ...resultTerms(rows, columns, words, {})].filter(
      ({ means }) => means === null,
    ),
    left: ledger.sheets.filter((_, i) => !taken.some(({ at }) => at === i)).map(({ name }) => name),
    doubts: columnDoubts(ledger.sheets[main]!, ledger.heads[main]!, words, columns),
  }
}

export const countRows = (rows: readonly string[], choices: Partial<LedgerChoices> = {}) =>
  countSheets([sheetOfRows(rows)], choices)
