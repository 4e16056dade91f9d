/** L06 once the office has said how it is called: earlier names and forms that shall not be used, where they stand. */
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText, sentencesOf } from '../prose-figures'
import type { CheckContext, CheckOf, Office } from './check-context'
import { proseOf, withoutQuotes } from './wording'

const regex = memoByText((source) => new RegExp(source))
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** From this length a name is no part of another body's by chance. */
const OWN_LENGTH = 6

export function checkOfficeNames(check: CheckOf<'organ-names'>, office: Office, context: CheckContext): Finding[] {
  const full = office.fullName
  const names = office.otherNames.filter((name) => name !== full && name !== office.shortName)
  if (full === '' || names.length === 0) return []
  return proseOf(context).flatMap(({ section, index, text }) =>
    sentencesOf(withoutQuotes(text))
      .filter((sentence) => !regex(check.history).test(sentence.text))
      .flatMap((sentence) => names.filter((name) => standsIn(sentence.text, name, full)))
      .filter((name, i, all) => all.indexOf(name) === i)
      .map((name): Finding => ({
        code: check.code,
        severity: 'warning',
        message: message('L06_unknown', { short: name, full }),
        basis: message('basisNotice'),
        where: { section, block: index, quote: name },
        expected: full,
      })),
  )
}

/** A short one only where a clause begins, or it may be the end of another body's name. */
function standsIn(sentence: string, name: string, full: string): boolean {
  const rest = sentence.replaceAll(full, '□'.repeat(full.length))
  return name.length >= OWN_LENGTH ? rest.includes(name) : regex(`(?:^|[，。；：、\\s])${escaped(name)}`).test(rest)
}
