/** Which pile a finding of opening lies on: how much it needs a person's eye. */
import type { Finding } from './finding'

/** wrong · doubtful · repaired · left out, in order of weight. */
export type OpeningGroup = 'wrong' | 'doubtful' | 'repaired' | 'leftOut'

/** Parts of the source that are not in the report. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'O16',
  'O17',
  'O39',
  'O51',
  'O52',
  'O56',
  'O57',
  'O59',
  'O60',
  'O64',
  'O90',
  'O91',
  'O92',
  'O93',
  'O97',
  'O98',
])

/** Cells and chapters that stayed empty: nothing was repaired, a person has to fill or confirm, however mild the finding. */
const STAYED_EMPTY: ReadonlySet<string> = new Set([
  'O02',
  'O10',
  'O22',
  'O23',
  'O23G',
  'O32B',
  'O175',
  'O175G',
  'O178',
  'O179',
  'O192',
  'O43',
  'O43N',
  'O45',
  'O45G',
  'O46',
  'O46G',
  'O47',
  'O65',
])

export function openingGroup({ code, severity }: Pick<Finding, 'code' | 'severity'>): OpeningGroup {
  if (severity === 'error') return 'wrong'
  if (LEFT_OUT.has(code)) return 'leftOut'
  return severity === 'warning' || STAYED_EMPTY.has(code) ? 'doubtful' : 'repaired'
}
