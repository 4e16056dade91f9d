/** Per cent as people write it: rounded or cut at the last place they wrote. */
import { formatFigure } from '../linked-figures'
import { fromChinese } from '../prose-figures'
import { PLAIN_NUMBER } from '../report'

const decimals = (rate: string) => rate.split('.')[1]?.length ?? 0

/** Rounding and cutting both pass. Calculated in whole steps of the last written place. */
export function isRate(written: string, part: number, base: number): boolean {
  const exact = (part * 100 * 10 ** decimals(written)) / base
  const steps = Math.round(Number(written) * 10 ** decimals(written))
  return steps === Math.floor(exact) || steps === Math.round(exact)
}

/** With as many places as were written: what the fix of the sentence puts there, digit for digit. */
export const rateLike = (written: string, part: string, base: string): string =>
  formatFigure({ state: 'rate', part, base }, { ...PLAIN_NUMBER, decimals: decimals(written) }) ?? ''

const RATE_IN_WORDS = /百分之([一二三四五六七八九十百零〇点]+)/g

/** Full-width digits and signs as a keyboard has them, rates in words in digits; the same length. */
export const halfWidth = (text: string) =>
  text
    .replace(/[０-９％．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(RATE_IN_WORDS, (all, words: string) => {
      const digits = fromChinese(words)
      return digits === null || digits.length >= all.length ? all : `${digits}%`.padStart(all.length)
    })
