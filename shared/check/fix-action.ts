/** Findings that a dialog of the window mends, in which nothing happens unseen. */
import type { Fix, FixAction } from '../change'
import type { Finding } from '../finding'
import { message, type MessageCode } from '../message'

const ACTIONS: Record<string, { action: FixAction; label: MessageCode }> = {
  S05: { action: 'changeForm', label: 'fixForm' },
  F17: { action: 'merge', label: 'fixMerge' },
  P03: { action: 'export', label: 'fixRename' },
  P06: { action: 'export', label: 'fixExport' },
}

export function fixAction({ code }: Finding): Fix | null {
  const found = ACTIONS[code]
  return found ? { label: message(found.label), changes: [], previewed: false, action: found.action } : null
}
