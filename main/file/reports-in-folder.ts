/** Every file of a folder and the folders in it that may be a report. */
import { extname, join } from 'node:path'
import { fileSystem, type FileSystem } from './file-system'
import { REPORT_ENDINGS } from './report-endings'

/** What office programs and systems leave beside files: `~$…` locks, dot files. */
const NOT_A_REPORT = /^(?:~\$|\.)/
/** Links are not followed, so that this only keeps folders from being deeper than a path can be. */
const DEEPEST = 60
const MOST = 10_000

/**
 * Paths in the order of their names; links are not followed. A folder inside that cannot be looked into stands as a path
 * itself: reading it says why, and the others are found all the same. `folder` itself unreadable throws, as of `readdir`.
 */
export async function reportsInFolder(folder: string, fs: Pick<FileSystem, 'readdir'> = fileSystem): Promise<string[]> {
  return (await found(folder, fs, 0)).slice(0, MOST)
}

async function found(folder: string, fs: Pick<FileSystem, 'readdir'>, depth: number): Promise<string[]> {
  const entries = (await fs.readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !NOT_A_REPORT.test(name))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }))
  const paths: string[] = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isFile() && mayBeReport(entry.name)) paths.push(path)
    if (entry.isDirectory() && depth < DEEPEST) paths.push(...(await found(path, fs, depth + 1).catch(() => [path])))
    if (paths.length >= MOST) break
  }
  return paths
}

const mayBeReport = (name: string) => REPORT_ENDINGS.includes(extname(name).slice(1).toLowerCase())
