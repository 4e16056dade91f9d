import type { FigureId } from '../report'

/** A phrase of prose and the cells it means: data of the template. */
export interface FigurePhrase {
  /** Regular expression of the words in front of the number. */
  words: string
  /** Must stand earlier in the same sentence (the object that a later clause leaves out). */
  context?: string | undefined
  /** Must follow the number and its unit: the object that stands behind it (收到18件政府信息公开申请). */
  after?: string | undefined
  /** May mean that and much else: offered to a person, never taken as sure, and only where no other phrase stands. */
  unsure?: boolean | undefined
  /** A year in the words is so many years off the one in which it was counted (2025年结转 is a figure of 2026: -1). */
  dated?: number | undefined
  units: string[]
  /** Any of these sums is accepted. */
  meets: FigureId[][]
}

export interface CompiledPhrase {
  words: RegExp
  context: RegExp | null
  after: RegExp | null
  unsure: boolean
  dated: number | null
  units: ReadonlySet<string>
  meets: FigureId[][]
  /** The same for phrases that mean the same. */
  meaning: string
}

const compilePhrase = (phrase: FigurePhrase): CompiledPhrase => ({
  words: new RegExp(phrase.words, 'g'),
  context: phrase.context === undefined ? null : new RegExp(phrase.context),
  after: phrase.after === undefined ? null : new RegExp(phrase.after),
  unsure: phrase.unsure === true,
  dated: phrase.dated ?? null,
  units: new Set(phrase.units),
  meets: phrase.meets,
  meaning: `${phrase.meets.join(' ')} ${phrase.units.join()} ${phrase.dated ?? ''}`,
})

const compiled = new WeakMap<readonly FigurePhrase[], readonly CompiledPhrase[]>()

/** The same list for the same data: what was read with it stays known to all who ask. */
export function compilePhrases(phrases: readonly FigurePhrase[]): readonly CompiledPhrase[] {
  const known = compiled.get(phrases) ?? phrases.map(compilePhrase)
  compiled.set(phrases, known)
  return known
}
