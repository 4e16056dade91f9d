/** Everything that may be put into prose, in words, with what it would show. */
import { figureWords } from '../message/screen/figures'
import { isNumber, PLAIN_NUMBER, type FigureId, type FigureKind, type FigureSource, type NumberStyle } from '../report'
import { evaluateSource, type FigureValues } from './evaluate-source'
import { formatFigure } from './format-figure'
import { mentionFinder } from './mention-finder'
import { sourceWords } from './source-words'

export interface FigureChoice {
  source: FigureSource
  style: NumberStyle
  name: string
  /** What would stand in the text; `''` for a blank cell. */
  text: string
}

const PERCENT: NumberStyle = { ...PLAIN_NUMBER, decimals: 1, unit: '%' }

/** The style a source is first shown in. */
export function usualStyle(source: FigureSource, { template }: Pick<FigureValues, 'template'>): NumberStyle {
  const unitOf = (id: FigureId | undefined): NumberStyle => {
    const kind: FigureKind = template.figures.get(id ?? '')?.kind ?? 'count'
    return { ...PLAIN_NUMBER, unit: figureWords.units[kind] }
  }
  switch (source.kind) {
    case 'cell':
      return unitOf(source.figure)
    case 'sum':
    case 'previous':
    case 'difference':
      return unitOf(source.figures[0])
    case 'rate':
    case 'growth':
      return PERCENT
    case 'trend':
      return PLAIN_NUMBER
  }
}

export function figureChoice(source: FigureSource, figures: FigureValues, style = usualStyle(source, figures)): FigureChoice {
  const evaluation = evaluateSource(source, figures)
  const text = evaluation.state === 'trouble' ? '' : (formatFigure(evaluation, style) ?? '')
  return { source, style, name: sourceWords(source, figures.template), text }
}

const COMPARISONS = ['growth', 'difference', 'trend', 'previous'] as const

/** Cells in the order of the form, then the rates the template knows, then comparisons with last year where it is known. */
export function figureChoices(figures: FigureValues): FigureChoice[] {
  const { template, previous } = figures
  const cells = [...template.figures.values()]
  const compared = cells.filter((spec) => previous && isNumber(spec.kind, previous[spec.id]))
  const rates = mentionFinder(template)?.data.rates ?? []
  return [
    ...cells.map((spec) => figureChoice({ kind: 'cell', figure: spec.id }, figures)),
    ...rates.flatMap((rate) =>
      rate.bases.map((base) => {
        const choice = figureChoice({ kind: 'rate', part: [rate.part], base }, figures)
        return { ...choice, name: `${plainName(rate.words)}${choice.name}` }
      }),
    ),
    ...compared.flatMap((spec) => COMPARISONS.map((kind) => figureChoice({ kind, figures: [spec.id] }, figures))),
  ]
}

/** The first of the words a rate is known by. */
function plainName(words: string): string {
  const [first = ''] = words.split('|')
  return /^\p{Script=Han}+$/u.test(first) ? `${first}${figureWords.colon}` : ''
}

export interface ChoiceWish {
  query: string
  /** Words of the paragraph in front of the place. */
  before: string
  /** `=`: expressions before cells. */
  expressions: boolean
  /** Chosen last, newest first. */
  recent: readonly FigureSource[]
}

/** Those whose name holds every word of the query, the likeliest first. */
export function findChoices(choices: readonly FigureChoice[], wish: ChoiceWish, figures: FigureValues): FigureChoice[] {
  const terms = folded(wish.query).split(/\s+/).filter(Boolean)
  const likely =
    mentionFinder(figures.template)
      ?.likely(wish.before)
      .map((ids) => ids.join()) ?? []
  const recent = wish.recent.map((source) => JSON.stringify(source))
  const rank = (choice: FigureChoice) =>
    closeness(folded(choice.name), terms) * 1000 +
    ((choice.source.kind !== 'cell') === wish.expressions ? 200 : 0) +
    (terms.length === 0 || closeness(folded(choice.name), terms) > 0 ? likelihood(choice, likely, recent, figures) : 0)
  return choices
    .map((choice, place) => ({ choice, place, rank: rank(choice) }))
    .filter(({ choice }) => closeness(folded(choice.name), terms) > 0)
    .sort((a, b) => b.rank - a.rank || a.place - b.place)
    .map(({ choice }) => choice)
}

function likelihood(
  { source, text }: FigureChoice,
  likely: readonly string[],
  recent: readonly string[],
  { template }: FigureValues,
): number {
  const cells = source.kind === 'cell' ? source.figure : source.kind === 'rate' ? source.part.join() : source.figures.join()
  const place = likely.indexOf(cells)
  const before = recent.indexOf(JSON.stringify(source))
  const total = template.figures.get(cells)?.source === 'total'
  return (place < 0 ? 0 : 500 - place) + (before < 0 ? 0 : 100 - before) + (total ? 5 : 0) + (text === '' ? 0 : 10)
}

const folded = (words: string) => words.normalize('NFKC').toLowerCase()

/** 2: every word as it stands · 1: its characters in order · 0: not. */
function closeness(name: string, terms: readonly string[]): 0 | 1 | 2 {
  if (holdsEach(name, terms)) return 2
  return terms.every((term) => inOrder(name, term)) ? 1 : 0
}

/** A word said twice must stand there twice. */
function holdsEach(name: string, terms: readonly string[]): boolean {
  let rest = name
  return [...terms]
    .sort((a, b) => b.length - a.length)
    .every((term) => {
      const at = rest.indexOf(term)
      rest = `${rest.slice(0, Math.max(0, at))}\n${rest.slice(at + term.length)}`
      return at >= 0
    })
}

function inOrder(name: string, term: string): boolean {
  let from = 0
  for (const character of term) {
    const at = name.indexOf(character, from)
    if (at < 0) return false
    from = at + character.length
  }
  return true
}
