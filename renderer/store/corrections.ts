/** Which findings of opening a person's own correction has answered: the cells or words they name are others than when they came in. */
import type { Finding, Opening, OpeningFinding } from '@shared/finding'
import { blockText, type Report } from '@shared/report'
import type { Readings } from './readings'

export interface Corrections {
  /** Settles what was corrected between two states of the report, and asks again what was taken back. */
  follow: (opening: Opening | null, last: Report, now: Report) => Opening | null
  /** Put back among those that wait by hand: undoing changes nothing about it any more. */
  forget: (finding: Finding) => void
}

export function createCorrections({ spokenOf }: Pick<Readings, 'spokenOf'>): Corrections {
  /** Sayings that a correction in this window has answered. */
  const answered = new Set<string>()

  return {
    forget: (finding) => void answered.delete(sayingOf(finding)),
    follow(opening, last, now) {
      const changed = new Map<string, boolean>()
      for (const [saying, { findings, from }] of bySaying(opening?.findings ?? [])) {
        const before = spokenOf(from) ?? last
        const [was, is] = [last, now].map((report) => isCorrected(findings, before, report))
        if (is && !was && findings.some((f) => !f.settled)) changed.set(saying, true)
        if (was && !is && answered.has(saying)) changed.set(saying, false)
      }
      if (!opening || changed.size === 0) return opening
      for (const [saying, is] of changed) {
        if (is) answered.add(saying)
        else answered.delete(saying)
      }
      const findings = opening.findings.map((finding): OpeningFinding => {
        const is = changed.get(sayingOf(finding))
        if (is === undefined) return finding
        return is ? { ...finding, settled: finding.settled ?? 'corrected' } : waiting(finding)
      })
      return { ...opening, findings }
    },
  }
}

/** One cause, one saying: findings of a saying are settled together. */
export const sayingOf = ({ code, message }: Finding) => `${code} ${message}`

export function waiting({ settled: _, ...finding }: OpeningFinding): OpeningFinding {
  return finding
}

/** `from`: index of the first one. */
function bySaying(findings: readonly OpeningFinding[]) {
  const sayings = new Map<string, { findings: OpeningFinding[]; from: number }>()
  for (const [from, finding] of findings.entries()) {
    const known = sayings.get(sayingOf(finding))
    if (known) known.findings.push(finding)
    else sayings.set(sayingOf(finding), { findings: [finding], from })
  }
  return sayings
}

/**
 * Findings of one saying belong together. They are answered when none of the cells they name is blank and one of them
 * is another than before; a paragraph when it no longer stands in its chapter; title and signature when they differ.
 */
function isCorrected(findings: readonly OpeningFinding[], before: Report, now: Report): boolean {
  const figures = findings.flatMap((f) => [...(f.where && 'figure' in f.where ? [f.where.figure] : []), ...(f.also ?? [])])
  if (figures.length > 0) {
    if (before.figures === now.figures) return false
    return figures.every((id) => now.figures[id] != null) && figures.some((id) => now.figures[id] !== before.figures[id])
  }
  return findings.some((finding) => wordsDiffer(finding, before, now))
}

function wordsDiffer({ where }: OpeningFinding, before: Report, now: Report): boolean {
  if (!where || 'figure' in where) return false
  if ('title' in where)
    return before.title !== now.title || before.year !== now.year || before.organ.fullName !== now.organ.fullName
  if ('signature' in where) return signed(before) !== signed(now)
  const [old, current] = [before, now].map((report) => report.sections.find((section) => section.id === where.section))
  if (!old || old === current) return false
  const texts = old.blocks.map(blockText)
  const quote = where.quote?.replace(/…$/, '')
  const named = where.block === undefined ? texts.find((text) => quote && text.includes(quote)) : texts[where.block]
  return named !== undefined && named !== '' && !(current?.blocks ?? []).some((block) => blockText(block) === named)
}

const signed = ({ signature }: Report) => [...signature.organs, signature.date].join('\n')
