/** The ways in which a figure can be written, as a person chooses among them. */
import { compare, magnitude } from '../calculate'
import type { FigureSource, NumberStyle } from '../report'
import { evaluateSource, type FigureValues } from './evaluate-source'
import { formatFigure } from './format-figure'

export interface StyleOption {
  style: NumberStyle
  text: string
}

/** Different texts only, the style it has now first among equals; nothing for a word and where nothing can be said. */
export function styleOptions(source: FigureSource, now: NumberStyle, figures: FigureValues): StyleOption[] {
  const evaluation = evaluateSource(source, figures)
  if (evaluation.state !== 'number' && evaluation.state !== 'rate') return []
  const wished = evaluation.state === 'rate' ? rates(now) : numbers(now, evaluation.value)
  const options: StyleOption[] = []
  for (const style of [now, ...wished]) {
    const text = formatFigure(evaluation, style) ?? ''
    if (!options.some((option) => option.text === text)) options.push({ style, text })
  }
  return options
}

function rates(now: NumberStyle): NumberStyle[] {
  const plain: NumberStyle = { ...now, numerals: 'arabic', scale: 'one', over: 0 }
  return [...[0, 1, 2].map((decimals) => ({ ...plain, decimals })), { ...plain, decimals: 1, numerals: 'chinese' }]
}

function numbers(now: NumberStyle, value: string): NumberStyle[] {
  const plain: NumberStyle = { ...now, numerals: 'arabic', scale: 'one', decimals: 0, over: 0 }
  const places = magnitude(value).split('.')[0]!.length
  const large = compare(magnitude(value), '10000') >= 0
  const rough = [places - 1, places - 2].filter((over) => over > 0 && over < 4)
  return [
    plain,
    ...(large ? [] : [{ ...plain, numerals: 'chinese' as const }]),
    ...rough.map((over) => ({ ...plain, over })),
    ...(large ? [] : rough.slice(0, 1).map((over) => ({ ...plain, over, numerals: 'chinese' as const }))),
    ...(large ? inTenThousands(plain) : []),
  ]
}

const inTenThousands = (plain: NumberStyle): NumberStyle[] => {
  const scaled: NumberStyle = { ...plain, scale: 'tenThousand' }
  return [
    ...[0, 1, 2].map((decimals) => ({ ...scaled, decimals })),
    ...[0, 1].map((decimals) => ({ ...scaled, decimals, over: 1 })),
  ]
}
