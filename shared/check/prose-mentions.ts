/** The numbers of prose with what they speak of, as the phrases of a template say; remembered by text. */
import {
  blocksUnder,
  clausesOf,
  isSureIn,
  memoByText,
  mentionReader,
  sentencesOf,
  turnedFromLast,
  type Mention,
  type MentionReader,
} from '../prose-figures'
import { blockText, type Block } from '../report'
import type { CheckContext, CheckOf } from './check-context'

export type ProseCheck = CheckOf<'prose-figures'>

export interface Place {
  section: string
  block: number
}

interface Compiled extends MentionReader {
  /** Whether any clause holds words of the other lists: most blocks hold none. */
  speaks: (text: string) => boolean
}

const compiledOf = new WeakMap<ProseCheck, Compiled>()

export function compiled(check: ProseCheck): Compiled {
  const known = compiledOf.get(check)
  if (known) return known
  const others = [...check.none, ...check.outcomes, ...check.rates, ...check.trends.subjects].map(({ words: source }) => source)
  const telling = [...others, check.shares.share, check.growth.words, check.growth.compares, check.all].map(
    (source) => new RegExp(source),
  )
  const made: Compiled = {
    ...mentionReader(check),
    speaks: memoByText((text) =>
      sentencesOf(text).some((sentence) =>
        clausesOf(sentence).some((clause) => telling.some((one) => one.test(clause.text.trim()))),
      ),
    ),
  }
  compiledOf.set(check, made)
  return made
}

/** Words of a block in which figures are looked for. */
export const figureText = (block: Block): string =>
  block.kind === 'table' || block.kind === 'image' || block.kind === 'form' ? '' : blockText(block)

/** The numbers of a block's words, read with what stands above it. */
export function mentionsIn(
  check: ProseCheck,
  text: string,
  { section, block }: Place,
  { report, isUnder }: CheckContext,
): Mention[] {
  const { mentions, topic } = compiled(check)
  const chapter = report.sections.find(({ id }) => id === section)
  return mentions(text, isUnder ?? (chapter && blocksUnder(chapter, topic)[block]))
}

/** Speaks of the report's own body and of its own year, so that it can be compared with its tables. */
export const isOwnMention = (mention: Mention, { report, previous }: CheckContext): boolean => {
  const { scope, period } = mention
  const isSure = isSureIn(mention, report) || turnedFromLast(mention, previous?.values)
  return isSure && (scope === null || scope === report.scope) && (period === 'own' || period === report.year)
}
