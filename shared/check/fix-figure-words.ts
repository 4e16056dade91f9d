/** What would mend a number in prose: what the table says, linked with it, so that it does not go wrong again. */
import type { Change, Fix } from '../change'
import type { Finding } from '../finding'
import { linkableInBlock, type LinkableNumber } from '../linked-figures'
import { message, sentences } from '../message'
import { readMessage } from '../message/read-message'
import { memoByText } from '../prose-figures'
import { sourceFigures, type FigureRun } from '../report'
import type { CheckContext } from './check-context'
import { placeIn, placeOf, words, type Place } from './fix-place'
import { changeIn } from './growth'
import { halfWidth } from './percent'
import type { ProseCheck } from './prose-mentions'
import { proseOf } from './wording'

const regex = memoByText((source) => new RegExp(source))

export function fixFigureWords(finding: Finding, context: CheckContext): Fix | null {
  const place = placeOf(finding, context)
  if (place === null) return null
  switch (finding.code) {
    case 'N01':
    case 'N14':
    case 'Y09':
    case 'N06':
    case 'N07':
      return linkedAt(place, finding, context)
    case 'N02':
      return refreshed(place, finding, context)
    case 'N08':
      return growth(place, finding, context) ?? linkedAt(place, finding, context)
    case 'N09':
      return trend(place, finding, context)
    case 'N11':
      return both(finding, context)
    case 'N15':
      return otherUnit(place, finding.expected)
    default:
      return null
  }
}

const fixed = (changes: Change[], by: string, previewed = false): Fix | null =>
  changes.length === 0 ? null : { label: message('fixReplace', { words: by }), changes, previewed }

/** The number of the quoted clause that speaks of these cells; of two that do, a person has to choose. */
function numberAt(place: Place, ids: readonly string[], context: CheckContext, inPercent = false): LinkableNumber | null {
  const { report, template, values, previous } = context
  const found = linkableInBlock(report, place, { template, values, previous: previous?.values ?? null }).filter(
    ({ start, end, written, choices }) =>
      start >= place.start &&
      end <= place.start + place.quote.length &&
      /[%％]$/.test(written) === inPercent &&
      choices.some(({ source }) => source.kind !== 'trend' && sourceFigures(source).some((id) => ids.includes(id))),
  )
  return found.length === 1 ? found[0]! : null
}

function linkedAt(place: Place, { code, also = [] }: Finding, context: CheckContext): Fix | null {
  const number = numberAt(place, also, context, /^N0[678]$/.test(code) && /[%％]/.test(place.quote))
  const [choice] = number?.choices ?? []
  return number && choice ? fixed([asLinked(number)], choice.text) : null
}

function asLinked({ section, block, start, written, choices }: LinkableNumber): Change {
  const { source, style, text } = choices[0]!
  return { ...words({ section, block }, start, written, text), linked: { source, style } }
}

/** The figure says again what its cells say. */
function refreshed(place: Place, { expected }: Finding, { report }: CheckContext): Fix | null {
  const block = report.sections.find(({ id }) => id === place.section)?.blocks[place.block]
  if (!block || !('content' in block) || expected === undefined) return null
  const run = block.content.find((one): one is FigureRun => one.kind === 'figure' && one.text === place.quote)
  if (!run) return null
  const { source, style } = run
  return fixed([{ ...words(place, place.start, place.quote, expected), linked: { source, style } }], expected)
}

/** Both numbers become what the table says; one that says it already stays. */
function both({ message: said, also = [] }: Finding, context: CheckContext): Fix | null {
  const { first, second } = readMessage(sentences.N11, said) ?? {}
  const changes = [...new Set([first, second])].flatMap((quote) => {
    const at = quote === undefined ? undefined : proseOf(context).find(({ text }) => text.includes(quote))
    const place = at && placeIn(at.section, at.index, quote ?? '', context)
    const number = place ? numberAt(place, also, context) : null
    return number && !number.agrees ? [number] : []
  })
  const [one] = changes
  return one ? fixed(changes.map(asLinked), one.choices[0]!.text, changes.length > 1) : null
}

const proseCheck = (context: CheckContext) =>
  context.template.checks.find((one): one is ProseCheck => one.kind === 'prose-figures')

/** The wrong word of a change goes with the wrong number. */
function growth(place: Place, finding: Finding, context: CheckContext): Fix | null {
  const check = proseCheck(context)
  const found = check && changeIn(check, halfWidth(place.quote), true)
  if (!check || !found) return null
  const level = readMessage(sentences.N08_level, finding.message) ?? readMessage(sentences.N08_countLevel, finding.message)
  if (level) {
    const said = place.quote.slice(found.index, found.index + found[0].length)
    return fixed([words(place, place.start + found.index, said, message('fixLevel'))], message('fixLevel'), true)
  }
  const { direction, rightDirection } =
    readMessage(sentences.N08, finding.message) ?? readMessage(sentences.N08_count, finding.message) ?? {}
  const [, verb = '', actual = '', unit = ''] = found
  // In words (百分之二十) the number has no digits to replace.
  if (!place.quote.slice(found.index, found.index + found[0].length).includes(actual)) return null
  if (rightDirection === undefined || direction === rightDirection || finding.expected === undefined) return null
  const verbAt = found[0].lastIndexOf(verb, found[0].length - actual.length - 1)
  const numberAtEnd = found[0].lastIndexOf(actual)
  const at = place.start + found.index
  const changes = [words(place, at + verbAt, verb, rightDirection), words(place, at + numberAtEnd, actual, finding.expected)]
  return fixed(changes, `${rightDirection}${finding.expected}${unit}`, true)
}

/** The word that does not fit gives way to the two numbers. */
function trend(place: Place, finding: Finding, context: CheckContext): Fix | null {
  const trends = proseCheck(context)?.trends
  const said = (['N09_down', 'N09_up', 'N09_small', 'N09_large'] as const)
    .map((code) => readMessage(sentences[code], finding.message))
    .find((values) => values !== null)
  if (!trends || !said) return null
  const { previous = '', value = '' } = said
  const degree = `(?:${trends.strong}|${trends.slight}|有所|呈现?|基本)*`
  const found = regex(`${degree}(?:${trends.down}|${trends.up}|${trends.level})(?:的?(?:趋势|态势))?`).exec(place.quote)
  if (!found) return null
  const change = Number(value) - Number(previous)
  const by = message(change > 0 ? 'fixRose' : change < 0 ? 'fixFell' : 'fixSame', { previous, value })
  return fixed([words(place, place.start + found.index, found[0], by)], by, true)
}

function otherUnit(place: Place, expected: string | undefined): Fix | null {
  const number = /\d+\s*(\D?)$/.exec(place.quote)
  if (expected === undefined || !number) return null
  const unit = number[1] ?? ''
  const by = place.quote.slice(0, place.quote.length - unit.length) + expected
  return fixed([words(place, place.start, place.quote, by)], by)
}
