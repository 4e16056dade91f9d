/** `…申请数量480000048`: a row whose cells ran into one word. It is cut only where its sums leave no other way. */
import type { Template } from '../template'
import type { PrintedRow } from './form-labels'
import { addsUp } from './place-values'

const MOST_DIGITS = 30
const MOST_STEPS = 3_000
const MOST_PER_FIGURE = 8

/** The only way to cut the digits into the figures of the row, or `null` when there is none or more than one. */
export function cutDigits(template: Template, row: PrintedRow, digits: string): string[] | null {
  const need = row.figures.length
  if (need === 1) return [digits]
  if (digits.length < need || digits.length > MOST_DIGITS) return null
  const found: string[][] = []
  let steps = 0
  const checks = row.figures.map((id) =>
    template.totals.some((total) => total.target === id && total.addends.every((a) => row.figures.includes(a))),
  )
  const cut = (texts: string[], from: number): void => {
    if (found.length > 1 || steps++ > MOST_STEPS) return
    if (texts.length > 0 && checks[texts.length - 1] && !fitsSoFar(template, row, texts)) return
    const left = need - texts.length
    if (left === 0) {
      if (from === digits.length) found.push(texts)
      return
    }
    const longest = digits[from] === '0' ? 1 : Math.min(MOST_PER_FIGURE, digits.length - from - (left - 1))
    for (let n = 1; n <= longest; n++) cut([...texts, digits.slice(from, from + n)], from + n)
  }
  cut([], 0)
  return found.length === 1 && steps <= MOST_STEPS ? found[0]! : null
}

/** Sums whose parts are all there; those still to come are blank and contradict nothing. */
const fitsSoFar = (template: Template, row: PrintedRow, texts: readonly string[]) =>
  addsUp(template, row, [...texts, ...new Array<string>(row.figures.length - texts.length).fill('')])

/** Words and the digits glued to their end, or set off by one sign. A decimal belongs to a row of one figure. */
export function gluedDigits(text: string): { words: string; sign: string; digits: string } | null {
  const match = /^(.{0,120}?\D)(?<!\d[,.])([,、:;/|]?)(\d+(?:\.\d+)?)$/.exec(text.normalize('NFKC').trim())
  return match && /\p{Script=Han}|[)\]”"]/u.test(match[1]!.slice(-1))
    ? { words: match[1]!, sign: match[2]!, digits: match[3]! }
    : null
}
