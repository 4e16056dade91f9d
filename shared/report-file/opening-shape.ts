/** The shape of `opening.json`: what is still to be said about how the report came in. */
import { z } from 'zod'
import type { Opening, OpeningFinding, SourceFormat, Where } from '../finding'

const words = z.string().max(100_000)

/** As a record, so that a format added elsewhere does not compile until it may be saved. */
const FORMATS: Record<SourceFormat, true> = {
  nianbao: true,
  docx: true,
  text: true,
  html: true,
  doc: true,
  pdf: true,
  xlsx: true,
  csv: true,
  rtf: true,
  odt: true,
}

const where = z.union([
  z.strictObject({ figure: words }),
  z.strictObject({ section: words, block: z.number().int().min(0).optional(), quote: words.optional() }),
  z.strictObject({ title: z.literal(true) }),
  z.strictObject({ signature: z.literal(true) }),
]) satisfies z.ZodType<Where>

const finding = z.strictObject({
  code: words,
  severity: z.enum(['error', 'warning', 'notice']),
  message: words,
  basis: words.optional(),
  where: where.optional(),
  also: z.array(words).max(10_000).optional(),
  expected: words.optional(),
  actual: words.optional(),
  stops: z.boolean().optional(),
  settled: z.enum(['accepted', 'corrected']).optional(),
  line: z.number().int().min(0).optional(),
}) satisfies z.ZodType<OpeningFinding>

export const savedOpening = z.strictObject({
  sourceName: words,
  format: z.enum(Object.keys(FORMATS) as SourceFormat[]),
  findings: z.array(finding).max(100_000),
  stated: z.record(words, words),
}) satisfies z.ZodType<Opening>
