/** A value in the words of prose: 18 · 十八 · 一百余 · 2.3万 · 98.5% · 百分之九十八点五. */
import { compare } from '../calculate'
import type { NumberStyle } from '../report'
import { chineseNumber } from './chinese-number'
import type { Evaluation, Trend } from './evaluate-source'
import { cutQuotient, roundedQuotient, withoutTail } from './exact-number'

const TREND_WORDS: Record<Trend, string> = { up: '增长', down: '下降', level: '持平' }

/** Stands where there is nothing to say yet: seen on paper, and no number to any reader. */
const OPEN = '＿＿'

const MORE = '余'

/** The words, unit included; `null` when last year's report is not here, so that nothing can be said anew. */
export function formatFigure(evaluation: Evaluation, style: NumberStyle): string | null {
  switch (evaluation.state) {
    case 'number':
      return formatNumber(evaluation.value, style)
    case 'rate':
      return formatRate(evaluation.part, evaluation.base, style)
    case 'trend':
      return TREND_WORDS[evaluation.trend]
    case 'trouble':
      return evaluation.trouble === 'no-previous' ? null : OPEN + style.unit
  }
}

function formatNumber(value: string, style: NumberStyle): string {
  const { digits, more } = style.scale === 'tenThousand' ? inTenThousands(value, style) : inUnits(value, style)
  return inNumerals(digits, style) + (style.scale === 'tenThousand' ? '万' : '') + (more ? MORE : '') + style.unit
}

/** A number smaller than the place it would be cut at is written in full. */
function inUnits(value: string, style: NumberStyle): { digits: string; more: boolean } {
  const cut = cutQuotient(value, `1${'0'.repeat(style.over)}`, 0)
  if (style.over === 0 || /^-?0$/.test(cut.digits)) return { digits: value, more: false }
  return { digits: cut.digits + '0'.repeat(style.over), more: cut.rest }
}

function inTenThousands(value: string, style: NumberStyle): { digits: string; more: boolean } {
  if (style.over === 0) return { digits: withoutTail(roundedQuotient(value, '10000', style.decimals)), more: false }
  const cut = cutQuotient(value, '10000', style.decimals)
  return { digits: withoutTail(cut.digits), more: cut.rest }
}

/** A share short of the whole is never rounded up to it: 99.96 % is no 100 %. */
function formatRate(part: string, base: string, style: NumberStyle): string {
  const rounded = roundedQuotient(part, base, style.decimals, 100n)
  const whole = compare(rounded, '100') === 0 && compare(part, base) < 0
  const digits = withoutTail(whole ? cutQuotient(part, base, style.decimals, 100n).digits : rounded)
  const inWords = style.numerals === 'chinese' && style.unit.startsWith(PERCENT)
  return inWords
    ? PERCENT_WORDS + chineseNumber(digits) + style.unit.slice(PERCENT.length)
    : inNumerals(digits, style) + style.unit
}

const PERCENT = '%'
const PERCENT_WORDS = '百分之'

const inNumerals = (digits: string, style: NumberStyle) => (style.numerals === 'chinese' ? chineseNumber(digits) : digits)
