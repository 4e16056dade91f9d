/** What a number or a word of the prose may be linked with: what says the same as the text first. */
import { compare } from '../calculate'
import type { ProseNumber } from '../prose-figures'
import { PLAIN_NUMBER, type FigureId, type FigureSource, type NumberStyle } from '../report'
import { evaluateSource, type FigureValues } from './evaluate-source'
import { formatFigure } from './format-figure'
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

export type Found = Omit<LinkableNumber, 'section' | 'block'>

export function offered(
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

/** A word of trend (增长, 下降, 持平): only the very word that the cells give is taken without asking. */
export function offeredTrend(
  word: { start: number; text: string; quote: string },
  ids: FigureId[],
  sure: boolean,
  figures: FigureValues,
): Found[] {
  const source: FigureSource = { kind: 'trend', figures: ids }
  const evaluation = evaluateSource(source, figures)
  if (evaluation.state !== 'trend') return []
  const text = formatFigure(evaluation, PLAIN_NUMBER) ?? ''
  const { start, text: written, quote } = word
  const choices = [{ source, style: PLAIN_NUMBER, text }]
  return [{ start, end: start + written.length, written, quote, choices, sure, agrees: written === text }]
}
