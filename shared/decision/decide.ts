/** A person's answer to a finding, kept with the report. */
import type { Finding } from '../finding'
import type { FigureId } from '../report'
import type { Decision, DecisionKind, WorkingPapers } from '../working-papers'
import { kindsFor, LONGEST_REASON, needsReason } from './decision-kinds'

/** The cells a finding is about, sorted, each once. */
export function figuresOf({ where, also = [] }: Finding): FigureId[] {
  return [...new Set(where && 'figure' in where ? [where.figure, ...also] : also)].sort()
}

/** The values a finding speaks of: what stands there and what should, otherwise every number of its sentence. */
export function seenOf({ actual, expected, message }: Finding): string[] {
  const named = [actual, expected].filter((value) => value !== undefined)
  return named.length > 0 ? named : (message.match(/\d+(?:\.\d+)?/g) ?? [])
}

/**
 * `at`: ISO 8601. `null` when the finding takes no such answer, or a reason is missing or too long; findings of opening,
 * which have no fingerprint, are settled elsewhere.
 */
export function decide(finding: Finding, kind: DecisionKind, reason: string, at: string): Decision | null {
  const words = reason.trim()
  const { fingerprint, code, where, skeleton } = finding
  if (fingerprint === undefined || !kindsFor(code).includes(kind)) return null
  if (words.length > LONGEST_REASON || (needsReason(kind) && words === '')) return null
  const decision = { fingerprint, code, kind, reason: words, seen: seenOf(finding), at }
  if (!where || !('section' in where)) return decision
  const place = { section: where.section, figures: figuresOf(finding) }
  return { ...decision, ...place, ...(skeleton === undefined ? {} : { skeleton }) }
}

/** In place of an earlier answer to the same finding. */
export function withDecision(papers: WorkingPapers, decision: Decision): WorkingPapers {
  return { ...papers, decisions: [...withoutDecision(papers, decision.fingerprint).decisions, decision] }
}

export function withoutDecision(papers: WorkingPapers, fingerprint: string): WorkingPapers {
  return { ...papers, decisions: papers.decisions.filter((one) => one.fingerprint !== fingerprint) }
}
