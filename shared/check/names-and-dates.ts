/** P04 and P08: when it was signed, and for whom the counts are. */
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText, sentencesOf } from '../prose-figures'
import type { CheckContext, CheckOf } from './check-context'
import { proseOf } from './wording'

const regex = memoByText((source) => new RegExp(source))
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

/** The date below the report: not before the year is over, not behind the deadline of such a body. */
export function checkSignatureDate(check: CheckOf<'signature-date'>, { report, office }: CheckContext): Finding[] {
  const found = /(\d{4})\s*[年.-]\s*(\d{1,2})\s*[月.-]\s*(\d{1,2})/.exec(plain(report.signature.date))
  if (!found) return []
  const days = (year: number, month: number, day: number) => year * 10000 + month * 100 + day
  const date = days(Number(found[1]), Number(found[2]), Number(found[3]))
  const deadline = check.deadlines.find((one) =>
    one.kinds.includes(office && office.kind !== 'unknown' ? office.kind : report.organ.kind),
  )
  const finding = (text: string): Finding[] => [
    { code: check.code, severity: 'notice', message: text, basis: message('basisDeadline'), where: { signature: true } },
  ]
  if (date < days(report.year, 12, 31)) return finding(message('P04_early', { date: report.signature.date }))
  if (!deadline || date <= days(report.year + 1, deadline.month, deadline.day)) return []
  const last = message('dayOfYear', { year: report.year + 1, month: deadline.month, day: deadline.day })
  return finding(message('P04_late', { date: report.signature.date, deadline: last }))
}

/** Sentences with counts that speak for the other of the two kinds of report. */
export function checkScope(check: CheckOf<'scope'>, context: CheckContext): Finding[] {
  const own = context.report.scope === 'own'
  const other = regex(own ? check.area : check.own)
  const same = regex(own ? check.own : check.area)
  const found = proseOf(context)
    .filter((placed) => placed.section === check.section)
    .flatMap(({ index, text }) =>
      sentencesOf(text)
        .map((sentence) => ({ index, quote: other.exec(sentence.text)?.[0] ?? '', text: sentence.text }))
        .filter((one) => one.quote !== '' && !same.test(one.text)),
    )
  const [first] = found
  if (!first) return []
  const quotes = [...new Set(found.map((one) => one.quote))].slice(0, 3).join('、')
  const text = message(own ? 'P08_own' : 'P08_area', { quotes })
  const where = { section: check.section, block: first.index, quote: first.quote }
  return [{ code: check.code, severity: 'warning', message: text, basis: message('basisNotice'), where }]
}
