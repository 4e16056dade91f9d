// Dates as they stand in ledgers: what is certain of them, and what is not.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countRows } from './count-ledger.test-data'
import { isBefore, isYearless, ledgerDate, ledgerMonth, monthDay } from './ledger-dates'

it.each([
  ['2026-01-05', '2026-01-05'],
  ['2026/1/5 10:30', '2026-01-05'],
  ['2026.01.05', '2026-01-05'],
  ['２０２６年１月５日', '2026-01-05'],
  ['2026 年 1 月 5 日', '2026-01-05'],
  ['2026年1月5号', '2026-01-05'],
  ['2026年1月5日上午', '2026-01-05'],
  ['2026年1月5日（周一）', '2026-01-05'],
  ['2026-01-05 星期一', '2026-01-05'],
  ['20260105', '2026-01-05'],
  ['260105', '2026-01-05'],
  ['26.1.5', '2026-01-05'],
  ['26年1月5日', '2026-01-05'],
  ['46027', '2026-01-05'],
  ['46027.5', '2026-01-05'],
  ['二〇二六年一月五日', '2026-01-05'],
  ['二○二六年十二月三十一日', '2026-12-31'],
  ['二0二六年十月二十日', '2026-10-20'],
  ['二零二六年一月五日', '2026-01-05'],
  ['2026-02-30', null],
  ['260230', null],
  ['202601', null],
  ['1月5日', null],
  ['2026', null],
  ['206-01-05', null],
  ['12345', null],
  ['2026年1月5日前', null],
  ['2026-01-05、2026-02-05', null],
  ['2026-01-05至2026-02-05', null],
])('the date %s is %s', (text, date) => expect(ledgerDate(text)).toBe(date))

it.each([
  ['2026年8月', '2026-08'],
  ['2026年8月份', '2026-08'],
  ['2026年8月上旬', '2026-08'],
  ['2026年12月底', '2026-12'],
  ['2026-8', '2026-08'],
  ['2026.8', '2026-08'],
  ['2026/08', '2026-08'],
  ['202608', '2026-08'],
  ['26年8月', '2026-08'],
  ['二〇二六年八月', '2026-08'],
  ['2026年', '2026'],
  ['2026年度', '2026'],
  ['2026年上半年', '2026'],
  ['2026年第三季度', '2026'],
  ['3/5/2026', '2026'],
  ['25/12/2026', '2026'],
  ['2026-13', null],
  ['202613', null],
  ['26.8', null],
  ['8月', null],
  ['2026', null],
  ['2026年8月—2027年1月', null],
  ['13/13/2026', null],
  ['2026年8月5日', null],
])('of %s the part %s is certain', (text, month) => expect(ledgerMonth(text)).toBe(month))

it.each([
  ['3月5日', '3-5'],
  ['3月5号', '3-5'],
  ['3.5', '3-5'],
  ['３／５（邮寄）', '3-5'],
  ['三月五日', '3-5'],
  ['13月5日', null],
  ['2026年3月', null],
])('without a year: %s is %s', (text, expected) => expect(monthDay(text)).toBe(expected))

it('of a month alone only the year is wanting', () => {
  expect(['8月', '８月份', '八月', '13月', '8'].map(isYearless)).toEqual([true, true, true, false, false])
})

it('every day is read alike however it is written', () => {
  const days = fc.integer({ min: 0, max: 365 * 30 }).map((n) => new Date(Date.UTC(2020, 0, 1) + n * 86_400_000))
  fc.assert(
    fc.property(days, (day) => {
      const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]
      const serial = Math.round((day.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000)
      const iso = day.toISOString().slice(0, 10)
      const written = [`${year}年${month}月${date}日`, `${year}.${month}.${date}`, iso.replaceAll('-', ''), String(serial)]
      expect(new Set(written.map(ledgerDate))).toEqual(new Set([iso]))
      expect(ledgerMonth(`${year}年${month}月`)).toBe(iso.slice(0, 7))
    }),
    { numRuns: 60 },
  )
})

it('one is before another only as far as both say so', () => {
  expect([isBefore('2026-03', '2026-03-05'), isBefore('2026-02', '2026-03-05'), isBefore('2026', '2026-03')]).toEqual([
    false,
    true,
    false,
  ])
})

describe('a date without its day in a ledger', () => {
  const HEAD = '申请人类型|收到日期|办理结果|答复日期'
  const count = (received: string, answered: string, choices = {}) =>
    countRows([HEAD, `公民|${received}|予以公开|${answered}`], choices)

  it('decides by its year what came in, what came over and what is left', () => {
    expect(count('2026年8月', '2026年8月').figures).toEqual({ 'received.naturalPerson': 1, 'granted.naturalPerson': 1 })
    expect(count('2025-12', '2026年1月').figures).toEqual({ 'carriedIn.naturalPerson': 1, 'granted.naturalPerson': 1 })
    expect(count('2026年12月', '2027年').figures).toEqual({ 'received.naturalPerson': 1, 'carriedOut.naturalPerson': 1 })
    expect(count('2025年8月', '202512').issues).toEqual(['earlierYear 2 2025-12'])
    expect(count('2026-08-20', '2026年8月').issues).toEqual([])
  })

  it('without its year is asked about, and not counted where it turns over the year', () => {
    expect(count('8月', '8月')).toMatchObject({ figures: {}, issues: ['noYear 2 8月'], asked: { yearless: [{ row: 2 }] } })
    expect(count('8月', '8月', { yearless: 'year' }).figures).toMatchObject({ 'granted.naturalPerson': 1 })
    expect(count('12月', '1月', { yearless: 'year' })).toMatchObject({ figures: {}, issues: ['order 2 2026-12 / 2026-01'] })
  })
})
