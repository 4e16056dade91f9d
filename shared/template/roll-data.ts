/** What of last year's report goes into the next year's draft, and how years in its prose are to be understood. */
import { z } from 'zod'
import { pattern } from './check-shapes'

const id = z.string().regex(/^[a-zA-Z][a-zA-Z-]*$/)

export const rollData = z.strictObject({
  /** Rows whose figures become those of another row a year later, column by column. */
  carried: z.array(z.strictObject({ form: id, from: id, to: id })).min(1),
  years: z.strictObject({
    /** Names of documents and words quoted: never touched. */
    quoted: pattern,
    /** Spans of several years, and years since which something holds. */
    ranges: pattern,
    /** Sentences that state the period the figures are of: their dates move with the year. */
    period: pattern,
    /** Words behind a year that make it a plan. */
    plans: pattern,
    /** Words that compare with the year before. */
    previous: pattern,
    /** Words beside the date of a document or a rule. */
    documents: pattern,
  }),
  /** Where last year promised improvements, and the words of such a promise. */
  /** `lacking`: the same words where they only say what is wanting (有待提高): no promise. */
  promises: z.strictObject({ section: id, words: pattern, lacking: pattern }),
  /** A carried paragraph counts as rewritten below this likeness, 0 to 1 (ours). */
  alike: z.number().min(0).max(1),
})

export type RollData = z.output<typeof rollData>
