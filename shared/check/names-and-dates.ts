/** L06, P04 and P08: who speaks, when it was signed, and for whom the counts are. */
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText, sentencesOf } from '../prose-figures'
import type { CheckContext, CheckOf } from './check-context'
import { checkOfficeNames } from './office-names'
import { proseOf } from './wording'

const regex = memoByText((source) => new RegExp(source))
const globalRegex = memoByText((source) => new RegExp(source, 'g'))
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

/** The name in the title against the full name, and against another body that acts as the reporting one does. */
export function checkOrganNames(check: CheckOf<'organ-names'>, context: CheckContext): Finding[] {
  const { office } = context
  return [...checkTitleAndActor(check, context), ...(office ? checkOfficeNames(check, office, context) : [])]
}

function checkTitleAndActor(check: CheckOf<'organ-names'>, context: CheckContext): Finding[] {
  const { office } = context
  const { title, organ } = context.report
  const full = plain(office?.fullName || organ.fullName)
  const inTitle = plain(title).replace(globalRegex(check.titleWords), '')
  const finding = (names: string[], where: Finding['where']): Finding[] => {
    const text = message('L06', { names: names.join('、') })
    return [{ code: check.code, severity: 'warning', message: text, basis: message('basisNotice'), ...(where ? { where } : {}) }]
  }
  if (inTitle === '' || full === '') return []
  const short = plain(organ.shortName)
  const registered = context.opening === null && short !== '' && short !== full
  const known = office && [office.shortName, ...office.otherNames].map(plain)
  if (office && inTitle !== full && (known?.includes(inTitle) || full.endsWith(inTitle)) && !(registered && inTitle === short)) {
    const text = message('L06_unknown', { short: inTitle, full: office.fullName })
    const found = { basis: message('basisNotice'), where: { title: true as const }, expected: office.fullName }
    return [{ code: check.code, severity: 'warning', message: text, ...found }]
  }
  // Once a short name is registered, the title has a finding of its own for it.
  if (inTitle !== full && full.endsWith(inTitle) && !(registered && inTitle === short)) {
    if (!registered) return finding([inTitle, full], { title: true })
    const text = message('L06_unknown', { short: inTitle, full: organ.fullName })
    return [{ code: check.code, severity: 'warning', message: text, basis: message('basisNotice'), where: { title: true } }]
  }
  const ending = check.endings.find((word) => full.endsWith(word))
  if (ending === undefined) return []
  const actor = regex(`(?:^|[。；：，\\s])([\\u4e00-\\u9fff]{1,16}?${ending})(?=${check.acts})`)
  for (const { section, index, text } of proseOf(context)) {
    const name = actor.exec(text)?.[1]
    if (
      name === undefined ||
      full.endsWith(name) ||
      name.endsWith(full) ||
      regex(check.others).test(name) ||
      known?.includes(name)
    )
      continue
    return finding([inTitle, name], { section, block: index, quote: name })
  }
  return []
}

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
