/** Finds topics of the help by what a person types: words in any order, parts of words, initials of pinyin. */
import type { HelpBlock, HelpGroup, HelpTopic } from '@shared/message/help'
import { PINYIN_INITIALS } from '@shared/message/screen/help'

const WEIGHT = { title: 8, words: 5, initials: 4, text: 2 }

/** The best first; every topic in its own order for an empty question. */
export function searchTopics(groups: readonly HelpGroup[], question: string): HelpTopic[] {
  const topics = groups.flatMap((group) => group.topics)
  const asked = plain(question).split(/\s+/).filter(Boolean)
  if (asked.length === 0) return topics
  const every = ranked(topics, (topic) => least(asked.map((word) => scoreOf(topic, word))))
  // Nobody types a sentence twice: where no topic has all the words, those that share most of it are offered.
  return every.length > 0 ? every : ranked(topics, (topic) => shared(topic, asked.flatMap(pairsOf)))
}

function ranked(topics: readonly HelpTopic[], score: (topic: HelpTopic) => number): HelpTopic[] {
  return topics
    .map((topic) => ({ topic, score: score(topic) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score)
    .map((one) => one.topic)
}

const least = (scores: readonly number[]) => (scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0))

function scoreOf(topic: HelpTopic, word: string): number {
  const { title, words, text, initials } = searched(topic)
  let score = 0
  if (title.includes(word)) score += WEIGHT.title
  if (words.some((other) => other.includes(word) || (other.length > 1 && word.includes(other)))) score += WEIGHT.words
  if (/^[a-z]{2,}$/.test(word) && initials.some((other) => other.includes(word))) score += WEIGHT.initials
  if (text.includes(word)) score += WEIGHT.text
  return score
}

/** Two Chinese signs after each other are mostly a word. */
const pairsOf = (word: string): string[] =>
  (word.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => [...run].slice(1).map((sign, i) => [...run][i]! + sign))

function shared(topic: HelpTopic, pairs: readonly string[]): number {
  const score = pairs.reduce((sum, pair) => sum + scoreOf(topic, pair), 0)
  // A single pair of signs out of a long sentence says little.
  return score >= WEIGHT.words ? score : 0
}

interface Searched {
  title: string
  words: string[]
  text: string
  initials: string[]
}

const known = new WeakMap<HelpTopic, Searched>()

function searched(topic: HelpTopic): Searched {
  const found = known.get(topic)
  if (found) return found
  const made = {
    title: plain(topic.title),
    words: topic.words.map(plain),
    text: topic.blocks.flatMap(blockTexts).map(plain).join('\n'),
    initials: [topic.title, ...topic.words].map(initialsOf),
  }
  known.set(topic, made)
  return made
}

/** The texts of one block. */
export function blockTexts(block: HelpBlock): readonly string[] {
  if (typeof block === 'string') return [block]
  return 'steps' in block ? block.steps : 'list' in block ? block.list : [block.note]
}

/** Full-width letters and digits as half-width ones, small letters, no names of keys. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\{[\w.]+\}/g, '')
    .toLowerCase()
    .trim()

const order = new Intl.Collator('zh-CN-u-co-pinyin')

/** `年报` is `nb`; letters and digits stay, other signs fall out. */
export function initialsOf(text: string): string {
  return [...plain(text)].map(initialOf).join('')
}

function initialOf(sign: string): string {
  if (/[a-z0-9]/.test(sign)) return sign
  if (!/\p{Script=Han}/u.test(sign)) return ''
  return PINYIN_INITIALS.findLast(([, first]) => order.compare(first, sign) <= 0)?.[0] ?? ''
}
