/**
 * `nianbao-update.json`, written beside the packages when they are made: which files belong to a version, with their size
 * and SHA-512. It tells a complete copy from a damaged one; it is not signed and does not tell who made the files.
 */
import { z } from 'zod'

export const UPDATE_LIST = 'nianbao-update.json'

const updateList = z.object({
  program: z.literal('nianbao'),
  version: z.string().max(60),
  files: z
    .array(
      z.object({
        name: z.string().min(1).max(200),
        size: z.number().int().nonnegative(),
        /** Hexadecimal. */
        sha512: z.string().regex(/^[0-9a-f]{128}$/i),
      }),
    )
    .max(100),
})

export type UpdateList = z.output<typeof updateList>

/** `null` for anything that is no such list. */
export function readUpdateList(text: string): UpdateList | null {
  try {
    const parsed = updateList.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
