/** Numbers that already stand in the prose and speak of cells: what each may be linked with. */
import { compare } from '../calculate'
import { clausesOf, blotOut, readNumbers, sentencesOf, type Mention, type ProseNumber } from '../prose-figures'
import { blockText, type Block, type FigureId, type FigureSource, type NumberStyle, type Report } from '../report'
import { evaluateSource, type FigureValues } from './evaluate-source'
import { formatFigure } from './format-figure'
import { mentionFinder, type MentionFinder } from './mention-finder'
import { writtenNumber } from './written-number'

export interface LinkChoice {
  source: FigureSource
  style: NumberStyle
  /** What would stand there. */
  text: string
}

export interface LinkableNumber {
  section: string
  block: number
  /** Characters of the block's visible text. */
  start: number
  end: number
  written: string
  /** The clause it stands in. */
  quote: string
  /** At least one; what says the same as the text first. */
  choices: LinkChoice[]
  /** What it speaks of is beyond doubt. */
  sure: boolean
  /** The first choice says what is written. */
  agrees: boolean
}

export function linkableNumbers(report: Report, figures: FigureValues): LinkableNumber[] {
  return report.sections.flatMap(({ id, blocks }) =>
    blocks.flatMap((_, block) => linkableInBlock(report, { section: id, block }, figures)),
  )
}

/** Those of one block: a report in work is read block by block, between the keys. */
export function linkableInBlock(
  report: Report,
  { section, block }: { section: string; block: number },
  figures: FigureValues,
): LinkableNumber[] {
  const finder = mentionFinder(figures.template)
  const content = report.sections.find(({ id }) => id === section)?.blocks[block]
  const text = content ? proseOf(content) : ''
  if (!finder || !content || text === '') return []
  const linked = linkedRanges(content)
  return [
    ...ofCells(finder, text, report, figures),
    ...ofRates(finder, text, report, figures),
    ...ofGrowth(finder, text, figures),
  ]
    .filter(({ start, end }) => !linked.some((range) => range.start < end && range.end > start))
    .sort((a, b) => a.start - b.start)
    .map((number) => ({ ...number, section, block, sure: number.sure && !finder.data.except.includes(section) }))
}

type Found = Omit<LinkableNumber, 'section' | 'block'>

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
    if (when === null) return []
    const sources = mention.meets.map((ids): FigureSource => (when === 'own' ? ofSum(ids) : { kind: 'previous', figures: ids }))
    const exact = mention.number.value !== null
    const sure = mention.sure && exact && (mention.scope === null || mention.scope === report.scope)
    return offered(mention.number, mention.quote, sources, sure, figures)
  })
}

const ofSum = (ids: FigureId[]): FigureSource =>
  ids.length === 1 ? { kind: 'cell', figure: ids[0]! } : { kind: 'sum', figures: ids }

function periodOf({ period }: Mention, { year }: Report): 'own' | 'previous' | null {
  if (period === 'own' || period === year) return 'own'
  return period === 'previous' || period === year - 1 ? 'previous' : null
}

/** Rates of which the template says what they are. */
function ofRates({ data, words }: MentionFinder, text: string, report: Report, figures: FigureValues): Found[] {
  if (data.rates.every((rate) => !new RegExp(rate.words).test(text))) return []
  const blotted = blotOut(text)
  const numbers = readNumbers(blotted, text).filter((number) => number.unit === '%')
  return sentencesOf(blotted).flatMap((sentence) => {
    if (words.plans.test(sentence.text) || words.area.test(sentence.text) !== (report.scope === 'area')) return []
    return clausesOf(sentence).flatMap((clause) => {
      const rate = data.rates.find((one) => new RegExp(one.words).test(clause.text) && !new RegExp(one.except).test(clause.text))
      const [number, second] = numbers.filter((n) => n.start >= clause.start && n.end <= clause.end)
      if (!rate || !number || second || words.previous.test(clause.text)) return []
      const sources = rate.bases.map((base): FigureSource => ({ kind: 'rate', part: [rate.part], base }))
      const quote = text.slice(clause.start, clause.end).trim()
      return offered(number, quote, sources, number.value !== null && !words.otherPeriods.test(sentence.text), figures)
    })
  })
}

