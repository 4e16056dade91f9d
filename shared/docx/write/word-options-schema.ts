/** `WordOptions` as they are remembered and handed in: what is missing is as the look has it. */
import { z } from 'zod'
import { LOOKS, defaultWordOptions as standard, type WordOptions } from './word-options'

const fontName = z.string().min(1).max(31).nullable().default(null)
const measure = z.number().int().positive().nullable().default(null)

export const wordOptions = z.strictObject({
  look: z.enum(LOOKS).default(standard.look),
  fonts: z.strictObject({ title: fontName, body: fontName, chapter: fontName, section: fontName, table: fontName }).prefault({}),
  chineseDigits: z.boolean().default(standard.chineseDigits),
  lineDistance: measure,
  tableSize: measure,
  titleOnThirdLine: z.boolean().default(standard.titleOnThirdLine),
  runInHeadings: z.boolean().default(standard.runInHeadings),
  boldThirdLevel: z.boolean().default(standard.boldThirdLevel),
  singleSided: z.boolean().default(standard.singleSided),
  seal: z.boolean().default(standard.seal),
  copy: z.boolean().default(standard.copy),
}) satisfies z.ZodType<WordOptions>
