import { failed, ok, type Result } from '@shared/finding'
import { trouble } from '../file/file-trouble'
import type { Given } from './given'
import { canBeDraft, DRAFT_ENDINGS } from './draft-path'

export interface RollOrder {
  command: 'roll'
  file: string
  year: number
  out: string
}

/** Troubles C26 no year, C27 no place, C28 another kind of file. */
export function rollOrder(file: string, { year, output }: Given['values']): Result<RollOrder> {
  if (!/^20\d{2}$/.test(year ?? '')) return failed(trouble('C26', { command: 'roll' }))
  if (output === undefined || output === '') return failed(trouble('C27', { command: 'roll' }))
  if (!canBeDraft(output)) return failed(trouble('C28', { command: 'roll', name: output, endings: DRAFT_ENDINGS }))
  return ok({ command: 'roll', file, year: Number(year), out: output })
}
