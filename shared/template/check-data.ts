/** The checks a template may ask for, shape by shape. What a kind does is one file under `shared/check`. */
import { z } from 'zod'
import { figureRef, id, pattern, words } from './check-shapes'
import { textCheckData } from './text-check-data'

/** Kinds of check a template may ask for; each kind is one file under `shared/check`. */
export const checkData = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('stated-total'),
    code: z.string(),
    form: id,
    totals: z.enum(['column', 'line']),
  }),
  z.strictObject({ kind: z.literal('balance'), code: z.string(), form: id }),
  z.strictObject({ kind: z.literal('blank'), code: z.string(), form: id }),
  z.strictObject({ kind: z.literal('not-a-number'), code: z.string() }),
  z.strictObject({ kind: z.literal('not-a-count'), code: z.string() }),
  z.strictObject({ kind: z.literal('not-an-amount'), code: z.string() }),
  z.strictObject({
    kind: z.literal('at-least-difference'),
    code: z.string(),
    form: id,
    lines: z.array(id),
    value: id,
    plus: id,
    minus: id,
  }),
  z.strictObject({ kind: z.literal('digits'), code: z.string(), form: id, most: z.number().int() }),
  z.strictObject({
    kind: z.literal('share'),
    code: z.string(),
    form: id,
    line: id,
    of: id,
    column: id,
    least: z.number(),
    percent: z.number(),
    silentWords: z.array(words),
  }),
  z.strictObject({ kind: z.literal('empty-section'), code: z.string() }),
  z.strictObject({ kind: z.literal('length'), code: z.string(), section: id, tolerance: z.number().int() }),
  z.strictObject({ kind: z.literal('title'), code: z.string() }),
  z.strictObject({
    kind: z.literal('carry-over'),
    code: z.string(),
    form: id,
    from: id,
    to: id,
  }),
  z.strictObject({ kind: z.literal('in-force'), code: z.string(), form: id, lines: z.array(id), value: id, plus: id, minus: id }),
  z.strictObject({ kind: z.literal('pending-cases'), code: z.string(), form: id, pending: id, total: id }),
  z.strictObject({
    kind: z.literal('large-change'),
    code: z.string(),
    percent: z.number(),
    least: z.number(),
    most: z.number().int(),
  }),
  z.strictObject({ kind: z.literal('same-as-previous'), code: z.string(), least: z.number().int(), ignoreColumns: z.array(id) }),
  z.strictObject({ kind: z.literal('previous-report'), code: z.string() }),
  z.strictObject({
    kind: z.literal('from-opening'),
    code: z.string(),
    /** Words that a heading may lack without being misprinted. */
    dropped: z.array(words),
    entries: z.array(
      z.strictObject({
        opening: z.string(),
        code: z.string(),
        message: z.enum([
          'S01',
          'S02_again',
          'S02_after',
          'S02_ordinal',
          'S03',
          'S17',
          'S18',
          'F08',
          'F15',
          'P05_changes',
          'P05_comments',
          'P05_hidden',
          'P05_author',
        ]),
        severity: z.enum(['error', 'warning', 'notice']),
        /** Value of opening's sentence that is what was expected. */
        named: z.string().optional(),
      }),
    ),
  }),
  /** `most`: larger than any department's; `times`: of last year's. In the unit of the form. */
  z.strictObject({ kind: z.literal('amount'), code: z.string(), figure: figureRef, times: z.number(), most: z.number() }),
  /** Names of bodies without, and of those with, the power to make rules. */
  z.strictObject({
    kind: z.literal('rule-making'),
    code: z.string(),
    form: id,
    line: id,
    other: id,
    without: pattern,
    with: pattern,
  }),
  z.strictObject({
    kind: z.literal('signature-date'),
    code: z.string(),
    deadlines: z.array(z.strictObject({ kinds: z.array(z.string()), month: z.number().int(), day: z.number().int() })),
  }),
  /** The form of earlier years used for a later one. `labels`: those that only the earlier form has. */
  z.strictObject({ kind: z.literal('old-form'), code: z.string(), labels: z.array(words).min(2) }),
  z.strictObject({ kind: z.literal('signature-missing'), code: z.string() }),
  z.strictObject({ kind: z.literal('area-sum'), code: z.string(), missing: z.string(), joint: id }),
  z.strictObject({ kind: z.literal('project-numbers'), code: z.string(), form: id, value: id, change: id }),
  /** `organs`: ends of names of bodies in a file name. */
  z.strictObject({ kind: z.literal('file-name'), code: z.string(), organs: words.array(), report: pattern }),
  z.strictObject({
    kind: z.literal('shifted-rows'),
    code: z.string(),
    form: id,
    least: z.number().int(),
    better: z.number().int(),
  }),
  z.strictObject({ kind: z.literal('changed-after-export'), code: z.string(), published: z.string() }),
  ...textCheckData,
])

export type CheckData = z.output<typeof checkData>
