/** Y06: sentences that stood in last year's report already. */
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText, sentencesOf } from '../prose-figures'
import { blockText, type Report } from '../report'
import type { CheckContext, CheckOf } from './check-context'

/** Without what changes every year by itself: numbers, years, spaces, punctuation. */
const skeleton = memoByText((sentence) =>
  sentence
    .normalize('NFKC')
    .replace(/《[^》]*》/g, '')
    .replace(/[\d\s\p{P}\p{S}]/gu, ''),
)

const bigrams = memoByText(
  (text) => new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, i) => text.slice(i, i + 2))),
)

/** Share of the character pairs of both that they have in common, 0 to 1. */
function alike(a: string, b: string): number {
  const [left, right] = [bigrams(a), bigrams(b)]
  const shared = [...left].filter((pair) => right.has(pair)).length
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size)
}

export function checkCopiedText(check: CheckOf<'copied-text'>, context: CheckContext): Finding[] {
  const { previous, report, template } = context
  if (!previous) return []
  return check.sections.flatMap(({ section, percent }): Finding[] => {
    const now = sentences(report, section, check.shortest)
    const before = sentences(previous.report, section, check.shortest)
    const all = length(now)
    const copied = now.filter((one) => before.some((other) => one === other || alike(one, other) >= check.alike))
    const share = all === 0 ? 0 : (length(copied) / all) * 100
    if (share <= percent) return []
    const heading = template.sections.find((s) => s.id === section)?.heading ?? ''
    const text = message('Y06', { heading, percent: share.toFixed(0), n: copied.length })
    return [{ code: check.code, severity: 'warning', message: text, basis: message('basisNotice'), where: { section } }]
  })
}

const length = (all: readonly string[]) => all.reduce((n, one) => n + one.length, 0)

function sentences(report: Report, id: string, shortest: number): string[] {
  const blocks = report.sections.find((s) => s.id === id)?.blocks ?? []
  return blocks
    .filter((block) => block.kind === 'paragraph' || block.kind === 'list-item')
    .flatMap((block) => sentencesOf(blockText(block)).map((s) => skeleton(s.text)))
    .filter((text) => text.length >= shortest)
}

/** Y07: the same problems as a year ago, and not a word of what became of them. Copied altogether is another finding. */
export function checkSameProblems(check: CheckOf<'same-problems'>, context: CheckContext): Finding[] {
  const { previous, report, template } = context
  const copied = template.checks.find((one) => one.kind === 'copied-text')
  if (!previous || (copied && checkCopiedText(copied, context).some((f) => isIn(f, check.section)))) return []
  const problems = (of: Report) =>
    (of.sections.find((s) => s.id === check.section)?.blocks ?? [])
      .flatMap((block) => [...blockText(block).matchAll(new RegExp(check.items, 'g'))].map((m) => skeleton(m[1] ?? '')))
      .filter((text) => text.length >= 4)
  const [now, before] = [problems(report), problems(previous.report)]
  const all = (report.sections.find((s) => s.id === check.section)?.blocks ?? []).map(blockText).join('')
  if (now.length === 0 || new RegExp(check.answered).test(all)) return []
  if (!now.every((one) => before.some((other) => alike(one, other) >= check.alike))) return []
  const heading = template.sections.find((s) => s.id === check.section)?.heading ?? ''
  const text = message('Y07', { heading, n: now.length })
  const where = { section: check.section }
  return [{ code: check.code, severity: 'warning', message: text, basis: message('basisNotice'), where }]
}

const isIn = ({ where }: Finding, section: string) => where !== undefined && 'section' in where && where.section === section
