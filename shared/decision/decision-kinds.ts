/** Which answers a finding takes: a sum has no scope, and what is wrong in every case is corrected or left for later. */
import type { DecisionKind } from '../working-papers'

/** Characters of a reason. */
export const LONGEST_REASON = 200

/** Sums: they take no answer. */
const SUMS = /^F0[1-4]$/
/** Another scope or another way to count can explain them. */
const OF_SCOPE = /^(?:N\d\d|Y02|Y03|F16)$/
/** Bodies are merged and split. */
const REORGANISED = /^(?:Y0[1-5]|F16)$/
/** Documents are cleaned up and counted again. */
const CLEANUP = /^(?:Y02|F12)$/

/** About words: there is no figure that could be true. */
const OF_WORDS = /^Y0[67]$/

/** Those of a finding that a person is offered; a file may hold an answer that is no longer offered. */
export const offeredKinds = (code: string): DecisionKind[] =>
  kindsFor(code).filter((kind) => kind !== 'confirmed' || !OF_WORDS.test(code))

/** In the order in which they are offered. */
export function kindsFor(code: string): DecisionKind[] {
  if (SUMS.test(code)) return ['later']
  return [
    ...(OF_SCOPE.test(code) ? (['scope'] as const) : []),
    ...(/^[FYN]/.test(code) ? (['confirmed'] as const) : []),
    ...(REORGANISED.test(code) ? (['reorganised'] as const) : []),
    ...(CLEANUP.test(code) ? (['cleanup'] as const) : []),
    ...(code.startsWith('F') ? [] : (['falseAlarm'] as const)),
    'later',
    'other',
  ]
}

export const needsReason = (kind: DecisionKind): boolean => kind !== 'later' && kind !== 'falseAlarm'
