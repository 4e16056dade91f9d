/** L06: who speaks. */
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
  return otherActor(check, full, [inTitle, ...(known ?? [])], context).flatMap(({ name, place }) =>
    finding([inTitle, name], place),
  )
}

interface Actor {
  name: string
  place: { section: string; block: number; quote: string }
}

/** The first body that acts in the text as only the reporting one does. */
function otherActor(check: CheckOf<'organ-names'>, full: string, known: readonly string[], context: CheckContext): Actor[] {
  const loose = check.endings.find((word) => full.endsWith(word))
  const firm = check.firm.endings.find((word) => full.endsWith(word))
  if (loose === undefined && firm === undefined) return []
  const actor = regex(`(?:^|[。；：，\\s])([\\u4e00-\\u9fff]{1,16}?${loose ?? ''})(?=${check.acts})`)
  const isOther = (name: string | undefined): name is string =>
    name !== undefined && !full.endsWith(name) && !name.endsWith(full) && !regex(check.others).test(name) && !known.includes(name)
  for (const { section, index, text } of proseOf(context)) {
    const name = loose === undefined ? speaker(check, firm ?? '', full, text) : actor.exec(text)?.[1]
    if (isOther(name)) return [{ name, place: { section, block: index, quote: name } }]
  }
  return []
}

/**
 * A 局 or 镇 of which much is told that is not the reporting one: only what begins a sentence about the work of disclosure,
 * without a word of working together, and shares no more than its kind with the reporting name, acts in its stead.
 */
function speaker({ firm, acts }: CheckOf<'organ-names'>, ending: string, full: string, text: string): string | undefined {
  const begins = regex(
    `^(?:□{5,6}|\\d{4}年度?|本年度|一年来|今年以来)?[，,]?([\\u4e00-\\u9fff]{2,16}?${ending})(?=${acts}|[^，。]{0,4}收到)`,
  )
  return sentencesOf(text)
    .map((sentence) => sentence.text.replace(/^\s+|\s/g, ''))
    .filter((sentence) => regex(firm.about).test(sentence) && !regex(firm.apart).test(sentence))
    .map((sentence) => begins.exec(sentence)?.[1])
    .find((name) => name !== undefined && !sharesStem(name, full, ending))
}

/** The bureau of the city above or of the town below carries the same words in its name. */
function sharesStem(name: string, full: string, ending: string): boolean {
  const stem = name.slice(0, name.length - ending.length).slice(-2)
  return full.slice(0, full.length - ending.length).endsWith(stem)
}
