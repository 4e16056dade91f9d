// The row of numbers under a header, and rows that only look like one.
import { describe, expect, it } from 'vitest'
import { officialLedgerWords } from '../../templates/official-ledger.test-data'
import { officialTemplate } from '../../templates/official.test-data'
import { bodyRows, guessColumns, ledgerHead, readLedgerText, tallyLedger } from '.'
import { isNumberingRow } from './numbering-row'
import { withTickColumns } from './tick-columns'

const words = officialLedgerWords(officialTemplate())
const isNumbering = (...cells: string[]) => isNumberingRow({ number: 2, cells }, words)

async function count(...rows: string[]) {
  const read = await readLedgerText(rows.map((row) => row.replaceAll('|', '\t')).join('\n'))
  const sheet = withTickColumns(read.ok ? read.value[0]! : { name: '', hidden: false, rows: [] }, words)
  const head = ledgerHead(sheet, words)
  const columns = guessColumns(sheet, head, words)
  const choices = { columns, applicants: {}, results: {}, duplicates: 'all' } as const
  const { cases, issues, sums } = tallyLedger([{ sheet: '', rows: bodyRows(sheet, head) }], words, choices, 2026)
  return [cases.length, issues.length, sums]
}

describe('a row that numbers the columns', () => {
  it.each([
    ['1', '2', '3', '4'],
    ['（1）', '（2）', '（3）'],
    ['①', '②', '③', '④'],
    ['甲', '乙', '1', '2', '3', '丙'],
    ['A', 'B', 'C'],
    ['一', '二', '三'],
    ['栏次', '1', '2', '3=1+2'],
    ['1', '', '2', '', '3'],
  ])('is known: %s %s %s', (...cells) => expect(isNumbering(...cells)).toBe(true))

  it.each([
    ['1', '公民', '2026-01-05', '予以公开'],
    ['1', '2', '2026-01-05'],
    ['1', '2'],
    ['1', '1', '1'],
    ['2', '3', '4'],
    ['3', '2', '1'],
    ['1', '2', '4'],
    ['甲', '自然人', '予以公开'],
  ])('is not: %s %s %s', (...cells) => expect(isNumbering(...cells)).toBe(false))

  it('is no application, under the header and again on every page, nor a tick', async () => {
    const head = '序号|申请人类型|收到日期|办理结果|答复日期'
    expect(
      await count(
        head,
        '1|2|3|4|5',
        '1|公民|2026-01-05|予以公开|2026-01-20',
        head,
        '甲|乙|1|2|3',
        '2|公司|2026-02-05|部分公开|2026-02-20',
      ),
    ).toEqual([2, 0, 3])
    const ticked = '编号|自然人|商业企业|予以公开|部分公开|答复日期'
    expect(await count(ticked, '（1）|（2）|（3）|（4）|（5）|（6）', '1|√||√||2026-01-20', '2||√||√|2026-01-20')).toEqual([
      2, 0, 1,
    ])
  })
})
