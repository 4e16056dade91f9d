/**
 * The language templates are written in: the JSON under `templates/`, checked shape by shape. What the shapes mean
 * together (spans, ids, order of calculation) is checked in `compile-template.ts`.
 */
import { z } from 'zod'

const id = z.string().regex(/^[a-zA-Z][a-zA-Z-]*$/)
const words = z.string().min(1)

const columnData = z.strictObject({
  id,
  /** Words of the column in messages and for screen readers. */
  name: words,
  /** Short code of the column in Word bookmarks; the id itself when left out. */
  code: id.optional(),
  kind: z.enum(['count', 'amount', 'change']).default('count'),
  note: words.optional(),
  basis: words.optional(),
})

/** One logical row of figures; a printed row may hold several (chapter four). */
const lineData = z.strictObject({
  id,
  /** Words of the row in messages, with the group it stands in. */
  name: words,
  /** Official label that anchors the row in a file; `name` when left out. */
  label: words.optional(),
  /** Labels of the groups above it, outermost first. */
  groups: z.array(words).default([]),
  /** Other labels under which the row is met in practice. */
  aliases: z.array(words).default([]),
  note: words.optional(),
  basis: words.optional(),
  /** Columns this line has, when not all. */
  columns: z.array(id).optional(),
})

const span = z.number().int().min(1).default(1)

const cellData = z.union([
  z.strictObject({
    text: words,
    role: z.enum(['caption', 'header', 'label', 'group']),
    colspan: span,
    rowspan: span,
    /** For a header cell: the column it names. */
    column: id.optional(),
    aliases: z.array(words).default([]),
  }),
  /** `line.column` */
  z.strictObject({ figure: z.string().regex(/^[a-zA-Z-]+\.[a-zA-Z-]+$/), colspan: span }),
  /** All columns of a line, one cell each. */
  z.strictObject({ figures: id }),
])

const totalData = z.union([
  z.strictObject({ column: id, ofColumns: z.array(id).min(1), lines: z.array(id).min(1) }),
  z.strictObject({ line: id, ofLines: z.array(id).min(1), columns: z.array(id).min(1) }),
])

const balanceData = z.strictObject({
  /** Words of the balance row, e.g. 一＋二－（七）－四. */
  name: words,
  left: z.array(id).min(1),
  right: z.array(id).min(1),
  columns: z.array(id).min(1),
})

export const formData = z.strictObject({
  id,
  /** Grid of the circulated national template, in twips. */
  grid: z.array(z.number().int().positive()).min(1),
  /** Columns that hold row labels and stay in view. */
  labelColumns: z.number().int().min(0),
  columns: z.array(columnData).min(1),
  lines: z.array(lineData).min(1),
  rows: z
    .array(
      z.strictObject({ header: z.boolean().default(false), keepWithNext: z.boolean().default(false), cells: z.array(cellData) }),
    )
    .min(1),
  totals: z.array(totalData).default([]),
  balances: z.array(balanceData).default([]),
})

const sectionData = z.strictObject({
  id,
  kind: z.enum(['preface', 'text', 'form']),
  /** Official heading, exported to the letter; the preface has none. */
  heading: words.optional(),
  /** Other forms the same notice uses. */
  longForms: z.array(words).default([]),
  /** Each entry is a set of words that together name the chapter. */
  keywords: z.array(z.array(words).min(1)).default([]),
  form: id.optional(),
  /** Faint words where nothing is written yet. */
  hint: words.optional(),
  maxCharacters: z.number().int().positive().optional(),
  topics: z.array(z.strictObject({ name: words, words: z.array(words).min(1) })).default([]),
  /** Text a new report starts with. */
  seed: z
    .array(z.strictObject({ kind: z.enum(['heading', 'paragraph']), level: z.literal([2, 3, 4]).optional(), text: words }))
    .default([]),
  /** The template's own filling-in text; must not survive. */
  placeholders: z.array(words).default([]),
})

/** A regular expression of the data; refused when it is none. */
const pattern = words.refine((source) => {
  try {
    return new RegExp(source) instanceof RegExp
  } catch {
    return false
  }
})

const figureRef = z.string().regex(/^[a-zA-Z-]+\.[a-zA-Z-]+\.[a-zA-Z-]+$/)

const mentionWords = z.strictObject({
  others: pattern,
  plans: pattern,
  otherPeriods: pattern,
  previous: pattern,
  current: pattern,
  area: pattern,
  own: pattern,
  bare: pattern,
  bodies: pattern,
})

const figurePhrase = z.strictObject({
  words: pattern,
  context: pattern.optional(),
  units: z.array(z.string()).min(1),
  meets: z.array(z.array(figureRef).min(1)).min(1),
})

