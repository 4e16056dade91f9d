/**
 * `甲。乙。` becoming `甲。丙。乙。` can be told as `。丙` put in before `。乙`, or as `丙。` put in behind `甲。`. Both are
 * right; the second is what happened. A lone change is slid along equal characters to where sentences or clauses end.
 */
import type { TextPiece } from './text-piece'

/** Pieces that are the only change between two unchanged ones are moved; nothing else changes. */
export function slideToSentences(list: TextPiece[]): TextPiece[] {
  const result = list.map((piece) => ({ ...piece }))
  for (let i = 1; i + 1 < result.length; i++) {
    const [before, change, after] = [result[i - 1]!, result[i]!, result[i + 1]!]
    if (change.kind !== 'same' && before.kind === 'same' && after.kind === 'same') slide(before, change, after)
  }
  return result.filter((piece) => piece.text !== '')
}

function slide(before: TextPiece, change: TextPiece, after: TextPiece): void {
  const whole = before.text + change.text + after.text
  const length = change.text.length
  const first = furthest(whole, before.text.length, length, -1)
  const last = furthest(whole, before.text.length, length, 1)
  let best = before.text.length
  for (let at = first; at <= last; at++) {
    if (boundary(whole, at) + boundary(whole, at + length) > boundary(whole, best) + boundary(whole, best + length)) best = at
  }
  before.text = whole.slice(0, best)
  change.text = whole.slice(best, best + length)
  after.text = whole.slice(best + length)
}

/** How far a window of that length can move while what it leaves and what it takes are equal. */
function furthest(whole: string, from: number, length: number, step: 1 | -1): number {
  let at = from
  const equal = (next: number) => (step < 0 ? whole[next] === whole[next + length] : whole[next - 1] === whole[next - 1 + length])
  while (at + step >= 0 && at + step + length <= whole.length && equal(at + step)) at += step
  return at
}

const RANKS: readonly [RegExp, number][] = [
  [/[。！？!?\n]$/, 3],
  [/[；;：:]$/, 2],
  [/[，,、]$/, 1],
]

/** How well a text may be cut behind its first `at` characters; never within a number, a word or a surrogate pair. */
function boundary(whole: string, at: number): number {
  if (at === 0 || at === whole.length) return 3
  const left = whole[at - 1]!
  const right = whole[at]!
  if ((/[\dA-Za-z.,]/.test(left) && /[\dA-Za-z%]/.test(right)) || /[\udc00-\udfff]/.test(right)) return -10
  return RANKS.find(([ends]) => ends.test(left))?.[1] ?? 0
}
