/** What a saved file says about itself. */
import { z } from 'zod'

export const FORMAT = 'nianbao'

/** Raised by one with every change of the saved form; a migration and a frozen sample come with it. */
export const FORMAT_VERSION = 2

/** Who wrote the file; follows the version in package.json (a test compares them). */
export const PROGRAM = 'nianbao 0.1.0'

/** Loose on purpose: a newer program may say more about itself, and must still be recognised as newer. */
export const fileMark = z.object({
  format: z.literal(FORMAT),
  version: z.number().int().min(1),
  program: z.string().max(200).default(''),
})

export type FileMark = z.output<typeof fileMark>

export const PARTS = {
  mark: 'nianbao.json',
  report: 'report.json',
  opening: 'opening.json',
  papers: 'papers.json',
  previous: 'previous.json',
  history: 'history/',
  media: 'media/',
} as const
