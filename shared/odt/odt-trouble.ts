import { failed, type Result } from '../finding'
import { message } from '../message'
import type { PartFault } from '../ooxml'

const CODES: Record<PartFault, 'E110' | 'E111' | 'E112' | 'E113'> = {
  'not-a-zip': 'E110',
  damaged: 'E110',
  malformed: 'E110',
  missing: 'E110',
  encrypted: 'E111',
  'too-large': 'E112',
  unsafe: 'E113',
  doctype: 'E113',
}

/** `place`: the part of the file concerned. */
export function refusePart(fault: PartFault, place: string): Result<never> {
  const code = CODES[fault]
  return failed({ code, message: message(code, { place }) })
}

/** A spreadsheet, a presentation or a drawing: the same container, another kind of document. */
export const refuseKind = (): Result<never> => failed({ code: 'E114', message: message('E114') })
