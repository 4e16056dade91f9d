/** What a template says of prose, compiled once for all who ask: the checks and the numbers that may be linked. */
import { compilePhrases, type CompiledPhrase, type FigurePhrase } from './figure-phrase'
import { findMentions } from './find-mentions'
import { memoByText } from './memo-by-text'
import type { Mention, MentionWords } from './mention'
import { compileTopic, type Topic } from './topic'

/** As the template writes it. */
interface MentionData {
  phrases: readonly FigurePhrase[]
  words: Readonly<Record<keyof MentionWords, string>>
  topic: Parameters<typeof compileTopic>[0]
}

export interface MentionReader {
  phrases: readonly CompiledPhrase[]
  words: MentionWords
  topic: Topic
  /** `isUnder`: the chapter or a heading says what the text is about. Remembered by text. */
  mentions: (text: string, isUnder?: boolean) => Mention[]
}

const readers = new WeakMap<MentionData, MentionReader>()

/** The same reader for the same data. */
export function mentionReader(data: MentionData): MentionReader {
  const known = readers.get(data)
  if (known) return known
  const phrases = compilePhrases(data.phrases)
  const words = Object.fromEntries(
    Object.entries(data.words).map(([name, source]) => [name, new RegExp(source)]),
  ) as unknown as MentionWords
  const plain = memoByText((text) => findMentions(text, phrases, words))
  const under = memoByText((text) => findMentions(text, phrases, words, data.topic.says))
  const topic = compileTopic(data.topic)
  const made: MentionReader = { phrases, words, topic, mentions: (text, isUnder) => (isUnder ? under(text) : plain(text)) }
  readers.set(data, made)
  return made
}
