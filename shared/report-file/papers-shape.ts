/** The shapes of `papers.json`, `previous.json` and the parts of `history/`. A part that is missing holds nothing. */
import { z } from 'zod'
import {
  DECISION_KINDS,
  LEDGER_QUESTIONS,
  LEDGER_ROLES,
  type CarriedText,
  type Decision,
  type ExportRecord,
  type LedgerPapers,
  type MergedPapers,
  type PreviousReport,
  type Snapshot,
  type YearFigures,
} from '../working-papers'
import { mediaShape, savedReport } from './report-shape'
import type { SavedReport } from './save-report'

const words = z.string().max(100_000)
const name = z.string().max(1000)
const instant = z.string().max(100)
const many = <T extends z.ZodType>(item: T) => z.array(item).max(10_000)

const decision = z.strictObject({
  fingerprint: name,
  code: name,
  kind: z.enum(DECISION_KINDS),
  reason: z.string().max(1000),
  seen: many(words),
  section: name.optional(),
  figures: many(name).optional(),
  skeleton: words.optional(),
  at: instant,
}) satisfies z.ZodType<Decision>

const exportRecord = z.strictObject({
  format: z.enum(['docx', 'pdf', 'html', 'xlsx', 'json']),
  name,
  at: instant,
  openErrors: z.number().int().min(0),
  snapshot: name.nullable(),
}) satisfies z.ZodType<ExportRecord>

const carried = z.strictObject({ section: name, text: words, confirmed: z.boolean() }) satisfies z.ZodType<CarriedText>

const role = z.enum(LEDGER_ROLES)

const ledger = z.strictObject({
  sourceName: name,
  at: instant,
  columns: z.partialRecord(role, name),
  applicants: z.record(name, name),
  results: z.record(name, name),
  duplicates: z.enum(['all', 'first']),
  rows: z.partialRecord(z.enum(LEDGER_QUESTIONS), z.strictObject({ answer: name, rows: z.array(name).max(20_000) })).optional(),
  cases: z
    .array(
      z.strictObject({
        sheet: name,
        row: z.number().int().min(1),
        number: name,
        received: name,
        answered: name,
        applicant: name,
        from: name,
        to: name,
      }),
    )
    .max(20_000),
}) satisfies z.ZodType<LedgerPapers>

const yearFigures = z.strictObject({
  sourceName: name,
  organ: name,
  year: z.number().int(),
  scope: z.enum(['own', 'area']),
  figures: z.record(name, name.nullable()),
  doubtful: many(name),
}) satisfies z.ZodType<YearFigures>

const merged = z.strictObject({
  at: instant,
  templateId: name,
  units: many(z.strictObject({ name, figures: z.record(name, name) })),
  left: many(z.strictObject({ name, reason: z.enum(['year', 'twice']) })),
  missing: many(name).nullable(),
}) satisfies z.ZodType<MergedPapers>

export const savedPapers = z.strictObject({
  decisions: many(decision).default([]),
  exports: many(exportRecord).default([]),
  published: instant.nullable().default(null),
  carried: many(carried).default([]),
  /** Snapshots in order, each in a part of its own. */
  snapshots: z
    .array(z.string().regex(/^[A-Za-z0-9_-]{1,64}$/))
    .max(1000)
    .default([]),
  snapshotMedia: mediaShape.default({}),
  ledger: ledger.nullish(),
  earlierYears: z.array(yearFigures).max(100).optional(),
  merged: merged.nullish(),
})

export const savedPrevious = z.strictObject({
  sourceName: name,
  stated: z.record(name, words),
  report: savedReport,
}) satisfies z.ZodType<Omit<PreviousReport, 'report'> & { report: SavedReport }>

/** Its report is not looked into before a person asks for it: a damaged old state never keeps today's from opening. */
export const savedSnapshot = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  name,
  kind: z.enum(['named', 'automatic', 'exported', 'published']),
  at: instant,
  saved: z.string().max(20_000_000),
}) satisfies z.ZodType<Snapshot>
