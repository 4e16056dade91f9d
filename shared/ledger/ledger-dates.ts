/** Dates as they stand in ledgers. */

/** `YYYY-MM-DD`; `null` for what is no date of a day, or a date without its year. */
export function ledgerDate(text: string): string | null {
  const bare = withDigits(text.normalize('NFKC').trim()).replace(DAY_REMARK, '')
  const full =
    /^(\d{4}|[2-3]\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:[\sT](?!.*\d\s*[-/.月年]\s*\d).*|\((?!.*\d{4}).*)?$/.exec(
      bare,
    ) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(bare) ??
    // `202508` is a month, `250805` a day.
    /^(2[1-9]|3\d)(\d{2})(\d{2})$/.exec(bare)
  if (full && full[1]!.length === 2) return dayOf(2000 + Number(full[1]), Number(full[2]), Number(full[3]))
  if (full) return dayOf(Number(full[1]), Number(full[2]), Number(full[3]))
  // A day number, as a sheet stores a date whose cell lost its format.
  return /^\d{5}(?:\.\d+)?$/.test(bare) ? sheetDay(Math.floor(Number(bare))) : null
}

/** Behind a day it says no other one. */
const DAY_REMARK = /(?<=[日号\d])\s*(?:[上下]午|星期[一二三四五六日天]|周[一二三四五六日])$/

/**
 * What is certain of a date without its day: `2025-08`, or `2025` where not even the month is; `null` for what has a day,
 * or no year.
 */
export function ledgerMonth(text: string): string | null {
  const bare = withDigits(text.normalize('NFKC').trim())
  const month =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?份?\s*(?:[上中下]旬|[初中底末])?$/.exec(bare) ??
    /^([2-3]\d)\s*年\s*(\d{1,2})\s*月份?\s*(?:[上中下]旬|[初中底末])?$/.exec(bare) ??
    /^(20\d{2})(0[1-9]|1[0-2])$/.exec(bare)
  if (month) {
    const year = month[1]!.length === 2 ? 2000 + Number(month[1]) : Number(month[1])
    return dayOf(year, Number(month[2]), 1)?.slice(0, 7) ?? null
  }
  // Month and day may be either of the two, which its year does not depend on.
  const [, one, other, last] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(bare) ?? []
  if (last !== undefined)
    return dayOf(Number(last), Number(one), Number(other)) || dayOf(Number(last), Number(other), Number(one)) ? last : null
  const whole = /^(\d{4})\s*年度?\s*(?:[上下]半年|第?[一二三四1-4]季度)?$/.exec(bare)?.[1]
  return whole !== undefined && Number(whole) >= FIRST_YEAR && Number(whole) <= LAST_YEAR ? whole : null
}

/** Whether one certainly lies before the other, as far as both say it. */
export const isBefore = (one: string, other: string): boolean => {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) < other.slice(0, length)
}

/** Month and day (`3-5`) of a date that stands without its year; `null` for anything else. */
export function monthDay(text: string): string | null {
  const bare = withDigits(text.normalize('NFKC').trim()).replace(DAY_REMARK, '')
  const parts = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:\((?!.*\d{4}).*)?$/.exec(bare)
  const [month, day] = [Number(parts?.[1]), Number(parts?.[2])]
  return parts && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? `${month}-${day}` : null
}

/** The month (`8`) of a date that says nothing else; `null` for anything else. */
export function monthAlone(text: string): string | null {
  const month = /^(\d{1,2})\s*月份?$/.exec(withDigits(text.normalize('NFKC').trim()))?.[1]
  return month !== undefined && Number(month) >= 1 && Number(month) <= 12 ? String(Number(month)) : null
}

/** Whether it is a date of which only the year is wanting. */
export const isYearless = (text: string): boolean => monthDay(text) !== null || monthAlone(text) !== null

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return same && year >= FIRST_YEAR && year <= LAST_YEAR ? date.toISOString().slice(0, 10) : null
}

/** Anything outside is a slip of the keyboard. */
const FIRST_YEAR = 2000
const LAST_YEAR = 2099

function sheetDay(serial: number): string | null {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000)
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

const YEAR_DIGITS = '〇一二三四五六七八九'
const HAN = '[〇○零O0一二三四五六七八九十]'
const HAN_DATE = new RegExp(`^(?:(${HAN}{4})年)?(${HAN}{1,3})月(?:(${HAN}{1,3})[日号])?$`)

/** `二〇二六年三月五日` as `2026年3月5日`, also without year or day; anything else as it stands. */
function withDigits(text: string): string {
  const [whole, year, month = '', day] = HAN_DATE.exec(text) ?? []
  if (whole === undefined) return text
  const digits = [...(year ?? '').replace(/[○零O0]/g, '〇')].map((one) => YEAR_DIGITS.indexOf(one)).join('')
  if (year !== undefined && !/^\d{4}$/.test(digits)) return text
  return `${year === undefined ? '' : `${digits}年`}${hanNumber(month)}月${day === undefined ? '' : `${hanNumber(day)}日`}`
}

/** `二十三`; 0 for what is none. */
function hanNumber(text: string): number {
  const [, tens = '', ten = '', ones = ''] = /^([二三]?)(十?)([一二三四五六七八九]?)$/.exec(text) ?? []
  if (ten === '') return tens === '' || ones === '' ? Math.max(0, YEAR_DIGITS.indexOf(tens || ones || '〇')) : 0
  return 10 * (tens === '' ? 1 : YEAR_DIGITS.indexOf(tens)) + (ones === '' ? 0 : YEAR_DIGITS.indexOf(ones))
}

export const yearOf = (date: string): number => Number(date.slice(0, 4))
