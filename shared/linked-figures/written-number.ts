/** How a number in prose is written: the style that writes it so again. */
import type { ProseNumber } from '../prose-figures'
import { FIGURE_RUN_LIMITS, type NumberStyle } from '../report'

export interface WrittenNumber {
  style: NumberStyle
  /** Characters of the quotation that the style covers; a unit behind a blank stays outside. */
  length: number
}

const DIGITS = '[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?'
const HAN = '[一二两三四五六七八九十百千零〇]+'
const WRITTEN = new RegExp(`^((${DIGITS})|${HAN})(万(?!元))?(余)?(\\s*)(\\D*)$`)

/** `null` for what no style can write: ranges, 约, 近, 以上 and the like. */
export function writtenNumber({ quote, unit }: ProseNumber): WrittenNumber | null {
  const match = WRITTEN.exec(quote)
  if (!match) return null
  const [, number = '', arabic, scale, more, gap = '', rest = ''] = match
  if (rest.normalize('NFKC') !== unit) return null
  const digits = (arabic ?? '').normalize('NFKC').replace(/,/g, '')
  const decimals = digits.split('.')[1]?.length ?? 0
  if (decimals > FIGURE_RUN_LIMITS.decimals) return null
  const over = more === undefined ? 0 : scale === undefined ? place(digits, number) : 1
  if (more !== undefined && over === 0) return null
  const apart = gap !== ''
  return {
    style: {
      numerals: arabic === undefined ? 'chinese' : 'arabic',
      scale: scale === undefined ? 'one' : 'tenThousand',
      decimals,
      over,
      unit: apart ? '' : unit,
    },
    length: apart ? quote.length - gap.length - rest.length : quote.length,
  }
}

/** Power of ten of the last place that is written: 2 in 1500 and in 一百. */
function place(digits: string, han: string): number {
  if (digits !== '') return digits.includes('.') ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0)
  return { 十: 1, 百: 2, 千: 3 }[han.at(-1) ?? ''] ?? 0
}
