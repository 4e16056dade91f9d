/**
 * Finds the cells that numbers in prose speak of. Precision before recall: what may be read in two ways, or speaks of
 * another period, scope or body, is a mention that is not sure.
 */
import { bindPhrase, followingPhrase } from './bind-phrase'
import type { CompiledPhrase } from './figure-phrase'
import type { Mention, MentionWords } from './mention'
import { periodOf } from './mention-period'
import { blotOut, readNumbers, type ProseNumber } from './prose-number'
import { bodyAfter } from './mention-body'
import { mentionsAt, turnsFrom, type Reading, type Subject } from './mentions-at'
import { mentionsUnder, moved } from './mentions-under'
import { piecesOf, type Piece } from './pieces'
import { respectiveIn, type Respective } from './respective'
import { passagesOf } from './sentences'

const LIST_MARK = '、'

/** No sentence is longer; what stands behind in one that is, is not read. */
const LONGEST = 3000
/** Two figures below it may be equal by chance. */
const SMALL = 20
/** Sentences that are remembered, of all paragraphs. */
const MOST_KNOWN = 4000

/** What a sentence says, by its words: while a person types, all sentences of a paragraph but one stay what they were. */
const knownOf = new WeakMap<readonly CompiledPhrase[], Map<string, Mention[]>>()

/** `phrases` and `words` of one template always come together. `above`: what a heading says of all that stands below it. */
export function findMentions(
  text: string,
  phrases: readonly CompiledPhrase[],
  words: MentionWords,
  above: string | null = null,
): Mention[] {
  const blotted = blotOut(text)
  const numbers = readNumbers(blotted, text)
  const known = knownOf.get(phrases) ?? new Map<string, Mention[]>()
  knownOf.set(phrases, known)
  let at = 0
  return passagesOf(blotted, words).flatMap(({ start, end: last }) => {
    const end = Math.min(last, start + LONGEST)
    const inside: ProseNumber[] = []
    for (; at < numbers.length && numbers[at]!.start < last; at++) {
      if (numbers[at]!.end <= end) inside.push(moved(numbers[at]!, -start))
    }
    if (inside.length === 0) return []
    const [own, blank] = [text.slice(start, end), blotted.slice(start, end)]
    const key = `${own}\n${blank}\n${above ?? ''}`
    if (known.size >= MOST_KNOWN) known.clear()
    const passage = { start: 0, end: blank.length, text: blank }
    const mentions = known.get(key) ?? readPassage({ passage, text: own, numbers: inside, phrases, words }, above)
    known.set(key, mentions)
    return start === 0 ? mentions : mentions.map((mention) => ({ ...mention, number: moved(mention.number, start) }))
  })
}

function readPassage(reading: Reading, above: string | null): Mention[] {
  const own = mentionsOf(reading)
  if (above === null) return own
  const units = new Set(reading.phrases.flatMap((phrase) => [...phrase.units]))
  return mentionsUnder(above, { own, reading, read: mentionsOf }, reading.words, units)
}

function mentionsOf(reading: Reading): Mention[] {
  const { passage, words, text, numbers, phrases } = reading
  const lists = respectiveIn(passage, text, numbers, phrases, words)
  const told = new Set(lists.map(({ number }) => number))
  let before: Subject | null = null
  let last: ReadPiece | null = null
  let end = passage.start
  /** Keywords of a list in front of the one with the number. */
  let listed: Subject[] = []
  // What stands in brackets is said aside: behind them the subject is the one of before.
  const aside: { subject: Subject | null; body: string }[] = []
  let body = ''
  /** 收到申请类案卷64件，办结58件: what was counted is something else, and so is what became of it. */
  let isStrange = false
  let isFirst = true
  const found = piecesOf(passage, numbers).flatMap((piece, i, pieces): Mention[] => {
    for (const mark of passage.text.slice(end - passage.start, piece.start - passage.start)) {
      const last = /[）)]/.test(mark) ? aside.pop() : undefined
      if (/[（(]/.test(mark)) aside.push({ subject: before, body })
      else if (last) ({ subject: before, body } = last)
    }
    end = piece.end
    const read = readPiece(reading, piece, pieces[i + 1], before)
    const { subject, number } = read
    before = subject
    const counts = read.named && number !== undefined
    body = bodyAfter(body, counts ? subject!.front : read.lead, words, counts)
    // 逾期不补正、视为放弃申请的6件: the same said twice.
    const list = listed.some((one) => !isSame(one, subject)) ? listed : []
    const isListed = subject !== null && number === undefined && piece.mark === LIST_MARK
    listed = isListed ? [...listed, subject] : []
    const turned = last === null ? null : turnOf(reading, last, read)
    last = read
    if (turned !== null) return turned
    // 通过网站受理86件，办结80件: what became of them is told of these alone.
    if (number !== undefined && isFirst) isStrange = words.partly.test(read.lead)
    if (number !== undefined) isFirst = false
    if (number === undefined || subject === null || told.has(number)) return []
    const period = periodOf(text, piece, passage, words, read.named ? subject : null)
    const again = read.bare && subject.counted.includes(period)
    subject.counted.push(period)
    const mentions = mentionsAt(reading, piece, { ...read, subject, number, period, again, list, body })
    const doubted = isStrange ? mentions.map((one) => ({ ...one, sure: false, body: null })) : mentions
    isStrange ||= read.named && !words.fill.test(read.lead.slice(subject.end)) && !turnsFrom(read.lead, subject, words)
    return doubted
  })
  return [...found, ...lists.flatMap((one) => mentionInList(reading, one))]
}

