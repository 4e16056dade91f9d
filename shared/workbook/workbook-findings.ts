/** What reading a workbook had to decide: counted while reading, told once for each kind with the first place. */
import type { Finding, Severity } from '../finding'
import { message } from '../message'

const SEVERITIES = {
  /** Hidden sheets. */
  O120: 'warning',
  /** Hidden rows and columns. */
  O121: 'warning',
  /** Formulas without a cached result. */
  O122: 'warning',
  /** Formulas that ended in an error. */
  O123: 'warning',
  /** Numbers shown as dates or percentages. */
  O124: 'warning',
  /** Macros. */
  O125: 'notice',
  /** Chart sheets. */
  O126: 'notice',
  /** Comments of cells. */
  O127: 'notice',
  /** Text boxes, put behind the cells. */
  O128: 'warning',
  /** Pictures and charts on sheets. */
  O129: 'notice',
  /** Headers and footers of printed pages. */
  O130: 'notice',
  /** Numbers with more decimals than are shown. */
  O131: 'warning',
  /** Numbers shown in another size than stored. */
  O132: 'warning',
  /** Cells under a merged one. */
  O134: 'warning',
  /** Sheets of earlier years. */
  O172: 'warning',
} as const satisfies Record<string, Severity>

type WorkbookCode = keyof typeof SEVERITIES

export interface WorkbookFindings {
  /** `place`: sheet and cell, or the name of the sheet. */
  note(code: WorkbookCode, place: string): void
  list(): Finding[]
}

export function workbookFindings(): WorkbookFindings {
  const found = new Map<WorkbookCode, { count: number; quote: string }>()
  return {
    note(code, place) {
      const entry = found.get(code)
      if (entry) entry.count++
      else found.set(code, { count: 1, quote: place })
    },
    list: () =>
      [...found].map(([code, { count, quote }]) => ({
        code,
        severity: SEVERITIES[code],
        message: message(code, { count, quote }),
      })),
  }
}
