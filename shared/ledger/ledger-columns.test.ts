import { expect, it } from 'vitest'
import { officialLedgerWords } from '../../templates/official-ledger.test-data'
import { officialTemplate } from '../../templates/official.test-data'
import { guessColumns, ledgerHead, type LedgerSheet } from '.'

const words = officialLedgerWords(officialTemplate())

const sheetOf = (rows: readonly (readonly string[])[], header: readonly string[]): LedgerSheet => ({
  name: '',
  hidden: false,
  rows: [header, ...rows].map((cells, i) => ({ number: i + 1, cells: [...cells] })),
})

it('the result is the column that tells it in most rows, particulars stand in the other', () => {
  const rows = [
    ['某甲', '个人', '商业秘密', '不予公开'],
    ['某乙', '公司', '', '同意公开'],
    ['某丙', '个人', '', '部分公开'],
    ['某丁', '个人', '过程性信息', '不予公开'],
  ]
  const sheet = sheetOf(rows, ['申请者', '哪一类', '为什么不给', '怎么答的'])
  expect(guessColumns(sheet, ledgerHead(sheet, words), words)).toEqual({ applicant: 1, result: 3, detail: 2 })
  const named = sheetOf(rows, ['申请人', '申请人类别', '不公开理由', '答复方式'])
  expect(guessColumns(named, ledgerHead(named, words), words)).toEqual({ applicant: 1, result: 3, detail: 2 })
})
