/** Dates as they stand in ledgers. */

/** `YYYY-MM-DD`; `null` for what is no date of a day, or a date without its year. */
export function ledgerDate(text: string): string | null {
  const bare = withDigits(text.normalize('NFKC').trim())
  const full =
    /^(\d{4}|[2-3]\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:[\sT](?!.*\d\s*[-/.月年]\s*\d).*|\((?!.*\d{4}).*)?$/.exec(
      bare,
    ) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(bare)
  if (full && full[1]!.length === 2) return dayOf(2000 + Number(full[1]), Number(full[2]), Number(full[3]))
  if (full) return dayOf(Number(full[1]), Number(full[2]), Number(full[3]))
  // A day number, as a sheet stores a date whose cell lost its format.
  return /^\d{5}(?:\.\d+)?$/.test(bare) ? sheetDay(Math.floor(Number(bare))) : null
}

/** Month and day (`3-5`) of a date that stands without its year; `null` for anything else. */
export function monthDay(text: string): string | null {
  const bare = text.normalize('NFKC').trim()
  const parts = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\((?!.*\d{4}).*)?$/.exec(bare)
  const [month, day] = [Number(parts?.[1]), Number(parts?.[2])]
  return parts && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? `${month}-${day}` : null
}

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
const HAN = '[〇○零一二三四五六七八九十]'
const HAN_DATE = new RegExp(`^(${HAN}{4})年(${HAN}{1,3})月(${HAN}{1,3})[日号]$`)

/** `二〇二六年三月五日` as `2026年3月5日`; anything else as it stands. */
function withDigits(text: string): string {
  const [, year = '', month = '', day = ''] = HAN_DATE.exec(text) ?? []
  const digits = [...year.replace(/[○零]/g, '〇')].map((one) => YEAR_DIGITS.indexOf(one)).join('')
  return /^\d{4}$/.test(digits) ? `${digits}年${hanNumber(month)}月${hanNumber(day)}日` : text
}

/** `二十三`; 0 for what is none. */
function hanNumber(text: string): number {
  const [, tens = '', ten = '', ones = ''] = /^([二三]?)(十?)([一二三四五六七八九]?)$/.exec(text) ?? []
  if (ten === '') return tens === '' || ones === '' ? Math.max(0, YEAR_DIGITS.indexOf(tens || ones || '〇')) : 0
  return 10 * (tens === '' ? 1 : YEAR_DIGITS.indexOf(tens)) + (ones === '' ? 0 : YEAR_DIGITS.indexOf(ones))
}

export const yearOf = (date: string): number => Number(date.slice(0, 4))
