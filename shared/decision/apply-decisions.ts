/** What a person answered to findings, found again after a re-run: by place first, then by a sentence that was reworded. */
import type { Finding } from '../finding'
import { message } from '../message'
import type { Decision } from '../working-papers'
import { figuresOf, seenOf } from './decide'
import { kindsFor } from './decision-kinds'

/** Share of character pairs from which on a sentence is the same one in other words. */
const SAME_SENTENCE = 0.8

/**
 * The findings in the same order. A decided one carries its `decision` and no longer stops an export; one whose values
 * have changed since comes back and says so; `later` stays open and only goes to the end of the list. Answers of a kind
 * the code does not take are not heard.
 */
export function applyDecisions(findings: readonly Finding[], decisions: readonly Decision[]): Finding[] {
  if (decisions.length === 0) return [...findings]
  const valid = decisions.filter(({ code, kind }) => kindsFor(code).includes(kind))
  const byPlace = new Map(valid.map((decision) => [decision.fingerprint, decision]))
  const present = new Set(findings.map(({ fingerprint }) => fingerprint))
  const free = new Set(valid.filter(({ fingerprint }) => !present.has(fingerprint)))
  const answered = findings.map((finding): Finding => {
    const same = finding.fingerprint === undefined ? undefined : byPlace.get(finding.fingerprint)
    if (same?.code === finding.code) return answer(finding, same, false)
    const reworded = nearest(finding, free)
    if (!reworded) return finding
    free.delete(reworded)
    return answer(finding, reworded, true)
  })
  return [...answered.filter((one) => !isLater(one)), ...answered.filter(isLater)]
}

/** Whether it has moved to those that are explained. */
export const isDecided = ({ decision }: Finding): boolean => decision !== undefined && decision.kind !== 'later'

const isLater = ({ decision }: Finding) => decision?.kind === 'later'

function answer(finding: Finding, decision: Decision, reworded: boolean): Finding {
  const { kind, reason, at, fingerprint } = decision
  const taken = { ...finding, decision: { kind, reason, at, fingerprint, ...(reworded ? { reworded } : {}) } }
  if (kind === 'later') return taken
  const now = seenOf(finding)
  if (now.join('\n') !== decision.seen.join('\n')) return askedAgain(finding, decision.seen, now)
  const { stops: _, ...settled } = taken
  return settled
}

function askedAgain(finding: Finding, seen: readonly string[], now: readonly string[]): Finding {
  const changed = now.findIndex((value, i) => value !== seen[i])
  const [before, after] = [seen[changed] ?? seen.join('、'), now[changed] ?? now.join('、')]
  return { ...finding, message: finding.message + message('decidedBefore', { old: before, new: after }) }
}

function nearest(finding: Finding, free: ReadonlySet<Decision>): Decision | undefined {
  const { where, skeleton, code } = finding
  if (skeleton === undefined || !where || !('section' in where)) return undefined
  const figures = figuresOf(finding).join(' ')
  const alike = [...free]
    .filter((one) => one.code === code && one.section === where.section && (one.figures ?? []).join(' ') === figures)
    .map((decision) => ({ decision, share: similarity(decision.skeleton ?? '', skeleton) }))
    .filter(({ share }) => share >= SAME_SENTENCE)
    .sort((a, b) => b.share - a.share)
  return alike[0]?.decision
}

const pairs = (text: string) => new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, i) => text.slice(i, i + 2)))

/** Share of the character pairs of both that they have in common, 0 to 1. */
function similarity(a: string, b: string): number {
  if (a === b) return 1
  const [left, right] = [pairs(a), pairs(b)]
  if (left.size + right.size === 0) return 0
  return (2 * [...left].filter((pair) => right.has(pair)).length) / (left.size + right.size)
}
