/** Every file of a folder and the folders in it that may be a report. */
import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { REPORT_ENDINGS } from './report-endings'

/** What office programs and systems leave beside files: `~$…` locks, dot files. */
const NOT_A_REPORT = /^(?:~\$|\.)/
const DEEPEST = 6
const MOST = 10_000

/** Paths in the order of their names; links are not followed. An unreadable folder throws, as of `readdir`. */
export async function reportsInFolder(folder: string, depth = 0): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !NOT_A_REPORT.test(name))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }))
  const found: string[] = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isFile() && mayBeReport(entry.name)) found.push(path)
    if (entry.isDirectory() && depth < DEEPEST) found.push(...(await reportsInFolder(path, depth + 1)))
    if (found.length >= MOST) break
  }
  return found.slice(0, MOST)
}

const mayBeReport = (name: string) => REPORT_ENDINGS.includes(extname(name).slice(1).toLowerCase())