interface ReadPiece {
  piece: Piece
  number: ProseNumber | undefined
  /** Nothing in its clause makes the number one of two that belong together. */
  alone: boolean
  subject: Subject | null
  /** The keyword stands in front of the number, in its own clause. */
  named: boolean
  /** The keyword stands behind the number (3件结转下年度): a person has to say so. */
  behind: boolean
  /** Nothing but a number: the subject is the one of before. */
  bare: boolean
  lead: string
  rest: string
}

function readPiece(
  { passage, phrases, words }: Reading,
  piece: Piece,
  next: Piece | undefined,
  before: Subject | null,
): ReadPiece {
  const { number, lead, rest, start } = piece
  // 收到36件、办结35件政府信息公开申请: what is counted is said once, behind the last of the list.
  const isShared = rest.trim() === '' && (piece.mark === LIST_MARK || piece.gap !== null)
  const object = isShared && next && objectOf(next.rest, words) ? next.rest : rest
  const upTo = (at: number) => passage.text.slice(0, at - passage.start) + (objectOf(object, words) ?? '')
  const found = bindPhrase(lead, object, upTo(start + lead.length), phrases)
  const bare = found === null && words.bare.test(lead)
  const behind = bare && number !== undefined ? followingPhrase(rest, upTo(piece.end), phrases) : null
  const bound = found ?? behind
  const loose = number === undefined && bound !== null && !words.fill.test(lead.slice(bound.end))
  const made = bound && { ...bound, from: start, front: lead.slice(0, bound.start), loose, counted: [] }
  const subject = made ?? (bare ? before : null)
  const alone = isAlone(piece, next, found !== null, words)
  return { piece, number, alone, subject, named: found !== null, behind: behind !== null, bare, lead, rest }
}

/** What is counted, when the words begin with it. */
function objectOf(rest: string, { objects }: MentionWords): string | undefined {
  const words = rest.replace(/^[\s的]+/, '')
  const found = objects.exec(words)
  return found?.index === 0 ? found[0] : undefined
}

/** Of two numbers in one clause each needs words of its own; 由45件降至36件 and 3起12件 are about one thing. */
function isAlone(piece: Piece, next: Piece | undefined, named: boolean, words: MentionWords): boolean {
  if (piece.goesOn && !named) return false
  return piece.gap === null || !next || (/[^\s、，和及与或至到]/.test(next.lead) && !words.turns.test(next.lead))
}

/** 申请量由上年的45件降至36件: the second number is that of the year after the first. */
function turnOf(reading: Reading, last: ReadPiece, read: ReadPiece): Mention[] | null {
  const { words, passage, text } = reading
  const { subject, number } = last
  if (!read.piece.goesOn || !read.number || !number || !subject || !last.named || !words.turns.test(read.lead)) return null
  if (!turnsFrom(last.lead, subject, words)) return null
  const before = periodOf(text, last.piece, passage, words, null)
  const period = typeof before === 'number' ? before + 1 : 'own'
  // 申请量 may be that of anything: it is this one's when the first number is last year's, and no small one by chance.
  const guess = subject.phrases.some(({ unsure }) => unsure)
  if (guess && Number(number.value) < SMALL) return null
  const isSaid = before !== 'own' && !guess
  const lead = last.lead.slice(0, subject.end)
  const span = { start: last.piece.start, end: read.piece.end, text: '' }
  const found = mentionsAt(reading, span, {
    ...read,
    subject,
    number: read.number,
    named: true,
    alone: true,
    lead,
    period,
    again: false,
    list: [],
    body: '',
    guess,
  })
  return isSaid ? found : found.map((one) => ({ ...one, sure: false, turnedFrom: one.sure ? number.value : null }))
}

const isSame = ({ phrases }: Subject, other: Subject | null): boolean =>
  phrases.length === 1 && other?.phrases.length === 1 && phrases[0]!.meaning === other.phrases[0]!.meaning

function mentionInList(reading: Reading, one: Respective): Mention[] {
  const { number, phrase, front, year } = one
  const subject: Subject = { phrases: [phrase], start: 0, end: 0, from: one.start, front, loose: false, counted: [] }
  const period = year ?? periodOf(reading.text, one, reading.passage, reading.words, null)
  const read = { number, alone: true, named: true, behind: false, bare: false, inList: true, lead: '', rest: '' }
  return mentionsAt(reading, one, { ...read, subject, period, again: false, list: [], body: '' })
}
