/** L02, L12, S07, L03, L13, L09, L11, S06: words and characters of the data found in prose. */
import type { Finding } from '../finding'
import { message, type MessageCode } from '../message'
import { memoByText } from '../prose-figures'
import { blockText, type Block } from '../report'
import type { CheckContext, CheckOf } from './check-context'

const globalRegex = memoByText((source) => new RegExp(source, 'g'))

const BASIS: Record<string, MessageCode> = {
  S06: 'basisNotice',
  S07: 'basisNotice',
  L09: 'basisReview',
  L11: 'basisScope',
}
/** As many places of one rule in a paragraph are told; who mends them is told of the rest. */
const MOST_IN_BLOCK = 50

const basisOf = (code: string) => message(BASIS[code] ?? 'basisUsage')

/** What a quoted title or phrase says is not the report's own wording. */
export const withoutQuotes = memoByText((text) => text.replace(/《[^》]*》|“[^”]*”/g, (all) => '□'.repeat(all.length)))

interface PlacedText {
  section: string
  index: number
  block: Block
  text: string
}

/** The same length, with what the pattern says left out. */
export const blot = (text: string, pattern: string) => text.replace(globalRegex(pattern), (all) => '□'.repeat(all.length))

/** Every block of prose with its place. */
export function proseOf({ report }: CheckContext): PlacedText[] {
  return report.sections.flatMap(({ id, blocks }) =>
    blocks.flatMap((block, index) =>
      block.kind === 'form' || block.kind === 'table' || block.kind === 'image'
        ? []
        : [{ section: id, index, block, text: blockText(block) }],
    ),
  )
}

export function checkWording(check: CheckOf<'wording'>, context: CheckContext): Finding[] {
  return proseOf(context).flatMap(({ section, index, text }) =>
    check.entries.flatMap((entry) =>
      hits(withoutQuotes(text), entry.actual, entry.except)
        .slice(0, MOST_IN_BLOCK)
        .map((at): Finding => {
          const actual = text.slice(at.start, at.end)
          const sentence = message(check.code as MessageCode, { actual, expected: entry.expected })
          const where = { section, block: index, quote: actual }
          return {
            code: check.code,
            severity: 'warning',
            message: sentence,
            basis: basisOf(check.code),
            where,
            expected: entry.expected,
            actual,
          }
        }),
    ),
  )
}

export function checkPattern(check: CheckOf<'pattern'>, context: CheckContext): Finding[] {
  return proseOf(context).flatMap(({ section, index, text }) => {
    if (check.sections && !check.sections.includes(section)) return []
    return hits(text, check.pattern, check.except)
      .slice(0, MOST_IN_BLOCK)
      .map((at): Finding => {
        const found = text.slice(at.start, at.end)
        // What may be private is named by its kind and never repeated.
        const masked = check.code === 'L09'
        const sentence = message(check.message, masked ? {} : { quote: found, year: context.report.year })
        const where = { section, block: index, ...(masked ? {} : { quote: found }) }
        return { code: check.code, severity: check.severity, message: sentence, basis: basisOf(check.code), where }
      })
  })
}

/** Places of a pattern that no exception covers. */
export function hits(text: string, pattern: string, except: string | undefined): { start: number; end: number }[] {
  const found = [...text.matchAll(globalRegex(pattern))].map((m) => ({ start: m.index ?? 0, end: (m.index ?? 0) + m[0].length }))
  if (except === undefined || found.length === 0) return found
  const allowed = [...text.matchAll(globalRegex(except))].map((m) => ({ start: m.index ?? 0, end: (m.index ?? 0) + m[0].length }))
  return found.filter((at) => !allowed.some((a) => a.start <= at.start && a.end >= at.end))
}
