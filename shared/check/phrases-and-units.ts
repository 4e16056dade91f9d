/** L10, N15 and L05: phrases of other years, counting words, blanks between words and figures. */
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText } from '../prose-figures'
import type { CheckContext, CheckOf } from './check-context'
import { hits, proseOf, withoutQuotes } from './wording'

const regex = memoByText((source) => new RegExp(source))

export function checkPhrases(check: CheckOf<'phrases'>, context: CheckContext): Finding[] {
  const { year } = context.report
  const stale = check.phrases.filter(({ from, to }) => (from !== undefined && year < from) || (to !== undefined && year > to))
  if (stale.length === 0) return []
  return proseOf(context).flatMap(({ section, index, text }) =>
    stale
      .filter(({ phrase }) => withoutQuotes(text).includes(phrase))
      .map(({ phrase }): Finding => {
        const where = { section, block: index, quote: phrase }
        const text10 = message('L10', { actual: phrase, year })
        return { code: check.code, severity: 'notice', message: text10, basis: message('basisPhrases'), where, actual: phrase }
      }),
  )
}

export function checkUnits(check: CheckOf<'units'>, context: CheckContext): Finding[] {
  return proseOf(context).flatMap(({ section, index, text }) => {
    if (regex(check.silent).test(text)) return []
    return check.entries.flatMap(({ pattern, unit, except }) =>
      hits(text, pattern, except).map(({ start, end }): Finding => {
        const quote = text.slice(start, end).trim()
        const where = { section, block: index, quote }
        const words = message('N15', { quote, unit })
        return { code: check.code, severity: 'notice', message: words, basis: message('basisUsage'), where, expected: unit }
      }),
    )
  })
}

/** One finding per section, at the first place. */
export function checkSpaces(check: CheckOf<'spaces'>, context: CheckContext): Finding[] {
  const sections = new Map<string, { n: number; block: number; quote: string }>()
  for (const { section, index, text } of proseOf(context)) {
    const found = hits(text, check.pattern, check.except)
    const [first] = found
    if (!first) continue
    const known = sections.get(section)
    if (known) known.n += found.length
    else {
      const quote = text.slice(Math.max(0, first.start - 1), first.end + 1)
      sections.set(section, { n: found.length, block: index, quote })
    }
  }
  return [...sections].map(([section, { n, ...where }]): Finding => {
    const found = { basis: message('basisLayout'), where: { section, ...where } }
    return { code: check.code, severity: 'notice', message: message('L05', { n }), ...found }
  })
}
