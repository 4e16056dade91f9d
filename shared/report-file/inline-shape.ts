/** The shape of saved text: runs, breaks, and figures of the tables standing in prose. */
import { z } from 'zod'
import { FIGURE_RUN_LIMITS, MARKS, type FigureSource, type Inline, type NumberStyle } from '../report'

const MAX_TEXT = 2_000_000

const marks = z.array(z.enum(MARKS)).max(MARKS.length)

const figure = z.string().min(1).max(200)
const figures = z.array(figure).min(1).max(FIGURE_RUN_LIMITS.figures)

const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cell'), figure }),
  z.strictObject({ kind: z.literal('sum'), figures }),
  z.strictObject({ kind: z.literal('rate'), part: figures, base: figures }),
  z.strictObject({ kind: z.literal('previous'), figures }),
  z.strictObject({ kind: z.literal('difference'), figures }),
  z.strictObject({ kind: z.literal('growth'), figures }),
  z.strictObject({ kind: z.literal('trend'), figures }),
]) satisfies z.ZodType<FigureSource>

const style = z.strictObject({
  numerals: z.enum(['arabic', 'chinese']),
  scale: z.enum(['one', 'tenThousand']),
  decimals: z.number().int().min(0).max(FIGURE_RUN_LIMITS.decimals),
  over: z.number().int().min(0).max(FIGURE_RUN_LIMITS.over),
  unit: z.string().max(FIGURE_RUN_LIMITS.unit),
}) satisfies z.ZodType<NumberStyle>

/** One line: a figure is never broken over two. */
const shown = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => !/[\r\n]/.test(text))

export const savedInline = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string().max(MAX_TEXT), marks }),
  z.strictObject({ kind: z.literal('figure'), source, style, text: shown, marks }),
  z.strictObject({ kind: z.literal('break') }),
]) satisfies z.ZodType<Inline>
