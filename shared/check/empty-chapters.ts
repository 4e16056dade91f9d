/** S16: chapters and sub-headings with nothing below them. */
import type { Finding } from '../finding'
import { message } from '../message'
import { blockText, type Block, type HeadingLevel } from '../report'
import type { CheckContext, CheckOf } from './check-context'

type EmptySection = CheckOf<'empty-section'>
type Heading = Extract<Block, { kind: 'heading' }>

/** A chapter of prose without a sentence, or, where it has some, every heading that stands alone or has no words of its own. */
export function checkEmptySections(check: EmptySection, { template, report }: CheckContext): Finding[] {
  return template.sections.flatMap(({ id, kind, heading }) => {
    const blocks = report.sections.find((one) => one.id === id)?.blocks ?? []
    if (kind !== 'text' || !saysNothing(blocks)) return emptyHeadings(check, id, blocks)
    return [found(check, message('S16', { heading: heading ?? '' }), { section: id })]
  })
}

/** Headings alone say nothing. */
export const saysNothing = (blocks: readonly Block[]): boolean => blocks.every((block) => block.kind === 'heading')

function emptyHeadings(check: EmptySection, section: string, blocks: readonly Block[]): Finding[] {
  const headings = blocks.flatMap((block, index) =>
    block.kind === 'heading' ? [{ index, heading: blockText(block).trim(), alone: endsAt(block.level, blocks[index + 1]) }] : [],
  )
  const isBare = ({ heading }: { heading: string }) => heading.replace(ORDINAL, '') === ''
  const bare = headings
    .filter(isBare)
    .map(({ index, heading }) => found(check, message('S16_words', { heading }), { section, block: index, quote: heading }))
  const empty = headings.filter((one) => one.alone && !isBare(one) && !isSentence(one.heading))
  return [...withoutWords(check, section, empty), ...bare]
}

/** One finding for all of them: a chapter in work has several, and each of them would say the same. */
function withoutWords(check: EmptySection, section: string, empty: readonly { index: number; heading: string }[]): Finding[] {
  const [first, ...further] = empty
  if (!first) return []
  const where = { section, block: first.index, quote: first.heading }
  const names = empty.map(({ heading }) => heading.replace(/[。：:]$/, ''))
  if (further.length === 0) return [found(check, message('S16_heading', { heading: names[0]! }), where)]
  const headings = names.map((name) => `“${name}”`).join('')
  // All of them are quoted: an answer to the finding holds as long as it speaks of the same headings.
  const quote = empty.map(({ heading }) => heading).join('、')
  return [found(check, message('S16_headings', { n: String(empty.length), headings }), { ...where, quote })]
}

const ORDINAL =
  /^(?:[（(]?[一二三四五六七八九十百\d０-９]{1,3}[）)]?|第[一二三四五六七八九十百\d]{1,3}[章节条项]?|[①-⑳])?[\s、.．，,。：:]*$/

/** What follows is no part of the heading: nothing, or a heading of its own rank or a higher one. */
const endsAt = (level: HeadingLevel, next: Heading | Block | undefined): boolean =>
  next === undefined || (next.kind === 'heading' && next.level <= level)

/** So long a heading is a paragraph in a heading's style. */
const LONGEST = 60

/** A heading that tells what it is about itself, as an item of a list does, needs no words below it. */
const isSentence = (heading: string): boolean =>
  heading.length > LONGEST || /[。；;：:].*\S/.test(heading.slice(0, -1)) || /[，,；;].*[。；;]$/.test(heading)

const found = ({ code }: EmptySection, sentence: string, where: NonNullable<Finding['where']>): Finding => ({
  code,
  severity: 'warning',
  message: sentence,
  basis: message('basisNotice'),
  where,
})
