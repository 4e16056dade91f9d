import { z } from 'zod'
import { FORMAT } from './format'

/** Loose on purpose: a newer program may say more about itself, and must still be recognised as newer. */
export const fileMark = z.object({
  format: z.literal(FORMAT),
  version: z.number().int().min(1),
  program: z.string().max(200).default(''),
})

export type FileMark = z.output<typeof fileMark>