/** 同比…%: linked with the growth of what the sentence spoke of last, when last year is known. */
function ofGrowth(finder: MentionFinder, text: string, figures: FigureValues): Found[] {
  const { data, words } = finder
  const spoken = new RegExp(`${data.growth.words}$`)
  if (!figures.previous || !new RegExp(data.growth.words).test(text)) return []
  const blotted = blotOut(text)
  const mentions = finder.mentions(text)
  return sentencesOf(blotted).flatMap((sentence) => {
    if (words.plans.test(sentence.text) || words.otherPeriods.test(sentence.text)) return []
    const numbers = readNumbers(blotted, text).filter((n) => n.unit === '%' && n.start >= sentence.start && n.end <= sentence.end)
    return numbers.flatMap((number) => {
      const before = text.slice(sentence.start, number.end - number.quote.length)
      const verb = spoken.exec(before)?.[1]
      if (verb === undefined || new RegExp(data.growth.except).test(sentence.text)) return []
      const last = mentions.filter(({ number: n }) => n.start >= sentence.start && n.end <= number.start).at(-1)
      const named = data.trends.subjects.find((one) => new RegExp(one.words).test(before))
      const cells = last ? (last.sure ? last.meets : []) : named ? [[named.figure]] : []
      const sources = cells
        .filter((ids) => saysTrend(verb, ids, data, figures))
        .map((ids): FigureSource => ({ kind: 'growth', figures: ids }))
      return offered(number, before.split(/[，。；]/).at(-1)! + number.quote, sources, number.value !== null, figures)
    })
  })
}

/** A number behind the wrong word is for a person to judge: linking it would leave the word wrong. */
function saysTrend(verb: string, ids: FigureId[], { trends }: MentionFinder['data'], figures: FigureValues): boolean {
  const evaluation = evaluateSource({ kind: 'trend', figures: ids }, figures)
  if (evaluation.state !== 'trend') return false
  return new RegExp(evaluation.trend === 'up' ? trends.up : trends.down).test(verb) && evaluation.trend !== 'level'
}

function offered(
  number: ProseNumber,
  quote: string,
  sources: readonly FigureSource[],
  sure: boolean,
  figures: FigureValues,
): Found[] {
  const written = writtenNumber(number)
  if (!written) return []
  const choices = sources.flatMap((source): (LinkChoice & { same: boolean })[] => {
    const evaluation = evaluateSource(source, figures)
    if (evaluation.state === 'trouble') return []
    const text = formatFigure(evaluation, written.style)
    if (text === null) return []
    return [{ source, style: written.style, text, same: saysSame(number, evaluation, text) }]
  })
  const [best, ...others] = [...choices.filter((choice) => choice.same), ...choices.filter((choice) => !choice.same)]
  if (!best) return []
  // Blanks in front belong to the reading of the number, not to the number.
  const start = number.end - number.quote.length
  return [
    {
      start,
      end: start + written.length,
      written: number.quote.slice(0, written.length),
      quote,
      choices: [best, ...others].map(({ same: _, ...choice }) => choice),
      sure,
      agrees: best.same,
    },
  ]
}

/** Full width, separators and numerals make no difference; of an approximate number its interval is meant. */
function saysSame(number: ProseNumber, evaluation: ReturnType<typeof evaluateSource>, text: string): boolean {
  if (evaluation.state === 'number') {
    if (number.value !== null) return compare(number.value, evaluation.value) === 0
    return Number(evaluation.value) >= number.low && Number(evaluation.value) <= number.high
  }
  const digits = /^[\d.]+(?=%)/.exec(text)?.[0]
  return digits !== undefined && number.value !== null && compare(digits, number.value) === 0
}
