/** Comparisons with last year that stand in the prose: 同比下降20%, 增加9件, and the word 下降 itself. */
import {
  blotOut,
  bodyIn,
  clausesOf,
  isSureIn,
  memoByText,
  readNumbers,
  sentencesOf,
  type Mention,
  type TextSpan,
} from '../prose-figures'
import type { FigureId, FigureSource, Report } from '../report'
import { evaluateSource, type FigureValues } from './evaluate-source'
import type { MentionFinder } from './mention-finder'
import { offered, offeredTrend, type Found } from './offer-number'
import { saidBy } from './said-by'

const regex = memoByText((source) => new RegExp(source))

/** Nothing can be said of last year while its report is not known. */
export function ofComparisons(finder: MentionFinder, text: string, report: Report, figures: FigureValues): Found[] {
  const { data, words } = finder
  const { down, up, level } = data.trends
  if (!figures.previous || !regex(`${down}|${up}|${level}|${data.growth.words}`).test(text)) return []
  const blotted = blotOut(text)
  return sentencesOf(blotted).flatMap((sentence) => {
    if (words.plans.test(sentence.text) || words.otherPeriods.test(sentence.text)) return []
    if (regex(data.growth.except).test(sentence.text)) return []
    return [...changesIn(finder, text, blotted, sentence, report, figures), ...trendsIn(finder, text, sentence, report, figures)]
  })
}

const speaksOfOtherYears = (words: string, year: number): boolean =>
  [...words.matchAll(/(\d{4})\s*年/g)].some(([, said]) => Number(said) !== year && Number(said) !== year - 1)

/** The numbers behind a word of change: in per cent the growth, with a unit the difference. */
function changesIn(
  finder: MentionFinder,
  text: string,
  blotted: string,
  sentence: TextSpan,
  report: Report,
  figures: FigureValues,
): Found[] {
  const { data } = finder
  const numbers = readNumbers(blotted, text).filter((n) => n.start >= sentence.start && n.end <= sentence.end)
  return numbers.flatMap((number) => {
    const before = text.slice(sentence.start, number.end - number.quote.length)
    const clause = before.split(/[，。；]/).at(-1)!
    const verb = regex(`${data.growth.words}$`).exec(clause)?.[1] ?? verbAgain(data, before, clause)
    if (verb === undefined || speaksOfOtherYears(clause, report.year)) return []
    const kind = number.unit === '%' ? 'growth' : 'difference'
    const subject = subjectBefore(finder, text, sentence, number.start, report, figures)
    if (kind === 'difference' && !subject.units.has(number.unit)) return []
    const as = (cells: FigureId[][], sure: boolean) =>
      offered(
        number,
        clause + number.quote,
        cells.filter((ids) => saysTrend(verb, ids, finder, figures)).map((ids): FigureSource => ({ kind, figures: ids })),
        sure && number.value !== null,
        figures,
      )
    const found = as(subject.cells, subject.others.length === 0)
    if (subject.others.length === 0) return found
    // 收到36件，办结35件，同比下降20%: which of them changed so is only known when one alone did.
    const [fitting, second] = [subject.cells, ...subject.others].filter((cells) => as(cells, true)[0]?.agrees)
    return fitting && !second ? as(fitting, true) : found
  })
}

/** 较上年减少9件，下降20%: a clause of its own that goes on comparing. */
function verbAgain({ growth, trends }: MentionFinder['data'], before: string, clause: string): string | undefined {
  if (!regex(growth.compares).test(before.slice(0, -clause.length))) return undefined
  const subjects = trends.subjects.map(({ words }) => words).join('|')
  return regex(`(?:^\\s*|${subjects})${growth.again}$`).exec(clause)?.[1]
}

/** What the sentence spoke of last: a figure, or a subject that is named. */
function subjectBefore(
  { data, words, mentions }: MentionFinder,
  text: string,
  sentence: TextSpan,
  at: number,
  report: Report,
  figures: FigureValues,
): { cells: FigureId[][]; others: FigureId[][][]; units: ReadonlySet<string> } {
  const before = text.slice(sentence.start, at)
  const clause = at - before.split(/[，。；]/).at(-1)!.length
  const isNamed = data.trends.subjects.some((one) => regex(one.words).test(text.slice(clause, at)))
  // 其中信函申请同比下降19%: of something that nothing before has counted.
  const front = text.slice(clause, at).split(regex(`${data.growth.compares}|${data.growth.again}`))[0] ?? ''
  const isOther = !isNamed && bodyIn(front, words) !== ''
  // 较上年减少9件 counts a change and not what changed.
  const isChange = ({ number }: Mention) => regex(`${data.growth.words}$`).test(text.slice(sentence.start, number.start))
  const counted = mentions(text)
    .filter(({ number }) => number.start >= (isNamed || isOther ? clause : sentence.start) && number.end <= at)
    .filter((mention) => !isChange(mention) && !isAside(text.slice(mention.number.end, at)))
  const last = counted.at(-1)
  if (last) {
    const cellsOf = (one: Mention) => (isSureIn(one, report) ? saidBy(one, figures) : [])
    const others = counted.filter((one) => isOfYear(one, report) && one.meets.join() !== last.meets.join()).map(cellsOf)
    return { cells: cellsOf(last), others, units: new Set([last.number.unit]) }
  }
  const named = data.trends.subjects.find((one) => regex(one.words).test(before))
  const phrase = data.phrases.find(({ meets }) => named !== undefined && meets.some((ids) => ids.join() === named.figure))
  return { cells: named ? [[named.figure]] : [], others: [], units: new Set(phrase?.units) }
}

const isOfYear = ({ period }: Mention, { year }: Report): boolean => period === 'own' || period === year

/** What stood in brackets that are closed by now was said aside. `words`: from there on. */
function isAside(words: string): boolean {
  let open = 0
  return [...words].some((mark) => {
    open += /[（(]/.test(mark) ? 1 : /[）)]/.test(mark) ? -1 : 0
    return open < 0
  })
}

/** A number behind the wrong word is for a person to judge: linking it would leave the word wrong. */
function saysTrend(verb: string, ids: FigureId[], { data: { trends } }: MentionFinder, figures: FigureValues): boolean {
  const evaluation = evaluateSource({ kind: 'trend', figures: ids }, figures)
  if (evaluation.state !== 'trend') return false
  return regex(evaluation.trend === 'up' ? trends.up : trends.down).test(verb) && evaluation.trend !== 'level'
}

/** Words of trend, one in a clause that compares with last year. */
function trendsIn(finder: MentionFinder, text: string, sentence: TextSpan, report: Report, figures: FigureValues): Found[] {
  const { data, words } = finder
  const { down, up, level, other } = data.trends
  return clausesOf(sentence).flatMap((clause) => {
    const said = [...clause.text.matchAll(new RegExp(`${level}|${down}|${up}`, 'g'))]
    const [word] = said
    if (!word || said.length > 1 || !regex(`${data.growth.compares}`).test(clause.text)) return []
    if (regex(other).test(clause.text) || words.others.test(clause.text)) return []
    const start = clause.start + word.index
    const { cells, others } = subjectBefore(finder, text, sentence, start, report, figures)
    const [ids] = cells
    if (!ids) return []
    const quote = text.slice(clause.start, clause.end).trim()
    if (speaksOfOtherYears(quote, report.year)) return []
    // Of two sums that may be meant the first is shown; only an undoubted one is sure.
    return offeredTrend({ start, text: word[0], quote }, ids, cells.length === 1 && others.length === 0, figures)
  })
}
