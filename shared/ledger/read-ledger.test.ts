// Ledgers as bytes or text become rows.
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { workbookOf } from '../workbook/workbook.test-data'
import { readLedger, readLedgerText } from '.'
import { ledgerDate } from './ledger-dates'

describe('reading a ledger', () => {
  it('takes separated values of any usual kind and keeps quoted line breaks', async () => {
    for (const text of ['编号\t类型\r\n1\t自然人\r\n', '编号,类型\n1,自然人', '编号;类型\n1;自然人', '编号|类型\n1|自然人']) {
      expect(await readLedger(strToU8(text))).toEqual({
        ok: true,
        value: [
          {
            name: '',
            hidden: false,
            rows: [
              { number: 1, cells: ['编号', '类型'] },
              { number: 2, cells: ['1', '自然人'] },
            ],
          },
        ],
      })
    }
    const quoted = await readLedgerText('编号,内容\n1,"甲\n乙"\n2,丙')
    expect(quoted).toMatchObject({ value: [{ rows: [{}, { number: 2, cells: ['1', '甲\n乙'] }, { number: 4 }] }] })
  })

  it('takes the sheets of a workbook, dates as dates', async () => {
    const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
    const xml = `<sheetData><row r="1">${cell('A1', '收到日期')}${cell('B1', '类型')}</row><row r="3" hidden="1"><c r="A3"><v>46027</v></c>${cell('B3', '自然人')}</row></sheetData>`
    expect(await readLedger(workbookOf([{ name: '一月', xml }]))).toEqual({
      ok: true,
      value: [
        {
          name: '一月',
          hidden: true,
          rows: [
            { number: 1, cells: ['收到日期', '类型'] },
            { number: 3, cells: ['46027', '自然人'], hidden: true },
          ],
        },
      ],
    })
    expect(ledgerDate('46027')).toBe('2026-01-05')
  })

  it.each([
    ['E30', strToU8('')],
    ['E155', strToU8('只有一行')],
    ['E156', strToU8('a\tb\n'.repeat(20_001))],
    ['E157', strToU8('%PDF-1.7')],
  ])('refuses with %s', async (code, bytes) => {
    expect(await readLedger(bytes)).toMatchObject({ ok: false, trouble: { code } })
  })
})
