import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../tool.mjs'

/** The published reports as text, where a folder of them is at hand; never part of the project. */
export function publishedReports(): string[] {
  const folder = process.env.NIANBAO_REPORTS ?? join(root, '../shared/reports')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^\d{3}_.*\.txt$/.test(name))
    .sort()
    .map((name) => join(folder, name))
}
