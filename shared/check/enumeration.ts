/** N04 and N05: a stated total and the list behind it. */
import { compare, difference, magnitude, sum } from '../calculate'
import type { Finding } from '../finding'
import { message } from '../message'
import { blotOut, memoByText, readNumbers, sentencesOf, type ProseNumber } from '../prose-figures'
import { blockText } from '../report'
import type { CheckContext, CheckOf } from './check-context'

type Enumeration = CheckOf<'enumeration'>

const regex = memoByText((source) => new RegExp(source))
const numbersOf = memoByText((text) => {
  const blotted = blotOut(text)
  const numbers = readNumbers(blotted, text)
  return sentencesOf(blotted).map((sentence) => ({
    ...sentence,
    numbers: numbers.filter((n) => n.start >= sentence.start && n.end <= sentence.end),
  }))
})

export function checkEnumerations(check: Enumeration, { report }: CheckContext): Finding[] {
  return report.sections.flatMap((section) =>
    section.blocks.flatMap((block, index) => {
      if (block.kind === 'table' || block.kind === 'image' || block.kind === 'form') return []
      return numbersOf(blockText(block)).flatMap((sentence) => {
        const where = { section: section.id, block: index }
        const finding = withCode(check, section.id, enumerationOf(check, sentence), sentence)
        return finding === null
          ? []
          : [{ ...finding, where: { ...where, quote: finding.quote } }].map(({ quote: _, unit: __, ...rest }) => rest)
      })
    }),
  )
}

type Sentence = ReturnType<typeof numbersOf>[number]

type Found = Finding & { quote: string; unit: string; expected: string; actual: string }

function enumerationOf(check: Enumeration, sentence: Sentence): Found | null {
  const { numbers, start, text } = sentence
  const between = (from: number, to: number) => text.slice(from - start, to - start)
  const at = numbers.findIndex((n, i) => {
    const next = numbers[i + 1]
    if (!next || n.value === null || n.unit === '' || n.unit === '%') return false
    const gap = between(n.end, next.start)
    // A total that stands in brackets has its parts there too.
    if (closes(gap)) return false
    return regex(check.partial).test(gap) || regex(check.complete).test(gap)
  })
  const total = numbers[at]
  if (!total || regex(check.silent).test(between(total.end, sentence.end))) return null
  const partial = regex(check.partial).test(between(total.end, numbers[at + 1]!.start))
  const items = numbers.slice(at + 1).filter((n) => !inBrackets(between(total.end, n.start)))
  if (items.length < 2 || items.some((n) => n.value === null || !counts(check, total, n, partial))) return null
  // A further 其中 or a second total makes a list within the list: not for a machine to add up.
  if (regex(check.partial).test(between(items[0]!.end, sentence.end))) return null
  const values = items.map((n) => n.value ?? '0')
  const added = sum(values)
  const written = total.value ?? '0'
  const order = compare(added, written)
  if (order > 0 && endsEarlier(items, written, between)) return null
  if (order === 0 || mayMeanEarlier(numbers.slice(0, at), total, added, order)) return null
  const common = {
    total: written,
    unit: total.unit,
    items: values.join('、'),
    sum: added,
    diff: magnitude(difference(added, written)),
  }
  const basis = message('basisArithmetic')
  const found = { basis, expected: added, actual: written, quote: total.quote, unit: total.unit }
  if (!partial) return { code: 'N04', severity: 'warning', message: message('N04', common), ...found }
  const sentenceOf = message('N05', { ...common, direction: message(order > 0 ? 'more' : 'less') })
  return { code: 'N05', severity: order > 0 ? 'warning' : 'notice', message: sentenceOf, ...found }
}

/** 复议2件，其中维持2件；诉讼1件: what stands behind the semicolon may be counted by itself. */
function endsEarlier(items: readonly ProseNumber[], total: string, between: (from: number, to: number) => string): boolean {
  const first = items.findIndex((item, i) => i > 0 && /[；;]/.test(between(items[i - 1]!.end, item.start)))
  return first > 0 && compare(sum(items.slice(0, first).map(({ value }) => value ?? '0')), total) <= 0
}

/** 收到36件，上年结转2件，其中…: the parts may be those of an earlier number, or of all of them together. */
function mayMeanEarlier(earlier: readonly ProseNumber[], total: ProseNumber, added: string, order: number): boolean {
  const same = earlier.filter(({ unit, value }) => unit === total.unit && value !== null).map(({ value }) => value ?? '0')
  const run = same.map((_, i) => sum([...same.slice(i), total.value ?? '0']))
  return same.length > 0 && (order > 0 || [...same, ...run].some((value) => compare(value, added) === 0))
}

/** What was charged for information is money in one chapter: it has a code and a sentence of its own. */
function withCode(check: Enumeration, section: string, found: Found | null, { text }: Sentence): Found | null {
  const { fees } = check
  if (!fees || found === null || section !== fees.section || !fees.units.includes(found.unit)) return found
  if (!regex(fees.words).test(text)) return found
  const values = {
    total: found.actual,
    unit: found.unit,
    sum: found.expected,
    diff: magnitude(difference(found.expected, found.actual)),
  }
  return { ...found, code: fees.code, severity: 'warning', message: message('N13', values) }
}

/** The same unit, or another counter of the same things in a partial list. */
const counts = (check: Enumeration, total: ProseNumber, item: ProseNumber, partial: boolean) =>
  item.unit === total.unit || (partial && check.counters.includes(total.unit) && check.counters.includes(item.unit))

const closes = (text: string) => (text.match(/[）)]/g)?.length ?? 0) > (text.match(/[（(]/g)?.length ?? 0)

const inBrackets = (text: string) => (text.match(/[（(]/g)?.length ?? 0) > (text.match(/[）)]/g)?.length ?? 0)
