/** The row of numbers under a header (栏次): `1 2 3`, `（1）（2）（3）`, `甲 乙 1 2 3`. It counts columns and is no application. */
import type { LedgerWords } from './ledger-words'
import type { LedgerRow, LedgerSheet } from './read-ledger'

/** Fewer may be an application of which little is known. */
const LEAST_CELLS = 3

const STEMS = [...'甲乙丙丁戊己庚辛壬癸']
const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五']
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Where a cell stands in a row of numbers: which kind of number it is, and which one, from 1. */
interface Ordinal {
  kind: string
  at: number
}

/** Whether every filled cell counts on, each kind of number from its first; a word in the first cell may say what is counted. */
function isNumbering(cells: readonly string[], labels: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.normalize('NFKC').trim()).filter((cell) => cell !== '')
  const isLabelled = labels.includes(filled[0] ?? '')
  const counted = (isLabelled ? filled.slice(1) : filled).map(ordinalOf)
  if (counted.length < LEAST_CELLS) return false
  const last = new Map<string, number>()
  return counted.every((one) => {
    if (one === null || one.at !== (last.get(one.kind) ?? 0) + 1) return false
    last.set(one.kind, one.at)
    return true
  })
}

function ordinalOf(text: string): Ordinal | null {
  const bare = text.replace(/^[([<]\s*|\s*[)\]>、.]$/g, '')
  // `3=1+2` says which columns it is the sum of.
  const digits = /^(\d{1,3})(?:=[\d+\-()]+)?$/.exec(bare)?.[1]
  if (digits !== undefined) return { kind: '1', at: Number(digits) }
  for (const row of [STEMS, HAN, LETTERS]) {
    const at = row.indexOf(bare.toUpperCase())
    if (at >= 0) return { kind: row[0]!, at: at + 1 }
  }
  return null
}

/** Whether a row is one of numbers; a row whose cells were put into another order says so itself. */
export const isNumberingRow = (row: LedgerRow, { numbering }: Pick<LedgerWords, 'numbering'>): boolean =>
  row.numbering ?? isNumbering(row.cells, numbering)

/** The sheet with its rows of numbers marked; the same sheet where there is none. */
export function withNumbering(sheet: LedgerSheet, words: LedgerWords): LedgerSheet {
  if (!sheet.rows.some((row) => isNumberingRow(row, words))) return sheet
  return { ...sheet, rows: sheet.rows.map((row) => (isNumberingRow(row, words) ? { ...row, numbering: true } : row)) }
}
