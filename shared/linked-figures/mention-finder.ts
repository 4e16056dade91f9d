/** The phrases by which a template tells what numbers in prose speak of, compiled once. */
import {
  compilePhrases,
  compileTopic,
  findMentions,
  memoByText,
  type Mention,
  type MentionWords,
  type Topic,
} from '../prose-figures'
import type { FigureId } from '../report'
import type { CheckData, Template } from '../template'

export type ProseData = Extract<CheckData, { kind: 'prose-figures' }>

export interface MentionFinder {
  data: ProseData
  words: MentionWords
  /** `isUnder`: the chapter or a heading says what the text is about. */
  mentions: (text: string, isUnder?: boolean) => Mention[]
  topic: Topic
  /** What a number at the end of these words would mean, nearest meaning first. */
  likely: (before: string) => FigureId[][]
}

const finders = new WeakMap<Template, MentionFinder | null>()

/** `null` for a template that says nothing about prose. */
export function mentionFinder(template: Template): MentionFinder | null {
  const known = finders.get(template)
  if (known !== undefined) return known
  const data = template.checks.find((check): check is ProseData => check.kind === 'prose-figures')
  const made = data ? compile(data) : null
  finders.set(template, made)
  return made
}

function compile(data: ProseData): MentionFinder {
  const phrases = compilePhrases(data.phrases)
  const words = Object.fromEntries(
    Object.entries(data.words).map(([name, source]) => [name, new RegExp(source)]),
  ) as unknown as MentionWords
  const units = [...new Set(data.phrases.map((phrase) => phrase.units[0] ?? ''))]
  const plain = memoByText((text) => findMentions(text, phrases, words))
  const under = memoByText((text) => findMentions(text, phrases, words, data.topic.says))
  return {
    data,
    words,
    topic: compileTopic(data.topic),
    mentions: (text, isUnder = false) => (isUnder ? under(text) : plain(text)),
    likely: memoByText((before) => likely(before, units, (text) => findMentions(text, phrases, words))),
  }
}

/** A number is put there to ask what it would mean. */
function likely(before: string, units: readonly string[], mentionsOf: (text: string) => Mention[]): FigureId[][] {
  const sentence = before.slice(Math.max(0, before.length - 200))
  return units.flatMap((unit) =>
    mentionsOf(`${sentence}9${unit}`)
      .filter(({ number }) => number.start >= sentence.length)
      .flatMap(({ meets }) => meets),
  )
}
