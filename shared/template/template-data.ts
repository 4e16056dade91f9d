/**
 * The language templates are written in: the JSON under `templates/`, checked shape by shape. What the shapes mean
 * together (spans, ids, order of calculation) is checked in `compile-template.ts`.
 */
import { z } from 'zod'
import { checkData } from './check-data'
import { rollData } from './roll-data'

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
  /** What holds for every cell of it. */
  note: words.optional(),
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
  /** How next year's draft is made; left out when none can be made from a report on this template. */
  roll: rollData.optional(),
  /** Figures that tell several years of one organ at a glance. Those of a group are drawn on one scale. */
  mainFigures: z
    .array(
      z.strictObject({
        name: words,
        figures: z
          .array(z.strictObject({ figure: z.string(), name: words }))
          .min(1)
          .max(4),
      }),
    )
    .default([]),
})

export type TemplateData = z.output<typeof templateData>
export type FormData = z.output<typeof formData>
export type CellData = FormData['rows'][number]['cells'][number]
export type SectionData = TemplateData['sections'][number]
