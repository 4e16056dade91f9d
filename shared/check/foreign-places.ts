/** L07: words that seem to come from somebody else's report, or that anybody could have written. */
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText, sentencesOf } from '../prose-figures'
import type { CheckContext, CheckOf } from './check-context'
import { blot, proseOf } from './wording'

type ForeignPlaces = CheckOf<'foreign-places'>

const regex = memoByText((source) => new RegExp(source))
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

export function checkForeignPlaces(check: ForeignPlaces, context: CheckContext): Finding[] {
  return [...places(check, context), ...general(check, context)]
}

/** Silent while nobody has said where the body is. */
function places(check: ForeignPlaces, context: CheckContext): Finding[] {
  const { area, report } = context
  if (!area || area.length === 0) return []
  const home = plain(area.join('') + report.organ.fullName)
  const foreign = check.places.filter((place) => !home.includes(place))
  return proseOf(context).flatMap(({ section, index, text }) =>
    sentencesOf(blot(text, check.except)).flatMap((sentence): Finding[] => {
      if (regex(check.visits).test(sentence.text)) return []
      const found = regex(`(${foreign.join('|')})(?:省|市|自治区|地区)`).exec(sentence.text)?.[0]
      if (found === undefined) return []
      const where = { section, block: index, quote: found }
      const words = message('L07_place', { place: found })
      return [{ code: check.code, severity: 'warning', message: words, basis: message('basisCopied'), where }]
    }),
  )
}

/** A first chapter without a name, a year and a number could stand in any report. */
function general(check: ForeignPlaces, context: CheckContext): Finding[] {
  const { organ, sections } = context.report
  const template = context.template.sections.find(({ id }) => id === check.section)
  const blocks = proseOf({
    ...context,
    report: { ...context.report, sections: sections.filter(({ id }) => id === check.section) },
  })
  const text = plain(
    blocks
      .filter(({ block }) => block.kind !== 'heading')
      .map((placed) => placed.text)
      .join(''),
  )
  const placeholders = template?.placeholders ?? []
  if (placeholders.reduce((rest, one) => rest.replaceAll(plain(one), ''), text).length < check.least) return []
  const names = [organ.fullName, organ.shortName].map(plain).filter((name) => name !== '')
  if (/\d|[一二两三四五六七八九十百千]+[件条次份期场个家篇项]/.test(text) || names.some((name) => text.includes(name))) return []
  const words = message('L07_general', { heading: template?.heading ?? '' })
  const found = { basis: message('basisCopied'), where: { section: check.section } }
  return [{ code: check.code, severity: 'notice', message: words, ...found }]
}
