/** Numbers that already stand in the prose and speak of cells: what each may be linked with. */
import {
  blocksUnder,
  blotOut,
  clausesOf,
  followsFigure,
  isSureIn,
  readNumbers,
  sentencesOf,
  turnedFromLast,
  type Mention,
} from '../prose-figures'
import { blockText, type Block, type FigureId, type FigureSource, type Report } from '../report'
import type { Template } from '../template'
import type { FigureValues } from './evaluate-source'
import { ofComparisons } from './linkable-comparisons'
import { ofShares } from './linkable-shares'
import { mentionFinder, type MentionFinder } from './mention-finder'
import { offered, type Found, type LinkableNumber } from './offer-number'

export function linkableNumbers(report: Report, figures: FigureValues): LinkableNumber[] {
  return report.sections.flatMap(({ id, blocks }) =>
    blocks.flatMap((_, block) => linkableInBlock(report, { section: id, block }, figures)),
  )
}

interface BlockPlace {
  section: string
  block: number
}

/** Whether a chapter or a heading above says what the words of a block are about: they are read another way then. */
export function isHeaded(report: Report, { section, block }: BlockPlace, template: Template): boolean {
  const finder = mentionFinder(template)
  const chapter = report.sections.find(({ id }) => id === section)
  return finder !== null && chapter !== undefined && blocksUnder(chapter, finder.topic)[block] === true
}

/** Those of one block: a report in work is read block by block, between the keys. */
export function linkableInBlock(report: Report, { section, block }: BlockPlace, figures: FigureValues): LinkableNumber[] {
  const finder = mentionFinder(figures.template)
  const content = report.sections.find(({ id }) => id === section)?.blocks[block]
  const text = content ? proseOf(content) : ''
  if (!finder || !content || text === '') return []
  const isUnder = isHeaded(report, { section, block }, figures.template)
  const about = { ...finder, mentions: (words: string) => finder.mentions(words, isUnder) }
  const linked = linkedRanges(content)
  const derived = [
    ...ofRates(about, text, report, figures),
    ...ofShares(about, text, report, figures),
    ...ofComparisons(about, text, report, figures),
  ]
  // 申请数量比上年减少9件: what is a change beyond doubt is not offered as the cell that changed.
  const known = new Set(derived.filter(({ sure }) => sure).map(({ start }) => start))
  const cells = ofCells(about, text, report, figures).filter(({ start, sure }) => sure || !known.has(start))
  return [...cells, ...derived]
    .filter(({ start, end }) => !linked.some((range) => range.start < end && range.end > start))
    .sort((a, b) => a.start - b.start)
    .map((number) => ({ ...number, section, block, sure: number.sure && !finder.data.except.includes(section) }))
}

const proseOf = (block: Block): string =>
  block.kind === 'paragraph' || block.kind === 'list-item' || block.kind === 'note' ? blockText(block) : ''

function linkedRanges(block: Block): { start: number; end: number }[] {
  if (!('content' in block)) return []
  let start = 0
  return block.content.flatMap((inline) => {
    const from = start
    start += inline.kind === 'break' ? 1 : inline.text.length
    return inline.kind === 'figure' ? [{ start: from, end: start }] : []
  })
}

function ofCells({ mentions }: MentionFinder, text: string, report: Report, figures: FigureValues): Found[] {
  return mentions(text).flatMap((mention) => {
    const when = periodOf(mention, report)
    if (when === null || mention.unlinked) return []
    const sources = mention.meets.map((ids): FigureSource => (when === 'own' ? ofSum(ids) : { kind: 'previous', figures: ids }))
    const exact = mention.number.value !== null
    const known = isSureIn(mention, report) || turnedFromLast(mention, figures.previous)
    const sure = known && exact && (mention.scope === null || mention.scope === report.scope)
    return offered(mention.number, mention.quote, sources, sure, figures)
  })
}

const ofSum = (ids: FigureId[]): FigureSource =>
  ids.length === 1 ? { kind: 'cell', figure: ids[0]! } : { kind: 'sum', figures: ids }

function periodOf({ period }: Mention, { year }: Report): 'own' | 'previous' | null {
  if (period === 'own' || period === year) return 'own'
  return period === 'previous' || period === year - 1 ? 'previous' : null
}

const isOfOtherScope = (sentence: string, { area, own }: MentionFinder['words'], { scope }: Report): boolean =>
  scope === 'area' ? own.test(sentence) && !area.test(sentence) : area.test(sentence)

/** Rates of which the template says what they are. */
function ofRates({ data, words, mentions }: MentionFinder, text: string, report: Report, figures: FigureValues): Found[] {
  if (data.rates.every((rate) => !new RegExp(rate.words).test(text))) return []
  const blotted = blotOut(text)
  const numbers = readNumbers(blotted, text).filter((number) => number.unit === '%')
  return sentencesOf(blotted).flatMap((sentence) => {
    if (words.plans.test(sentence.text) || isOfOtherScope(sentence.text, words, report)) return []
    return clausesOf(sentence).flatMap((clause) => {
      const rate = data.rates.find((one) => new RegExp(one.words).test(clause.text) && !new RegExp(one.except).test(clause.text))
      const [number, second] = numbers.filter((n) => n.start >= clause.start && n.end <= clause.end)
      if (!rate || !number || second || words.previous.test(clause.text)) return []
      const before = sentence.text.slice(0, clause.start - sentence.start)
      if (new RegExp(rate.silent).test(before)) return []
      const lead = clause.text.slice(0, clause.text.search(new RegExp(rate.words)))
      if (!new RegExp(rate.lead).test(lead) || (/\d/.test(before) && !new RegExp(rate.subject).test(before))) return []
      const sources = rate.bases.map((base): FigureSource => ({ kind: 'rate', part: [rate.part], base }))
      const quote = text.slice(clause.start, clause.end).trim()
      const isOurs = followsFigure(text, { from: sentence.start, to: clause.start }, mentions(text), report)
      const sure = isOurs && number.value !== null && !words.otherPeriods.test(sentence.text)
      return offered(number, quote, sources, sure, figures)
    })
  })
}
