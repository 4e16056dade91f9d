/** What opening or a check has to say: a sentence for a person, a code for programs, a place to jump to. */
import type { FigureId } from '../report'
import type { DecisionKind } from '../working-papers'

export type Severity = 'error' | 'warning' | 'notice'

/** The place a click jumps to. `block` counts the blocks of the section from 0. */
export type Where =
  | { figure: FigureId }
  | { section: string; block?: number; /** first words, to find the place again */ quote?: string }
  | { title: true }
  | { signature: true }

export interface Finding {
  /** Stable, never reused: `F03`, `O12` … */
  code: string
  severity: Severity
  /** One Chinese sentence: which cell or words, what is wrong, by how much, what to do. */
  message: string
  /** The rule it rests on, shown on request. */
  basis?: string
  where?: Where
  /** Further cells that belong to it (both sides of a balance). */
  also?: FigureId[]
  expected?: string
  actual?: string
  /** What it is about, without the values seen: the same after a re-run. 16 hexadecimal digits. */
  fingerprint?: string
  /** Whether it makes an export ask first (figure errors only). */
  stops?: boolean
  /** For findings in prose: the sentence without its numbers, to know it again after rewording. */
  skeleton?: string
  /** What a person answered to it, when it still holds. */
  decision?: FindingDecision
}

export interface FindingDecision {
  kind: DecisionKind
  reason: string
  /** ISO 8601. */
  at: string
  /** Of the decision, which may be that of an earlier wording. */
  fingerprint: string
  /** The sentence was reworded since. */
  reworded?: boolean
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, notice: 2 }

/** Order of weight: errors first, otherwise as found. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity])
}
