/** The shape of a saved report, key by key. What must hold together with the template is in `report-fault.ts`. */
import { z } from 'zod'
import { MAX_SPAN, type Block, type TableBlock } from '../report'
import { savedInline } from './inline-shape'
import type { SavedReport } from './save-report'

const MAX_LIST = 100_000

const shortWords = z.string().max(10_000)
const list = <T extends z.ZodType>(item: T) => z.array(item).max(MAX_LIST)

const content = list(savedInline)
const span = z.number().int().min(1).max(MAX_SPAN)

const table = z.strictObject({
  kind: z.literal('table'),
  headerRows: z.number().int().min(0),
  rows: list(
    z.strictObject({ cells: list(z.strictObject({ colspan: span, rowspan: span, paragraphs: list(content).min(1) })) }),
  ).min(1),
}) satisfies z.ZodType<TableBlock>

/** Names a file in the package, so it may not hold a separator. */
const mediaName = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

export const mediaShape = z.record(mediaName, z.strictObject({ type: z.enum(['image/png', 'image/jpeg']) }))

/** Tenths of a millimetre, up to ten metres. */
const size = z.number().min(0).max(100_000)

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.literal([2, 3, 4]), content }),
  z.strictObject({ kind: z.literal('paragraph'), content }),
  z.strictObject({ kind: z.literal('list-item'), content }),
  z.strictObject({ kind: z.literal('note'), content }),
  table,
  z.strictObject({ kind: z.literal('image'), media: mediaName, alt: shortWords, width: size, height: size }),
  z.strictObject({ kind: z.literal('form'), form: shortWords }),
]) satisfies z.ZodType<Block>

/** As in `report.json`: pictures by id and type only, their bytes are parts of their own. */
export const savedReport = z.strictObject({
  templateId: shortWords,
  organ: z.strictObject({
    fullName: shortWords,
    shortName: shortWords,
    kind: z.enum(['government', 'office', 'department', 'township', 'other', 'unknown']),
  }),
  year: z.number().int().min(0).max(9999),
  scope: z.enum(['own', 'area']),
  title: shortWords,
  sections: list(z.strictObject({ id: shortWords, blocks: list(block) })),
  figures: z.record(shortWords, shortWords.nullable()),
  signature: z.strictObject({ organs: z.array(shortWords).max(1000), date: shortWords }),
  media: mediaShape,
  modified: z.string().max(100),
}) satisfies z.ZodType<SavedReport>
