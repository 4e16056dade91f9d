// One number on several rows.
import { describe, expect, it } from 'vitest'
import { countRows, countSheets, sheetOfRows } from './count-ledger.test-data'

const HEAD = '登记编号|申请人姓名|申请人类型|收到日期|办理结果|答复日期'
const FIRST = '2026-1|某甲|公民|2026-03-01|予以公开|2026-03-20'
const count = (second: string, choices = {}) => countRows([HEAD, FIRST, second], choices)

describe('a number that stands on two rows', () => {
  it.each([FIRST, '2026 - 1|某甲|公民|2026年3月1日|全部公开|2026.3.20'])(
    'of one applicant and result is a copy: %s',
    (second) => {
      const { figures, raw, asked } = count(second)
      expect(figures).toEqual({ 'received.naturalPerson': 1, 'granted.naturalPerson': 1 })
      expect(raw).toMatchObject([{ kind: 'duplicate', row: 3, counted: false, others: [{ row: 2 }] }])
      expect(asked.duplicates.map(({ row }) => row)).toEqual([2, 3])
      expect(count(second, { duplicates: 'all' }).cases).toHaveLength(2)
    },
  )

  it('still at work above and settled below, or the other way round, is counted once as settled', () => {
    const early = '2026-1|某甲|公民|2026-03-01|延期答复|'
    for (const rows of [
      [HEAD, early, FIRST],
      [HEAD, FIRST, early],
    ]) {
      expect(countRows(rows).figures).toEqual({ 'received.naturalPerson': 1, 'granted.naturalPerson': 1 })
    }
  })

  it('with two results is not counted until a person says which, and both rows are told', () => {
    const second = '2026-1|某甲|公民|2026-03-01|国家秘密|2026-03-25'
    const { figures, raw, asked } = count(second)
    expect(figures).toEqual({})
    expect(raw).toMatchObject([
      { kind: 'version', row: 2, others: [{ row: 3 }], counted: false },
      { kind: 'version', row: 3, others: [{ row: 2 }], counted: false },
    ])
    expect(asked.versions).toHaveLength(2)
    expect(count(second, { versions: 'last' }).figures).toEqual({
      'received.naturalPerson': 1,
      'denied-stateSecret.naturalPerson': 1,
    })
    expect(count(second, { versions: 'all' }).figures).toMatchObject({ 'received.naturalPerson': 2 })
  })

  it.each([
    ['another kind of applicant', '2026-1||公司|2026-03-01|予以公开|2026-03-20'],
    ['another name', '2026-1|某乙|公民|2026-03-01|予以公开|2026-03-20'],
    ['another day', '2026-1|某甲|公民|2026-05-01|予以公开|2026-05-20'],
  ])('of %s is another application, and told', (_, second) => {
    const { cases, raw, asked } = count(second)
    expect(cases).toHaveLength(2)
    expect(raw).toMatchObject([{ kind: 'number', row: 3, others: [{ row: 2 }], counted: true }])
    expect(asked.numbers).toHaveLength(2)
    expect(count(second, { numbers: 'first' }).cases).toHaveLength(1)
  })

  it('as a plain number without a day says too little to be one application', () => {
    const plain = ['编号|申请人类型|办理结果', '1|公民|予以公开', '1|公民|予以公开']
    expect(countRows(plain)).toMatchObject({ cases: [{}, {}], raw: [{ kind: 'number', counted: true }] })
  })

  it('on a struck row says nothing of the row that replaced it', () => {
    const sheet = sheetOfRows([HEAD, FIRST, FIRST.replace('予以公开', '部分公开')])
    const rows = sheet.rows.map((row) => (row.number === 2 ? { ...row, struck: true } : row))
    const { figures, issues } = countSheets([{ ...sheet, rows }])
    expect(figures).toEqual({ 'received.naturalPerson': 1, 'partial.naturalPerson': 1 })
    expect(issues).toEqual(['struck 2 '])
  })
})
