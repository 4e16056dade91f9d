/** 收到、办结申请分别为36件、35件: as many keywords as numbers, in one order; or one keyword and as many years. */
import { bindPhrase } from './bind-phrase'
import type { CompiledPhrase } from './figure-phrase'
import type { MentionWords } from './mention'
import type { ProseNumber } from './prose-number'
import type { TextSpan } from './sentences'

export interface Respective extends TextSpan {
  number: ProseNumber
  phrase: CompiledPhrase
  /** Words in front of the first keyword. */
  front: string
  /** Named by the list itself. */
  year: number | null
}

/** Between the members of a list. */
const JOINT = /\s*(?:、|／|\/|以及|和|(?<!涉)及|(?<!参)与)\s*/
const BETWEEN = /^\s*(?:、|，|,|／|\/|以及|和|及|与)\s*$/
const ENDS = /^\s*(?:[。；;，,：:、）)]|$)/
const YEAR = /^\s*(\d{4})\s*年度?\s*/
/** More members than the longest such list; a longer one is nobody's sentence. */
const MOST = 12
/** Characters of the keywords together. */
const LONGEST = 120

export function respectiveIn(
  passage: TextSpan,
  text: string,
  numbers: readonly ProseNumber[],
  phrases: readonly CompiledPhrase[],
  words: MentionWords,
): Respective[] {
  return [...passage.text.matchAll(new RegExp(words.respectively, 'g'))].flatMap((match) => {
    const at = passage.start + match.index
    const end = at + match[0].length
    const listed = numbersFrom(passage, numbers, end)
    if (listed.length < 2 || listed.length > MOST) return []
    const begun = passage.start + beginOf(passage.text, match.index)
    if (at - begun > LONGEST) return []
    const verb = passage.text.slice(end - passage.start, listed[0]!.start - passage.start)
    const list = { passage, text, begun, at, verb, phrases, words }
    const found =
      verb.trim() === '' ? (byKeyword(list, listed.length) ?? byYear(list, listed.length)) : byYear(list, listed.length)
    if (!found) return []
    const to = listed.at(-1)!.end
    const span = { start: begun, end: to, text: passage.text.slice(begun - passage.start, to - passage.start) }
    return listed.map((number, i) => ({ ...span, number, ...found[i]! }))
  })
}

/** The list of numbers behind 分别, with nothing else in it. */
function numbersFrom({ start, text, end: last }: TextSpan, numbers: readonly ProseNumber[], from: number): ProseNumber[] {
  const first = numbers.findIndex((number) => number.start >= from)
  const number = numbers[first]
  if (!number || number.end > last || /[。；;，,：:、（）()]/.test(text.slice(from - start, number.start - start))) return []
  const listed = [number]
  for (const next of numbers.slice(first + 1, first + 1 + MOST)) {
    if (next.end > last || !BETWEEN.test(text.slice(listed.at(-1)!.end - start, next.start - start))) break
    listed.push(next)
  }
  return ENDS.test(text.slice(listed.at(-1)!.end - start)) ? listed : []
}

/** Of the clause, its lists included. */
function beginOf(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST - 1)
  const near = text.slice(from, at)
  return from + Math.max(...[...'。；;，,：:（(\n'].map((mark) => near.lastIndexOf(mark))) + 1
}

interface List {
  passage: TextSpan
  text: string
  begun: number
  /** Of 分别. */
  at: number
  /** Words between 分别 and the first number. */
  verb: string
  phrases: readonly CompiledPhrase[]
  words: MentionWords
}

type Member = Pick<Respective, 'phrase' | 'front' | 'year'>

function byKeyword(list: List, count: number): Member[] | null {
  const { passage, begun, at } = list
  const items = passage.text.slice(begun - passage.start, at - passage.start).split(JOINT)
  // A year is no keyword.
  if (items.length !== count || items.some((item) => /^[□\s]*$/.test(item))) return null
  const shared = objectsOf(items, list.words)
  // 收到和办结申请 says that applications were received, too.
  const context = `${passage.text.slice(0, at - passage.start)} ${items[0]}${shared[0] ?? ''}`
  let front = ''
  const members = items.map((item, i): Member | null => {
    for (const candidate of [...shared.map((object) => item + object), item]) {
      const bound = boundIn(candidate, context, list)
      if (!bound || (i > 0 && bound.front.replace(new RegExp(list.words.aroundBody, 'g'), '') !== '')) continue
      if (i === 0) front = bound.front
      return { phrase: bound.phrase, front, year: null }
    }
    return null
  })
  return members.every((member) => member !== null) ? members : null
}

/** 政府信息公开申请 in 收到、办结政府信息公开申请: said once of all members, behind the last or in front of the first. */
function objectsOf(items: readonly string[], { objects }: MentionWords): string[] {
  const behind = new RegExp(`(?:${objects.source})$`).exec(items.at(-1) ?? '')?.[0]
  const before = objects.exec(items[0] ?? '')?.[0]
  return [...new Set([behind ?? '', before ?? ''])].filter((object) => object !== '')
}

function byYear(list: List, count: number): Member[] | null {
  const { passage, text, begun, at, verb } = list
  const items = text.slice(begun, at).split(JOINT)
  const years = items.map((item) => YEAR.exec(item)?.[1])
  const [last = ''] = items.slice(-1)
  if (items.length !== count || years.includes(undefined) || items.slice(0, -1).some((item) => item.replace(YEAR, '') !== ''))
    return null
  const context = passage.text.slice(0, at - passage.start) + verb
  const bound = boundIn(last.replace(YEAR, '') + verb, context, list)
  return bound && years.map((year) => ({ phrase: bound.phrase, front: bound.front, year: Number(year) }))
}

/** The one phrase these words are, and nothing else behind it. */
function boundIn(candidate: string, context: string, { phrases, words }: List): { phrase: CompiledPhrase; front: string } | null {
  const bound = bindPhrase(candidate, '', context, phrases)
  const [phrase, second] = bound?.phrases ?? []
  if (!bound || !phrase || second || phrase.unsure || !words.fill.test(candidate.slice(bound.end))) return null
  return { phrase, front: candidate.slice(0, bound.start) }
}
