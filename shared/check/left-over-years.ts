/** L01: a year, or a plan for it, left over from the file that was copied. */
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText, sentencesOf, type TextSpan } from '../prose-figures'
import type { CheckContext, CheckOf } from './check-context'
import type { Place } from './prose-mentions'
import { blot, proseOf } from './wording'

type Year = CheckOf<'year'>

const regex = memoByText((source) => new RegExp(source))
const globalRegex = memoByText((source) => new RegExp(source, 'g'))

/** A day names an event; a year alone, or the whole of one from its first day to its last, what the report is on. */
const YEAR = '(?<!\\d)(20\\d{2})\\s*年(?!\\s*\\d{1,2}\\s*月)'

export function checkYear(check: Year, context: CheckContext): Finding[] {
  return proseOf(context).flatMap(({ section, index, text }) => {
    const place = { section, block: index }
    return sentencesOf(blot(text, check.exempt)).flatMap((sentence) => [
      ...yearsIn(check, sentence, place, context),
      ...(section === check.planSection ? plansIn(check, sentence, place, context) : []),
    ])
  })
}

function yearsIn(check: Year, sentence: TextSpan, place: Place, { report }: CheckContext): Finding[] {
  const { year } = report
  const found = [YEAR, check.period].flatMap((pattern) => [...sentence.text.matchAll(globalRegex(pattern))])
  return found.flatMap((match): Finding[] => {
    const actual = Number(match[1])
    const near = (words: string) => regex(words).test(sentence.text)
    const next = actual === year + 1 && (place.section === check.planSection || near(check.plans))
    const last = actual === year - 1 && near(check.previous)
    if (actual === year || next || last) return []
    return [finding(check, message('L01', { actual, year }), { ...place, quote: match[0] }, actual, year)]
  })
}

/** A plan for the year that the report is on was last year's plan. */
function plansIn(check: Year, sentence: TextSpan, place: Place, { report }: CheckContext): Finding[] {
  const { year } = report
  const planned = globalRegex(check.planned.replace('{year}', String(year)))
  if (regex(check.done).test(sentence.text)) return []
  return [...sentence.text.matchAll(planned)].map((match) =>
    finding(check, message('L01_plan', { quote: match[0], year }), { ...place, quote: match[0] }, year, year + 1),
  )
}

function finding(check: Year, text: string, where: Place & { quote: string }, actual: number, expected: number): Finding {
  const common = { basis: message('basisUsage'), where, expected: String(expected), actual: String(actual) }
  return { code: check.code, severity: 'warning', message: text, ...common }
}
