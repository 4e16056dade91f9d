/** N11: one figure of the report, written with two different numbers. */
import { compare, difference, magnitude } from '../calculate'
import type { Finding } from '../finding'
import { message } from '../message'
import type { Mention } from '../prose-figures'
import type { CheckContext, CheckOf } from './check-context'
import { figureText, isOwnMention, mentionsIn, type Place, type ProseCheck } from './prose-mentions'
import { sumOf } from './sum-of-cells'

interface Placed {
  mention: Mention
  value: string
  place: Place
}

export function checkRepeatedFigures(check: CheckOf<'repeated-figures'>, context: CheckContext): Finding[] {
  const figures = context.template.checks.find((one): one is ProseCheck => one.kind === 'prose-figures')
  if (!figures) return []
  const first = new Map<string, Placed>()
  const findings: Finding[] = []
  for (const placed of mentionsOf(figures, context)) {
    const key = (placed.mention.meets[0] ?? []).join(' ')
    const before = first.get(key)
    if (!before) first.set(key, placed)
    else if (differ(before, placed, context)) findings.push(finding(check, before, placed, context))
  }
  return findings
}

function mentionsOf(check: ProseCheck, context: CheckContext): Placed[] {
  return context.report.sections
    .filter((section) => !check.except.includes(section.id))
    .flatMap(({ id, blocks }) =>
      blocks.flatMap((block, index) =>
        mentionsIn(check, figureText(block), { section: id, block: index }, context).flatMap((mention) => {
          const { value } = mention.number
          const place = { section: id, block: index }
          return value !== null && isOwnMention(mention, context) ? [{ mention, value, place }] : []
        }),
      ),
    )
}

/** With and without what was carried in are two ways to say it: both fit the table. */
function differ(a: Placed, b: Placed, context: CheckContext): boolean {
  if (compare(a.value, b.value) === 0) return false
  return !fits(a, context) || !fits(b, context)
}

const fits = ({ mention, value }: Placed, context: CheckContext): boolean =>
  mention.meets.some((ids) => {
    const expected = sumOf(context, ids)
    return expected !== null && compare(expected, value) === 0
  })

/** Stands at the one the table contradicts, the later one when it contradicts neither or both. */
function finding(check: CheckOf<'repeated-figures'>, a: Placed, b: Placed, context: CheckContext): Finding {
  const at = fits(b, context) && !fits(a, context) ? a : b
  const text = message('N11', {
    first: a.mention.quote,
    second: b.mention.quote,
    diff: magnitude(difference(a.value, b.value)),
  })
  const ids = at.mention.meets[0] ?? []
  const expected = sumOf(context, ids)
  const found = { where: { ...at.place, quote: at.mention.quote }, also: ids, actual: at.mention.number.quote }
  const severity = 'warning'
  return {
    code: check.code,
    severity,
    message: text,
    basis: message('basisSelf'),
    ...found,
    ...(expected === null ? {} : { expected }),
  }
}
