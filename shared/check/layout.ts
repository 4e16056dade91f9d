/** L04: punctuation. */
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText } from '../prose-figures'
import type { CheckContext, CheckOf } from './check-context'
import { proseOf } from './wording'

const globalRegex = memoByText((source) => new RegExp(source, 'g'))

/** One finding per section with the first places. */
export function checkPunctuation(check: CheckOf<'punctuation'>, context: CheckContext): Finding[] {
  return bySection(context, ({ text, block }) => [
    ...check.patterns.flatMap((pattern) => [...text.matchAll(globalRegex(pattern))].map((m) => m[0])),
    ...(block.kind === 'heading' ? [...text.matchAll(globalRegex(check.headingStop))].map((m) => m[0]) : []),
    ...[...text.matchAll(globalRegex(check.runIn))].map((m) => m[0]),
  ]).map(({ section, found, index }) => {
    const sentence = message('L04', { n: found.length, examples: found.slice(0, 3).join('、') })
    const where = { section, block: index, quote: found[0] ?? '' }
    return { code: check.code, severity: 'notice', message: sentence, basis: message('basisPunctuation'), where }
  })
}

/** What a reader finds, gathered by section at the first place. */
export function bySection<T>(context: CheckContext, read: (placed: ReturnType<typeof proseOf>[number]) => T[]) {
  const sections = new Map<string, { section: string; index: number; found: T[] }>()
  for (const placed of proseOf(context)) {
    const found = read(placed)
    if (found.length === 0) continue
    const known = sections.get(placed.section)
    if (known) known.found.push(...found)
    else sections.set(placed.section, { section: placed.section, index: placed.index, found })
  }
  return [...sections.values()]
}
