/**
 * S01–S04, S17, S18, F08, F15: what a file did otherwise than the form asks, as opening saw it. While typing, the finding
 * of opening itself stands in the list; here it speaks in the words and with the code of the check.
 */
import type { Finding, OpeningFinding } from '../finding'
import { message, sentences, type MessageCode } from '../message'
import { readMessage } from '../message/read-message'
import type { CheckContext, CheckOf } from './check-context'
import { editDistance } from './edit-distance'

type Check = CheckOf<'from-opening'>

export function checkFromOpening(check: Check, context: CheckContext): Finding[] {
  return (context.opening?.findings ?? []).flatMap((one): Finding[] => {
    const entry = check.entries.find((e) => e.opening === one.code)
    const values = entry && !one.settled ? readMessage(sentences[one.code as MessageCode] ?? '', one.message) : null
    if (!entry || !values) return []
    // A PDF may lose characters that the table itself has.
    if (entry.code === 'S17' && context.opening?.format === 'pdf') return []
    const named = entry.named ? { ...values, expected: values[entry.named] ?? '' } : ordinals(entry.message, values)
    return worded(check, entry, one, named, context)
  })
}

/** An ordinal that contradicts its heading is named by itself: 二 where 一 belongs. */
function ordinals(sentence: string, values: Record<string, string>): Record<string, string> {
  if (sentence !== 'S02_ordinal') return values
  const { actual = '', expected = '' } = values
  const mark = (text: string) => /^[一二三四五六七八九十\d]+/.exec(text.normalize('NFKC').replace(/[\s#]/g, ''))?.[0] ?? text
  return { heading: expected.replace(/^[^、]*、/, ''), actual: mark(actual), expected: mark(expected) }
}

function worded(
  check: Check,
  entry: Check['entries'][number],
  one: OpeningFinding,
  values: Record<string, string>,
  context: CheckContext,
): Finding[] {
  const { actual = '', expected = '' } = values
  const heading = entry.code === 'S03'
  if (heading && tolerated(actual, expected, context)) return []
  const code = heading && isMisprint(actual, expected, check.dropped) ? 'S04' : entry.code
  const text = message((code === 'S04' ? 'S04' : entry.message) as MessageCode, values)
  const { where, also } = one
  const finding: Finding = { code, severity: entry.severity, message: text, basis: message('basisNotice') }
  return [{ ...finding, ...(where ? { where } : {}), ...(also ? { also } : {}) }]
}

const plain = (text: string) => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '')

function tolerated(actual: string, expected: string, { template }: CheckContext): boolean {
  const section = template.sections.find((s) => s.heading === expected)
  return [expected, ...(section?.longForms ?? [])].some((form) => plain(form) === plain(actual))
}

/** One or two characters off; a word that is only left out or added is another wording. */
function isMisprint(actual: string, expected: string, dropped: readonly string[]): boolean {
  const [a, b] = [plain(actual), plain(expected)]
  const without = (text: string) => dropped.reduce((rest, word) => rest.replaceAll(word, ''), text)
  if (without(a) === without(b)) return false
  return editDistance(a, b) <= 2
}
