/** Real reports for trials, when the machine has them: files with their figures, read by hand. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

export interface RealReport {
  name: string
  bytes: Uint8Array
  truth: { organ: string; year: number; figures: Record<string, number | string | null> }
}

const folder = process.env['NIANBAO_REPORTS'] ?? resolve(import.meta.dirname, '../../../shared/reports')

export const hasRealReports = existsSync(join(folder, 'figures'))

/** Text files with figures; empty when the folder is not there. */
export function realReports(): RealReport[] {
  if (!hasRealReports) return []
  return ['.', 'more'].flatMap((sub) =>
    readdirSync(join(folder, sub))
      .filter((file) => file.endsWith('.txt'))
      .map((file) => {
        const id = /^\d{3}_/.test(file) ? file.slice(0, 3) : file.replace('.txt', '')
        return {
          name: file,
          bytes: new Uint8Array(readFileSync(join(folder, sub, file))),
          truth: JSON.parse(readFileSync(join(folder, 'figures', `${id}.json`), 'utf8')) as RealReport['truth'],
        }
      }),
  )
}
