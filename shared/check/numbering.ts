/** S11 and S12: marks of headings and ordinals in a row. */
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText } from '../prose-figures'
import type { CheckContext, CheckOf } from './check-context'
import { bySection } from './layout'
import { proseOf } from './wording'

const regex = memoByText((source) => new RegExp(source))

type Numbering = CheckOf<'numbering'>
interface Mark {
  actual: string
  expected: string
}

/** One finding per section, with every kind of mark that stands in it. */
export function checkNumbering(check: Numbering, context: CheckContext): Finding[] {
  const skipped = skippedLevels(check, context)
  return bySection(context, ({ text, block, section, index }): Mark[] => [
    ...check.patterns.flatMap(({ pattern, expected, headings }) => {
      const actual = headings && block.kind !== 'heading' ? undefined : regex(pattern).exec(text)?.[0].trim()
      return actual === undefined ? [] : [{ actual, expected }]
    }),
    ...(skipped.get(`${section} ${index}`) ?? []),
  ]).map(({ section, found, index }) => {
    const kinds = found.filter((mark, i) => found.findIndex((other) => shape(other) === shape(mark)) === i)
    const [first] = found
    const actual = kinds.map((mark) => mark.actual).join('”“')
    const expected = [...new Set(kinds.map((mark) => mark.expected))].join('”“')
    const where = { section, block: index, quote: first?.actual ?? '' }
    const sentence = message('S11', { actual, expected })
    return { code: check.code, severity: 'warning', message: sentence, basis: message('basisLayout'), where, expected, actual }
  })
}

const shape = ({ actual, expected }: Mark) => `${actual.replace(/[一二三四五六七八九十\d]+/, '#')} ${expected}`

/** （一） with （1） directly below it: the level between them is left out. Where a chapter begins is free. */
function skippedLevels({ levels }: Numbering, context: CheckContext): Map<string, Mark[]> {
  const found = new Map<string, Mark[]>()
  let last = { section: '', level: -1 }
  for (const { section, index, text } of proseOf(context)) {
    if (section !== last.section) last = { section, level: -1 }
    const level = levels.findIndex(({ pattern }) => regex(pattern).test(text))
    if (level < 0) continue
    const between = levels[last.level + 1]
    const actual = regex(levels[level]!.pattern).exec(text)?.[0].trim() ?? ''
    if (last.level >= 0 && level > last.level + 1 && between) {
      found.set(`${section} ${index}`, [{ actual, expected: between.name }])
    }
    last = { section, level }
  }
  return found
}

const ORDINALS = '一二三四五六七八九十'

interface Ordinal {
  n: number
  name: string
}
type Reader = (text: string) => Ordinal[]

const inText: Reader = (text) =>
  [...text.matchAll(/(?:^|[：:；;。，,\s])([一二三四五六七八九十])是/g)].map((m) => ({
    n: ORDINALS.indexOf(m[1]!) + 1,
    name: `${m[1]}是`,
  }))
const atStart =
  (pattern: RegExp, number: (mark: string) => number): Reader =>
  (text) => {
    const mark = pattern.exec(text)
    return mark ? [{ n: number(mark[1]!), name: mark[0].trim() }] : []
  }
const inBrackets = atStart(/^\s*[（(]([一二三四五六七八九十])[)）]/, (mark) => ORDINALS.indexOf(mark) + 1)
const inDigits = atStart(/^\s*(\d{1,2})[.．、](?!\d)/, Number)

/** Within a paragraph, and from one sibling to the next, the ordinals run on; a second list begins again at the first. */
export function checkSequence(check: CheckOf<'sequence'>, context: CheckContext): Finding[] {
  const blocks = proseOf(context)
  const sections = [...new Set(blocks.map(({ section }) => section))]
  return sections.flatMap((id) => {
    const own = blocks.filter(({ section }) => section === id)
    // A heading above divides the lists below it.
    return [
      ...broken(check, own, inText, (text) => inBrackets(text).length > 0),
      ...broken(check, own, inBrackets, () => false),
      ...broken(check, own, inDigits, (text) => inBrackets(text).length > 0),
    ]
  })
}

/** Of the kinds that stand at the beginning of a paragraph or heading, the one a mark is of. */
const KINDS: readonly { read: Reader; divides: (text: string) => boolean }[] = [
  { read: inBrackets, divides: () => false },
  { read: inDigits, divides: (text) => inBrackets(text).length > 0 },
]

export interface Renumbered {
  index: number
  start: number
  words: string
  by: string
}

/** From the mark that is wrong to the end of its list, every ordinal that has to be another; `null` where none can. */
export function renumbered(
  { section, block, quote }: { section: string; block: number; quote: string },
  context: CheckContext,
): Renumbered[] | null {
  const kind = KINDS.find(({ read }) => read(quote).length > 0)
  if (!kind) return null
  let last = 0
  const changes: Renumbered[] = []
  for (const { index, text } of proseOf(context).filter((placed) => placed.section === section)) {
    if (kind.divides(text)) {
      if (index > block) break
      last = 0
    }
    const [mark] = kind.read(text)
    if (!mark) continue
    if (mark.n === 1 && index > block) break
    last = mark.n === 1 ? 1 : index < block ? mark.n : last + 1
    if (index < block || mark.n === last) continue
    const inFigures = /^\d/.test(mark.name)
    const words = inFigures ? String(mark.n) : ORDINALS[mark.n - 1]!
    const by = inFigures ? String(last) : ORDINALS[last - 1]
    if (by === undefined) return null
    changes.push({ index, start: text.indexOf(words), words, by })
  }
  return changes
}

function broken(
  check: CheckOf<'sequence'>,
  blocks: ReturnType<typeof proseOf>,
  read: Reader,
  divides: (text: string) => boolean,
): Finding[] {
  let run: Ordinal[] = []
  const findings: Finding[] = []
  for (const { section, index, text } of blocks) {
    if (divides(text)) run = []
    for (const mark of read(text)) {
      const before = run.length === 0 ? 0 : run[run.length - 1]!.n
      const begins = mark.n === 1
      run = begins ? [mark] : [...run, mark]
      if (begins || mark.n === before + 1) continue
      const where = { section, block: index, quote: mark.name }
      const found = { basis: message('basisUsage'), where }
      findings.push({ code: check.code, severity: 'warning', message: sentenceOf(run, mark, before), ...found })
    }
  }
  return findings
}

function sentenceOf(run: Ordinal[], mark: Ordinal, before: number): string {
  const sequence = run.map(({ name }) => name).join('…')
  if (mark.n <= before) return message('S12_repeated', { sequence, repeated: mark.name })
  const missing = mark.name.replace(/[一二三四五六七八九十]|\d+/, (n) => (/\d/.test(n) ? String(before + 1) : ORDINALS[before]!))
  return message('S12_missing', { sequence, missing })
}
