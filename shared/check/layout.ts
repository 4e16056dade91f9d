/** L04, S11, S12: punctuation, marks of headings, ordinals in a row. */
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText } from '../prose-figures'
import type { CheckContext, CheckOf } from './check-context'
import { proseOf } from './wording'

const regex = memoByText((source) => new RegExp(source))
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

export function checkNumbering(check: CheckOf<'numbering'>, context: CheckContext): Finding[] {
  return bySection(context, ({ text }) =>
    check.patterns.flatMap(({ pattern, expected }) => {
      const actual = regex(pattern).exec(text)?.[0].trim()
      return actual === undefined ? [] : [{ actual, expected }]
    }),
  ).map(({ section, found, index }) => {
    const { actual, expected } = found[0]!
    const where = { section, block: index, quote: actual }
    const sentence = message('S11', { actual, expected })
    return { code: check.code, severity: 'warning', message: sentence, basis: message('basisLayout'), where, expected, actual }
  })
}

function bySection<T>(context: CheckContext, read: (placed: ReturnType<typeof proseOf>[number]) => T[]) {
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

const ORDINALS = '一二三四五六七八九十'

/** Within a paragraph 一是 … 二是 … must run on; a second list begins again at 一是. */
export function checkSequence(check: CheckOf<'sequence'>, context: CheckContext): Finding[] {
  return proseOf(context).flatMap(({ section, index, text }): Finding[] => {
    const marks = [...text.matchAll(/(?:^|[：:；;。，,\s])([一二三四五六七八九十])是/g)].map((m) => ORDINALS.indexOf(m[1]!) + 1)
    const at = marks.findIndex((mark, i) => mark !== 1 && i > 0 && mark !== marks[i - 1]! + 1)
    if (at < 0) return []
    const [before, mark] = [marks[at - 1]!, marks[at]!]
    const name = (n: number) => `${ORDINALS[n - 1] ?? ''}是`
    const sequence = marks.map(name).join('…')
    const sentence =
      mark <= before
        ? message('S12_repeated', { sequence, repeated: name(mark) })
        : message('S12_missing', { sequence, missing: name(before + 1) })
    const where = { section, block: index, quote: name(mark) }
    return [{ code: check.code, severity: 'warning', message: sentence, basis: message('basisUsage'), where }]
  })
}
