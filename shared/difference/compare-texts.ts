/** Which paragraph became which: equal ones first, then the most alike between them, in order. */
import { diffArrays } from 'diff'
import { compareWords } from './compare-words'
import type { TextPiece } from './text-piece'
import { likeness, pairsOf } from './similarity'

/** `before` and `after` are positions in the lists that were compared. */
export type AlignedText =
  | { kind: 'same'; before: number; after: number }
  | { kind: 'changed'; before: number; after: number; similarity: number; pieces: TextPiece[] }
  | { kind: 'deleted'; before: number }
  | { kind: 'inserted'; after: number }

export interface CompareTextsOptions {
  /** Paragraphs less alike than this (0 … 1) count as another one; default 0.35, above what unrelated official prose has in common. */
  least?: number
  /** Whether two paragraphs may be paired at all, for instance of one kind; default: any. */
  mayPair?: (before: number, after: number) => boolean
}

/**
 * Every position of both lists occurs once, in rising order; deletions stand before insertions in the same place.
 * Paragraphs that moved are told as deleted and inserted.
 */
export function compareTexts(
  before: readonly string[],
  after: readonly string[],
  options: CompareTextsOptions = {},
): AlignedText[] {
  const { least = 0.35, mayPair = () => true } = options
  const result: AlignedText[] = []
  let b = 0
  let a = 0
  for (const [sameBefore, sameAfter] of [...equalOnes(before, after, mayPair), [before.length, after.length] as const]) {
    result.push(...alignGap({ before, after, b, a, toB: sameBefore, toA: sameAfter, least, mayPair }))
    if (sameBefore < before.length && sameAfter < after.length)
      result.push({ kind: 'same', before: sameBefore, after: sameAfter })
    b = sameBefore + 1
    a = sameAfter + 1
  }
  return result
}

type MayPair = NonNullable<CompareTextsOptions['mayPair']>

/** The longest common sequence of equal texts. */
function equalOnes(before: readonly string[], after: readonly string[], mayPair: MayPair): (readonly [number, number])[] {
  const indexed = (texts: readonly string[]) => texts.map((text, at) => ({ text, at }))
  const changes = diffArrays(indexed(before), indexed(after), {
    comparator: (x, y) => x.text === y.text && mayPair(x.at, y.at),
  })
  const pairs: (readonly [number, number])[] = []
  let b = 0
  let a = 0
  for (const { added, removed, count } of changes) {
    if (!added && !removed) for (let i = 0; i < count; i++) pairs.push([b + i, a + i])
    if (!added) b += count
    if (!removed) a += count
  }
  return pairs
}

interface Gap {
  before: readonly string[]
  after: readonly string[]
  b: number
  a: number
  /** First positions behind the gap. */
  toB: number
  toA: number
  least: number
  mayPair: MayPair
}

/** Comparing more than this many pairs takes too long; then the paragraphs of a gap are told as gone and new. */
const MOST_PAIRS = 250_000

function alignGap(gap: Gap): AlignedText[] {
  const { before, after, b, a, toB, toA } = gap
  const rows = toB - b
  const columns = toA - a
  const apart = (): AlignedText[] => [...deletions(b, toB), ...insertions(a, toA)]
  if (rows <= 0 || columns <= 0 || rows * columns > MOST_PAIRS) return apart()
  const alike = likenesses(gap)
  const best = bestSums(alike, rows, columns)
  const result: AlignedText[] = []
  let i = 0
  let j = 0
  while (i < rows && j < columns) {
    const like = alike[i]![j]!
    if (like > 0 && best[i]![j] === like + best[i + 1]![j + 1]!) {
      const pieces = compareWords(before[b + i]!, after[a + j]!)
      result.push({ kind: 'changed', before: b + i, after: a + j, similarity: like, pieces })
      i++
      j++
    } else if (best[i]![j] === best[i + 1]![j]) result.push({ kind: 'deleted', before: b + i++ })
    else result.push({ kind: 'inserted', after: a + j++ })
  }
  return [...result, ...deletions(b + i, toB), ...insertions(a + j, toA)]
}

/** 0 where two paragraphs may not be paired. */
function likenesses({ before, after, b, a, toB, toA, least, mayPair }: Gap): number[][] {
  const columns = after.slice(a, toA).map(pairsOf)
  return before.slice(b, toB).map((text, i) => {
    const pairs = pairsOf(text)
    return columns.map((other, j) => {
      const like = mayPair(b + i, a + j) ? likeness(pairs, other) : 0
      return like >= least ? like : 0
    })
  })
}

/** Largest sum of likenesses from each place to the end, paragraphs kept in order. */
function bestSums(alike: readonly number[][], rows: number, columns: number): number[][] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const like = alike[i]![j]!
      const paired = like > 0 ? like + best[i + 1]![j + 1]! : 0
      best[i]![j] = Math.max(paired, best[i + 1]![j]!, best[i]![j + 1]!)
    }
  }
  return best
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
const deletions = (from: number, to: number): AlignedText[] => range(from, to).map((before) => ({ kind: 'deleted', before }))
const insertions = (from: number, to: number): AlignedText[] => range(from, to).map((after) => ({ kind: 'inserted', after }))
