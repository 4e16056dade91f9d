/** Findings as the panel lists them: those of the checks and what opening still has to say, by weight. */
import { isDecided } from '@shared/decision'
import { bySeverity, saidByChecks, type Finding, type Opening, type OpeningFinding } from '@shared/finding'
import type { FigureId } from '@shared/report'
import { sayingOf } from './corrections'
import { sameValue } from './same-report'

/** A finding as the panel lists it; those of opening carry their place in `opening.findings`. */
export interface ListedFinding extends OpeningFinding {
  openingIndex?: number
}

export interface Listed {
  /** Unsettled findings of opening and those of the checks, by weight. */
  findings: readonly ListedFinding[]
  /** Findings a person has answered: they count for nothing until what they speak of changes. */
  explained: readonly ListedFinding[]
}

/** What is open and what is explained; the same lists as before when nothing changed. */
export function listed(checked: readonly Finding[], opening: Opening | null, before: Listed | null): Listed {
  const open = listFindings(
    checked.filter((finding) => !isDecided(finding)),
    opening,
    opening && saidByChecks(opening, checked),
  )
  return {
    findings: keepSame(open, before?.findings ?? []),
    explained: keepSame(checked.filter(isDecided), before?.explained ?? []),
  }
}

function listFindings(
  checked: readonly Finding[],
  opening: Opening | null,
  said: ReadonlySet<OpeningFinding> | null,
): ListedFinding[] {
  const listed = new Map<string, ListedFinding>()
  for (const [openingIndex, found] of (opening?.findings ?? []).entries()) {
    const { settled, ...finding } = found
    if (settled || said?.has(found)) continue
    const same = listed.get(sayingOf(finding))
    // One cause, one entry: a damaged row speaks once and marks all of its cells.
    if (same) same.also = [...(same.also ?? []), ...figuresOf(finding)]
    else listed.set(sayingOf(finding), { ...finding, openingIndex })
  }
  return bySeverity([...checked, ...listed.values()])
}

const figuresOf = (finding: Finding): FigureId[] => [
  ...(finding.where && 'figure' in finding.where ? [finding.where.figure] : []),
  ...(finding.also ?? []),
]

/** Findings that did not change stay the same objects, and the list the same list: panels redraw only what is new. */
function keepSame(found: ListedFinding[], before: readonly ListedFinding[]): readonly ListedFinding[] {
  const kept = found.map((finding, i) => {
    const same = [before[i], before[i - 1], before[i + 1]].find((known) => known && sameValue(known, finding))
    return same ?? finding
  })
  return kept.length === before.length && kept.every((finding, i) => finding === before[i]) ? before : kept
}
