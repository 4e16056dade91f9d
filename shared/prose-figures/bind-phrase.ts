/** Which phrase of the template a number belongs to. */
import type { CompiledPhrase } from './figure-phrase'

export interface Bound {
  phrases: CompiledPhrase[]
  /** Of the words, in the clause. */
  start: number
  end: number
}

interface Place {
  start: number
  end: number
}
type Hit = Place & { phrase: CompiledPhrase }

const covers = (a: Place, b: Place) => a.start <= b.start && a.end >= b.end && a.end - a.start > b.end - b.start

/** Of two readings of the same words the one that is no guess. */
const isSurer = (a: Hit, b: Hit) => a.start === b.start && a.end === b.end && b.phrase.unsure && !a.phrase.unsure

/** The phrase nearest before the number; two phrases that do not cover each other both claim it. */
export function bindPhrase(lead: string, rest: string, passage: string, phrases: readonly CompiledPhrase[]): Bound | null {
  const isIn = contextOf(passage)
  const hits = phrases.flatMap((phrase): Hit[] => {
    const found = [...lead.matchAll(phrase.words)]
    // The words of few phrases stand here: what stands around them is looked at for these alone.
    if (found.length === 0 || !isIn(phrase) || phrase.after?.test(rest) === false) return []
    return found.map((m) => ({ phrase, start: m.index ?? 0, end: (m.index ?? 0) + m[0].length }))
  })
  const widest = hits.filter((hit) => !hits.some((other) => other !== hit && (covers(other, hit) || isSurer(other, hit))))
  if (widest.length === 0) return null
  return {
    phrases: differing(widest.map((hit) => hit.phrase)),
    start: Math.min(...widest.map((hit) => hit.start)),
    end: Math.max(...widest.map((hit) => hit.end)),
  }
}

/** Two phrases that mean the same are one: 新收政府信息公开申请数量. */
function differing(phrases: readonly CompiledPhrase[]): CompiledPhrase[] {
  const [first] = phrases
  const same = first && phrases.every((one) => one.meaning === first.meaning && !one.unsure)
  return same ? [first] : [...new Set(phrases)]
}

/** Keywords behind a number that begins its clause. */
export function followingPhrase(rest: string, passage: string, phrases: readonly CompiledPhrase[]): Bound | null {
  if (rest.trim() === '') return null
  const isIn = contextOf(passage)
  const found = phrases.filter((phrase) => phrase.after === null && !rest.matchAll(phrase.words).next().done && isIn(phrase))
  return found.length === 0 ? null : { phrases: found, start: 0, end: 0 }
}

/** Whether the passage holds what a phrase needs; many phrases need the same. */
function contextOf(passage: string): (phrase: CompiledPhrase) => boolean {
  const known = new Map<string, boolean>()
  return ({ context }) => {
    if (context === null) return true
    const holds = known.get(context.source) ?? context.test(passage)
    known.set(context.source, holds)
    return holds
  }
}
