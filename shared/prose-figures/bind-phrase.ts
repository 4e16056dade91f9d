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
  const hits = phrases
    .filter((phrase) => phrase.context === null || phrase.context.test(passage))
    .filter((phrase) => phrase.after === null || phrase.after.test(rest))
    .flatMap((phrase): Hit[] =>
      [...lead.matchAll(phrase.words)].map((m) => ({ phrase, start: m.index ?? 0, end: (m.index ?? 0) + m[0].length })),
    )
  const widest = hits.filter((hit) => !hits.some((other) => other !== hit && (covers(other, hit) || isSurer(other, hit))))
  if (widest.length === 0) return null
  return {
    phrases: [...new Set(widest.map((hit) => hit.phrase))],
    start: Math.min(...widest.map((hit) => hit.start)),
    end: Math.max(...widest.map((hit) => hit.end)),
  }
}

/** Keywords behind a number that begins its clause. */
export function followingPhrase(rest: string, passage: string, phrases: readonly CompiledPhrase[]): Bound | null {
  const found = phrases.filter(
    ({ words, context, after }) =>
      after === null && (context === null || context.test(passage)) && [...rest.matchAll(words)].length > 0,
  )
  return found.length === 0 ? null : { phrases: found, start: 0, end: 0 }
}
