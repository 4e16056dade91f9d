import { failed, ok, type Result } from '@shared/finding'
import { trouble } from '../file/file-trouble'
import type { Given } from './given'
import { canBeDraft, DRAFT_ENDINGS } from './draft-path'

export interface MergeOrder {
  command: 'merge'
  /** Files and folders. */
  named: string[]
  organ: string
  year: number
  out: string
  /** Plain text, one unit a line. */
  units: string | null
  /** Workbook with every unit's figures. */
  summary: string | null
  json: boolean
}

/** Troubles C26 no year, C27 no place, C28 another kind of file, C30 no name of the superior. */
export function mergeOrder(named: string[], values: Given['values']): Result<MergeOrder> {
  const { organ = '', year, output, units, summary, json } = values
  if (organ.trim() === '') return failed(trouble('C30', {}))
  if (!/^20\d{2}$/.test(year ?? '')) return failed(trouble('C26', { command: 'merge' }))
  if (output === undefined || output === '') return failed(trouble('C27', { command: 'merge' }))
  if (!canBeDraft(output)) return failed(trouble('C28', { command: 'merge', name: output, endings: DRAFT_ENDINGS }))
  if (summary !== undefined && !/\.xlsx$/i.test(summary)) {
    return failed(trouble('C28', { command: '--summary', name: summary, endings: '.xlsx' }))
  }
  const more = { units: units ?? null, summary: summary ?? null, json: json ?? false }
  return ok({ command: 'merge', named, organ: organ.trim(), year: Number(year), out: output, ...more })
}
