/** `1 2 3 4 5` below the headers, or `4 5 6 7 8`: numbers of the columns, as statistical tables print them, and no figures. */
import { isEmptyText } from './cell-text'
import { tight } from './marks'
import type { StripCell } from './strip'

/** Fewer may be figures by chance. */
const LEAST = 5

export function areColumnNumbers(values: readonly StripCell[]): boolean {
  const numbers = values
    .filter((cell) => !isEmptyText(cell.text))
    .map((cell) => tight(cell.text).replace(/^[([]?(\d+)[)\]]?$/, '$1'))
  const first = Number(numbers[0])
  return numbers.length >= LEAST && first > 0 && numbers.every((text, i) => text === String(first + i))
}
