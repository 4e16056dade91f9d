/** What settings from outside (their file, the page) have to look like. Only the main process and the contract need it. */
import { z } from 'zod'
import { wordOptions } from '../docx/write/word-options-schema'
import { ALWAYS_ON, AUTOSAVE_MINUTES, BACKUP_COUNTS, LONGEST_LINES, OTHER_NAMES, type Settings } from './settings'

const line = (part: keyof typeof LONGEST_LINES) => z.string().max(LONGEST_LINES[part])
const oneOf = (values: readonly number[]) => z.number().refine((value) => values.includes(value))
const answers = z.record(z.string().min(1).max(100), z.string().min(1).max(100)).refine((all) => Object.keys(all).length <= 2000)

const parts = {
  organ: z.strictObject({
    fullName: line('fullName'),
    shortName: line('shortName'),
    otherNames: z.array(z.string().min(1).max(OTHER_NAMES.longest)).max(OTHER_NAMES.most),
    kind: z.enum(['government', 'office', 'department', 'township', 'other', 'unknown']),
    province: line('province'),
    city: line('city'),
    website: line('website'),
    address: line('address'),
    postcode: line('postcode'),
    phone: line('phone'),
    signature: line('signature'),
  }),
  look: z.strictObject({
    theme: z.enum(['system', 'light', 'dark']),
    zoom: z.number().min(0.5).max(2),
    wide: z.boolean(),
  }),
  export: z.strictObject({ format: z.enum(['docx', 'pdf', 'html', 'xlsx', 'json']), options: wordOptions }),
  saving: z.strictObject({ auto: z.boolean(), minutes: oneOf(AUTOSAVE_MINUTES), backups: oneOf(BACKUP_COUNTS) }),
  checks: z.strictObject({
    off: z
      .array(z.string().regex(/^[SFYNLP]\d{2}$/))
      .max(200)
      .refine((codes) => codes.every((code) => !ALWAYS_ON.has(code))),
    ruleSet: z.string().min(1).max(40).nullable(),
    carriedCases: z.boolean(),
  }),
  ledger: z.strictObject({ remember: z.boolean(), applicants: answers, results: answers }),
} satisfies { [P in keyof Settings]: z.ZodType<Settings[P]> }

/** Each part by itself: a fault in one leaves the others as they are. */
export const settingsParts: { [P in keyof Settings]: z.ZodType<Settings[P]> } = parts

/** Parts that change; each comes whole. */
export const settingsChange = z.strictObject(parts).partial()