/** Kinds of check a template may ask for; each kind is one file under `shared/check`. */
export const checkData = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('stated-total'),
    code: z.string(),
    form: id,
    totals: z.enum(['column', 'line']),
    also: z.string().optional(),
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
  z.strictObject({ kind: z.literal('placeholder'), code: z.string(), patterns: z.array(words) }),
  z.strictObject({ kind: z.literal('length'), code: z.string(), section: id, tolerance: z.number().int() }),
  z.strictObject({ kind: z.literal('topics'), code: z.string(), section: id }),
  z.strictObject({ kind: z.literal('title'), code: z.string() }),
  z.strictObject({
    kind: z.literal('prose-figures'),
    code: z.string(),
    /** Chapters in which nothing is sure. */
    except: z.array(id),
    words: mentionWords,
    phrases: z.array(figurePhrase).min(1),
    /** Words that say there was none, by what there was none of. */
    none: z.array(z.strictObject({ words: pattern, figures: z.array(figureRef).min(1) })),
    /** Outcomes said of a whole group of cases: none of these cells may hold any. */
    outcomes: z.array(z.strictObject({ words: pattern, context: pattern, columns: z.array(id), lines: z.array(id) })),
    form: id,
    rates: z.array(z.strictObject({ words: pattern, except: pattern, part: figureRef, bases: z.array(z.array(figureRef)) })),
    trends: z.strictObject({
      subjects: z.array(z.strictObject({ words: pattern, figure: figureRef })),
      other: pattern,
      down: pattern,
      up: pattern,
      level: pattern,
      strong: pattern,
      slight: pattern,
      /** Thresholds ours: per cent and number. */
      strongPercent: z.number(),
      strongNumber: z.number(),
      slightPercent: z.number(),
      levelPercent: z.number(),
      levelNumber: z.number(),
    }),
  }),
  z.strictObject({
    kind: z.literal('enumeration'),
    code: z.string(),
    complete: pattern,
    partial: pattern,
    silent: pattern,
    counters: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal('wording'),
    code: z.string(),
    entries: z.array(z.strictObject({ actual: pattern, expected: words, except: pattern.optional() })),
  }),
  z.strictObject({
    kind: z.literal('pattern'),
    code: z.string(),
    message: z.enum(['L03', 'L13', 'L09_mobile', 'L09_secret', 'L09_applicant', 'L11', 'S06']),
    severity: z.enum(['warning', 'notice']),
    pattern,
    except: pattern.optional(),
    sections: z.array(id).optional(),
  }),
  z.strictObject({
    kind: z.literal('punctuation'),
    code: z.string(),
    patterns: z.array(pattern),
    headingStop: pattern,
    runIn: pattern,
  }),
  z.strictObject({
    kind: z.literal('numbering'),
    code: z.string(),
    patterns: z.array(z.strictObject({ pattern, expected: words })),
  }),
  z.strictObject({ kind: z.literal('sequence'), code: z.string() }),
  z.strictObject({
    kind: z.literal('year'),
    code: z.string(),
    plans: pattern,
    previous: pattern,
    exempt: pattern,
    planSection: id,
  }),
  z.strictObject({
    kind: z.literal('thin-problems'),
    code: z.string(),
    section: id,
    least: z.number().int(),
    problems: pattern,
    improvements: pattern,
    nothing: pattern,
  }),
  z.strictObject({
    kind: z.literal('fee-statement'),
    code: z.string(),
    also: z.string(),
    section: id,
    from: z.number().int(),
    accepted: z.array(pattern),
    three: z.array(pattern),
  }),
  z.strictObject({
    kind: z.literal('government-content'),
    code: z.string(),
    section: id,
    /** How the full name of a government ends. */
    ending: words,
    topics: z.array(z.strictObject({ name: words, words: z.array(words) })),
  }),
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
  z.strictObject({
    kind: z.literal('copied-text'),
    code: z.string(),
    sections: z.array(z.strictObject({ section: id, percent: z.number() })),
    alike: z.number(),
    shortest: z.number().int(),
  }),
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
        message: z.enum(['S01', 'S02_again', 'S02_after', 'S02_ordinal', 'S03', 'S17', 'S18', 'F08', 'F15']),
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
    kind: z.literal('organ-names'),
    code: z.string(),
    /** Everything of a title that is not the name. */
    titleWords: pattern,
    endings: z.array(words),
    acts: pattern,
    others: pattern,
  }),
  z.strictObject({
    kind: z.literal('signature-date'),
    code: z.string(),
    deadlines: z.array(z.strictObject({ kinds: z.array(z.string()), month: z.number().int(), day: z.number().int() })),
  }),
  z.strictObject({ kind: z.literal('scope'), code: z.string(), section: id, area: pattern, own: pattern }),
  z.strictObject({
    kind: z.literal('lapsed-fees'),
    code: z.string(),
    figure: figureRef,
    section: id,
    denied: pattern,
    stated: pattern,
  }),
  z.strictObject({
    kind: z.literal('same-problems'),
    code: z.string(),
    section: id,
    alike: z.number(),
    /** How a problem is introduced, and words that tell what became of those of last year. */
    items: pattern,
    answered: pattern,
  }),
])

export const templateData = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: words,
  /** The notice that set the format. */
  notice: words,
  years: z.strictObject({ from: z.number().int(), to: z.number().int().nullable() }),
  /** `{organ}` and `{year}` are filled in. */
  title: words,
  sections: z.array(sectionData).min(1),
  forms: z.array(formData),
  checks: z.array(checkData),
})

export type TemplateData = z.output<typeof templateData>
export type FormData = z.output<typeof formData>
export type CellData = FormData['rows'][number]['cells'][number]
export type CheckData = z.output<typeof checkData>
export type SectionData = TemplateData['sections'][number]
