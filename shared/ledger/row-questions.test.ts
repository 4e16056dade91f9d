// How long the answers about rows of a ledger hold.
import { describe, expect, it } from 'vitest'
import { officialLedgerWords } from '../../templates/official-ledger.test-data'
import { officialTemplate } from '../../templates/official.test-data'
import { heldAnswers, questionedRows, type LedgerRow } from '.'

const words = officialLedgerWords(officialTemplate())
const columns = { number: 0, applicant: 1, received: 2, result: 3, answered: 4 }

const ask = (...rows: Partial<LedgerRow>[]) => {
  const list = rows.map((row, i): LedgerRow => ({ number: i + 2, cells: [], ...row }))
  return questionedRows([{ sheet: '', rows: list }], words, { columns, applicants: {}, results: {} }, 2026)
}
const row = (number: string, received: string, answered: string, more: Partial<LedgerRow> = {}): Partial<LedgerRow> => ({
  cells: [number, '公民', received, '予以公开', answered],
  ...more,
})
const STRUCK = row('1', '2026-01-05', '2026-01-20', { struck: true })
const YEARLESS = row('2', '1月5日', '2026-01-20')
const UNANSWERED = row('3', '2025-12-05', '')
const SEVERAL: Partial<LedgerRow> = { cells: ['7', '公民', '2026-01-05', '予以公开3件', '2026-01-20'] }
const AGAIN = row('3', '2026-02-05', '2026-02-20')

const marks = (rows: readonly { mark: string }[]) => rows.map(({ mark }) => mark)
const remember = (rows: ReturnType<typeof ask>) => ({
  struck: { answer: 'all', rows: marks(rows.struck) },
  numbers: { answer: 'first', rows: marks(rows.numbers) },
})

describe('rows in question', () => {
  it('are those of each question, whatever was answered to the others', () => {
    const asked = ask(STRUCK, YEARLESS, UNANSWERED, AGAIN, SEVERAL, row('9', '2026-03-05', '2026-03-20'))
    const found = Object.entries(asked).flatMap(([question, rows]) => rows.map((one) => `${question} ${one.row}`))
    expect(found).toEqual(['yearless 3', 'several 6', 'struck 2', 'numbers 4', 'numbers 5', 'unanswered 4'])
    expect(new Set(Object.values(asked).flatMap(marks)).size).toBe(5)
  })
})

describe('an answer', () => {
  const last = remember(ask(STRUCK, UNANSWERED, AGAIN))

  it('holds for the same rows in other places, and when some of them are gone', () => {
    expect(heldAnswers(last, ask(row('8', '2026-03-05', ''), AGAIN, UNANSWERED, STRUCK))).toEqual({
      kept: { struck: 'all', numbers: 'first' },
      changed: [],
    })
    expect(heldAnswers(last, ask(STRUCK))).toEqual({ kept: { struck: 'all' }, changed: [] })
  })

  it('does not hold for a row that changed, nor for one more', () => {
    const changed = row('1', '2026-01-05', '2026-01-21', { struck: true })
    expect(heldAnswers(last, ask(changed))).toEqual({ kept: {}, changed: ['struck'] })
    expect(heldAnswers(last, ask(STRUCK, STRUCK))).toEqual({ kept: {}, changed: ['struck'] })
  })

  it('that no question knows is none', () => {
    expect(heldAnswers({ struck: { answer: 'x', rows: last.struck.rows } }, ask(STRUCK))).toEqual({ kept: {}, changed: [] })
  })
})
