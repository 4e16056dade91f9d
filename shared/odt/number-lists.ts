/** Counts list items in document order and says what stands in front of each (OpenDocument 1.3, part 3, §5.3). */
import { formatNumber } from '../docx/read/number-format'
import type { ListLevel, ListStyle } from './styles'

/** Samples by which OpenDocument names a kind of number, and the same kind in Word. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  一: 'chineseCounting',
  壹: 'chineseLegalSimplified',
  '①': 'decimalEnclosedCircle',
  '１': 'decimalFullWidth',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
}

export interface ListMark {
  /** What is printed, such as `（一）`; empty for a bullet. */
  text: string
  bullet: boolean
  /** A kind of number not known here; printed in plain digits instead. */
  unknownFormat?: string
}

/** Numbers of one list, by level; a list that continues another one shares them. */
export type Counters = (number | undefined)[]

/** Counts one item on. `start`: the number it says itself. */
export function markOf(style: ListStyle, level: number, counters: Counters, start?: number): ListMark | null {
  const spec = style.get(level)
  if (!spec) return null
  counters[level] = start ?? (counters[level] ?? spec.start - 1) + 1
  counters.length = level + 1
  if (spec.bullet) return { text: '', bullet: true }
  return spec.format === '' ? null : printed(style, spec, level, counters)
}

function printed(style: ListStyle, spec: ListLevel, level: number, counters: Counters): ListMark {
  let unknownFormat: string | undefined
  const numbers: string[] = []
  for (let shown = Math.max(1, level - spec.shown + 1); shown <= level; shown++) {
    const one = style.get(shown)
    if (!one || one.bullet || one.format === '') continue
    const value = counters[shown] ?? one.start
    const format = FORMATS[[...one.format][0]!]
    if (format === undefined) unknownFormat = one.format
    numbers.push((format === undefined ? null : formatNumber(value, format)) ?? String(value))
  }
  return {
    text: spec.prefix + numbers.join('.') + spec.suffix,
    bullet: false,
    ...(unknownFormat === undefined ? {} : { unknownFormat }),
  }
}
