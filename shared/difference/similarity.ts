/** How alike two texts are: pairs of neighbouring characters they share, blanks left out. */

/** Each pair of neighbouring characters and how often it occurs. */
export type Pairs = { counts: ReadonlyMap<string, number>; total: number }

export function pairsOf(text: string): Pairs {
  const characters = [...text.replace(/\s+/g, '')]
  const counts = new Map<string, number>()
  // A text of one character has itself as its only pair, so that it is like itself.
  const last = Math.max(1, characters.length - 1)
  const total = characters.length === 0 ? 0 : last
  for (let i = 0; i < total; i++) {
    const pair = characters[i]! + (characters[i + 1] ?? '')
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return { counts, total }
}

/** 0 nothing in common … 1 the same pairs; two empty texts are the same. */
export function likeness(a: Pairs, b: Pairs): number {
  if (a.total + b.total === 0) return 1
  const [few, many] = a.counts.size <= b.counts.size ? [a, b] : [b, a]
  let shared = 0
  for (const [pair, count] of few.counts) shared += Math.min(count, many.counts.get(pair) ?? 0)
  return (2 * shared) / (a.total + b.total)
}

/** 0 … 1; equal texts give 1, texts without a common pair of characters 0. The order of whole sentences hardly counts. */
export const similarity = (a: string, b: string): number => (a === b ? 1 : likeness(pairsOf(a), pairsOf(b)))
