/** L08, S10, P01, P02: what a chapter must say. */
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText } from '../prose-figures'
import { blockText, countWords } from '../report'
import { digits, type CheckContext, type CheckOf } from './check-context'
import { saysNothing } from './empty-chapters'

const regex = memoByText((source) => new RegExp(source))

const blocksOf = ({ report }: CheckContext, id: string) => report.sections.find((s) => s.id === id)?.blocks ?? []
const textOf = (context: CheckContext, id: string) => blocksOf(context, id).map(blockText).join('\n')
const headingOf = (context: CheckContext, id: string) => context.template.sections.find((s) => s.id === id)?.heading ?? ''

/** What a person wrote into a chapter: without the hints that the form itself prints. */
const written = (context: CheckContext, id: string): string =>
  (context.template.sections.find((s) => s.id === id)?.placeholders ?? [])
    .reduce((text, hint) => text.replaceAll(hint, ''), textOf(context, id))
    .trim()

/** A chapter that is empty has a finding of its own. */
export function checkThinProblems(check: CheckOf<'thin-problems'>, context: CheckContext): Finding[] {
  const text = written(context, check.section)
  if (text === '' || saysNothing(blocksOf(context, check.section))) return []
  const heading = headingOf(context, check.section)
  const finding = (sentence: string): Finding[] => [
    {
      code: check.code,
      severity: 'warning',
      message: sentence,
      basis: message('basisNotice'),
      where: { section: check.section },
    },
  ]
  if (regex(check.nothing).test(text)) return finding(message('L08_nothing', { heading }))
  if (!regex(check.problems).test(text)) return finding(message('L08_problems', { heading }))
  if (!regex(check.improvements).test(text)) return finding(message('L08_improvements', { heading }))
  const n = countWords(text)
  return n < check.least ? finding(message('L08_short', { heading, n })) : []
}

export function checkFeeStatement(check: CheckOf<'fee-statement'>, context: CheckContext): Finding[] {
  if (context.report.year < check.from) return []
  const states = (text: string) => check.accepted.some((form) => regex(form).test(text))
  const text = textOf(context, check.section)
  const heading = headingOf(context, check.section)
  const where = { section: check.section }
  if (!states(text)) {
    const other = context.template.sections.find((s) => s.id !== check.section && states(textOf(context, s.id)))
    const severity = other ? 'notice' : 'error'
    const sentence = other ? message('P01_elsewhere', { heading, other: other.heading ?? '' }) : message('P01', { heading })
    return [{ code: check.code, severity, message: sentence, basis: message('basisFee'), where }]
  }
  if (check.three.every((part) => regex(part).test(text))) return []
  return [{ code: check.also, severity: 'notice', message: message('P02'), basis: message('basisFee'), where }]
}

/** 条例 Art. 50: governments at every level report on assessment, public review and accountability too. */
export function checkGovernmentContent(check: CheckOf<'government-content'>, context: CheckContext): Finding[] {
  const text = context.report.sections.map((s) => s.blocks.map(blockText).join('')).join('')
  if (text === '' || !isGovernment(check, context)) return []
  const missing = check.topics.filter((topic) => !topic.words.some((word) => text.includes(word)))
  if (missing.length === 0) return []
  const sentence = message('S10', { missing: missing.map((t) => t.name).join('、') })
  return [
    {
      code: check.code,
      severity: 'warning',
      message: sentence,
      basis: message('basisRegulation50'),
      where: { section: check.section },
    },
  ]
}

/** A street office is an agency of a government, not a government. What the office says of itself comes before its name. */
function isGovernment({ ending }: CheckOf<'government-content'>, { office, report }: CheckContext): boolean {
  if (office?.kind === 'government') return true
  const named = report.organ.fullName.endsWith(ending)
  return named && (office === undefined || office.kind === 'township' || office.kind === 'unknown')
}

/** Requests that lapsed for want of payment need a notice that asked for it. That nothing was received fits. */
export function checkLapsedFees(check: CheckOf<'lapsed-fees'>, context: CheckContext): Finding[] {
  const n = Number(digits(context, check.figure) ?? 0)
  const text = textOf(context, check.section)
  if (n === 0 || text === '') return []
  const stated = regex(check.stated).exec(text)?.[1]
  const none = stated === '0' || regex(check.denied).test(text)
  if (!none && (stated === undefined || Number(stated) >= n)) return []
  const sentence = none ? message('N12_none', { n }) : message('N12_few', { n, m: stated ?? '' })
  const where = { section: check.section }
  const basis = message('basisFee')
  return [{ code: check.code, severity: 'warning', message: sentence, basis, where, also: [check.figure] }]
}
