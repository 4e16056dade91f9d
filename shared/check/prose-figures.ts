/** N01, N03, N06–N10, N14, Y09: figures in prose against the cells they speak of. */
import { compare, difference, magnitude, sum, type Evaluated } from '../calculate'
import type { Finding } from '../finding'
import { message } from '../message'
import type { Mention } from '../prose-figures'
import type { TableBlock } from '../report'
import type { CheckContext } from './check-context'
import { checkGrowth } from './growth'
import { checkAll } from './all-in-prose'
import { checkNone, checkOutcomes } from './none-in-prose'
import { compiled, figureText, isOwnMention, mentionsIn, type Place, type ProseCheck } from './prose-mentions'
import { checkRates } from './rates'
import { checkShares } from './shares'
import { sumOf, wordsOf } from './sum-of-cells'
import { tableMentions } from './table-mentions'
import { checkTrends } from './trends'

export function checkProseFigures(check: ProseCheck, context: CheckContext): Finding[] {
  const { speaks } = compiled(check)
  return context.report.sections
    .filter((section) => !check.except.includes(section.id))
    .flatMap((section) =>
      section.blocks.flatMap((block, index) => {
        const where = { section: section.id, block: index }
        if (block.kind === 'table') return inTable(check, block, where, context)
        const text = figureText(block)
        if (text === '') return []
        return [
          ...mentionsIn(check, text, where, context).flatMap((mention) => checkMention(mention, where, context)),
          ...(!speaks(text)
            ? []
            : [
                ...checkNone(check, text, where, context),
                ...checkOutcomes(check, text, where, context),
                ...checkRates(check, text, where, context),
                ...checkTrends(check, text, where, context),
                ...checkShares(check, text, where, context),
                ...checkGrowth(check, text, where, context),
                ...checkAll(check, text, where, context),
              ]),
        ]
      }),
    )
}

/** Tables of a chapter that is a form are what opening could not place. */
function inTable(check: ProseCheck, table: TableBlock, place: Place, context: CheckContext): Finding[] {
  const { template } = context
  if (template.sections.find(({ id }) => id === place.section)?.kind === 'form') return []
  return tableMentions(table, { tables: check.tables, mentions: compiled(check).mentions, template }).flatMap(
    ({ mention, written }) =>
      checkMention(mention, place, context).map((finding) => ({ ...finding, where: { ...place, quote: written } })),
  )
}

function checkMention(mention: Mention, place: Place, context: CheckContext): Finding[] {
  const { report } = context
  if (mention.period === 'previous' || mention.period === report.year - 1) {
    return isOwnMention({ ...mention, period: 'own' }, context) ? checkPrevious(mention, place, context) : []
  }
  if (!isOwnMention(mention, context)) return []
  const { number } = mention
  const values = mention.meets.map((ids) => sumOf(context, ids))
  if (values.some((value) => value === null)) return []
  const known = values as string[]
  const where = { ...place, quote: mention.quote }
  const first = known[0] ?? '0'
  const also = mention.meets[0] ?? []
  const common = { where, also, expected: first, actual: number.quote, basis: message('basisSelf') }
  if (number.value === null) {
    if (known.some((value) => Number(value) >= number.low && Number(value) <= number.high)) return []
    return [{ code: 'N14', severity: 'notice', message: message('N14', { quote: mention.quote, value: first }), ...common }]
  }
  const written = number.value
  if (known.some((value) => compare(value, written) === 0)) return []
  const values2 = { quote: mention.quote, cell: wordsOf(also, context), value: first }
  if (first === '0') return [{ code: 'N03', severity: 'warning', message: message('N03', values2), ...common }]
  const diff = magnitude(difference(written, first))
  return [{ code: 'N01', severity: 'warning', message: message('N01', { ...values2, diff }), ...common }]
}

/** Y09: a figure of last year that the text quotes. */
function checkPrevious(mention: Mention, place: Place, context: CheckContext): Finding[] {
  const values: Evaluated | undefined = context.previous?.values
  const written = mention.number.value
  if (!values || written === null) return []
  const sums = mention.meets.map((ids) =>
    ids.every((id) => values[id] != null) ? sum(ids.map((id) => values[id] ?? '0')) : null,
  )
  const [expected] = sums
  if (expected == null || sums.some((value) => value === null || compare(value, written) === 0)) return []
  const also = mention.meets[0] ?? []
  const diff = magnitude(difference(written, expected))
  const text = message('Y09', { subject: wordsOf(also, context), actual: written, expected, diff })
  const where = { ...place, quote: mention.quote }
  return [
    { code: 'Y09', severity: 'warning', message: text, basis: message('basisSelf'), where, also, expected, actual: written },
  ]
}
