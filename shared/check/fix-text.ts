/** What would mend a finding about words: at its place, and where the rule speaks of a whole chapter, everywhere in it. */
import type { Change, Fix } from '../change'
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText } from '../prose-figures'
import type { CheckContext } from './check-context'
import { fixMarks, fixSequence } from './fix-numbering'
import { placeOf, replaced, words, type Place } from './fix-place'
import { hits, proseOf } from './wording'

const globalRegex = memoByText((source) => new RegExp(source, 'g'))

export function fixText(finding: Finding, context: CheckContext): Fix | null {
  const { code, where, expected } = finding
  if (where && 'title' in where) return fixTitle(code, context)
  if (where && 'signature' in where) return fixSignature(code, context)
  if (!where || !('section' in where)) return null
  const { section } = where
  switch (code) {
    case 'S11':
      return fixMarks(section, context)
    case 'L04':
      return fixPunctuation(section, context)
    case 'L05':
      return fixSpaces(section, context)
    default: {
      const place = placeOf(finding, context)
      return place === null ? null : atPlace(code, place, expected, context)
    }
  }
}

function atPlace(code: string, place: Place, expected: string | undefined, context: CheckContext): Fix | null {
  switch (code) {
    case 'S07':
    case 'S08':
    case 'L02':
    case 'L12':
      return expected === undefined ? null : replaced(place, code === 'S08' ? `《${expected}》` : expected)
    case 'S06':
      return /60\s*号/.test(place.quote) ? replaced(place, context.template.notice.replace(/^[^〔]*/, ''), true) : null
    case 'S12':
      return fixSequence(place, context)
    case 'S13':
      return place.quote.includes(message('blankInSentence')) ? null : deleted(place)
    case 'L01':
      return expected === undefined ? null : replaced(place, place.quote.replace(/\d{4}/g, expected))
    case 'L03':
      return doubled(place)
    case 'L13':
      return readable(place)
    case 'L06':
      return fullNameInstead(place, expected ?? context.report.organ.fullName)
    default:
      return null
  }
}

function deleted({ section, block, text, start, quote }: Place): Fix {
  const changes: Change[] =
    text.trim() === quote.trim() ? [{ kind: 'delete', section, block, text }] : [words({ section, block }, start, quote, '')]
  return { label: message('fixDelete'), changes, previewed: false }
}

const fullNameInstead = (place: Place, full: string): Fix | null => (full === '' ? null : replaced(place, full, true))

/** The second of the two goes, so that a figure of the tables whose unit was typed again stays linked. */
function doubled(place: Place): Fix | null {
  const again = /(.+)\1$/.exec(place.quote)?.[1]
  if (again === undefined) return null
  const rest = place.quote.slice(0, -again.length)
  const label = message('fixReplace', { words: rest })
  return { label, changes: [words(place, place.start + rest.length, again, '')], previewed: false }
}

/** Compatibility radicals have an ordinary form; what cannot be seen goes. What is lost stays for a person to look up. */
function readable(place: Place): Fix | null {
  const by = place.quote.normalize('NFKC').replace(/[\u200b-\u200d\u2060\u00ad]/g, '')
  if (by === place.quote || /[\ufffd\ue000-\uf8ff\u2e80-\u2fdf]/.test(by)) return null
  return by === '' ? deleted(place) : replaced(place, by)
}

function fixTitle(code: string, { report, template, office }: CheckContext): Fix | null {
  const organ = office?.fullName || report.organ.fullName
  if (!/^(?:S15|L06)$/.test(code) || organ === '') return null
  const title = template.title.replace('{organ}', organ).replace('{year}', String(report.year))
  return title === report.title ? null : { label: message('fixTitle'), changes: [{ kind: 'title', title }], previewed: true }
}

/** Name and date together, whichever of them a finding asks for. */
function fixSignature(code: string, context: CheckContext): Fix | null {
  if (code !== 'S20') return null
  const { organs, date } = context.report.signature
  const names = organs.some((organ) => organ.trim() !== '') ? [] : namesBelow(context)
  const day = date.trim() === '' ? dayOfSigning(context) : null
  if (names.length === 0 && day === null) return null
  const change: Change = { kind: 'signature', ...(names.length > 0 && { organs: names }), ...(day !== null && { date: day }) }
  const label = day === null ? 'fixSignature' : names.length > 0 ? 'fixSignatureAndDate' : 'fixSignatureDate'
  return { label: message(label), changes: [change], previewed: false }
}

const namesBelow = ({ report, office }: CheckContext) =>
  [office?.signature || office?.fullName || report.organ.fullName].filter((name) => name !== '')

/** Today, once the year of the report is over: before that nobody knows the day. */
function dayOfSigning({ report, today }: CheckContext): string | null {
  const [year = 0, month = 0, day = 0] = (today ?? '').split('-').map(Number)
  return year > report.year ? message('dayOfYear', { year, month, day }) : null
}

const FULL_WIDTH: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '(': '（',
  ')': '）',
  '<': '〈',
  '>': '〉',
}

function fixPunctuation(section: string, context: CheckContext): Fix | null {
  const check = context.template.checks.find((one) => one.kind === 'punctuation')
  if (!check) return null
  const changes = proseOf(context)
    .filter((placed) => placed.section === section)
    .flatMap(({ index, block, text }): Change[] => {
      const place = { section, block: index }
      const marks = check.patterns.flatMap((pattern) =>
        [...text.matchAll(globalRegex(pattern))].flatMap((m): Change[] => {
          const by = /^(.)\1$/.test(m[0]) ? (m[0][0] ?? '') : m[0].replace(/[,;:?()<>]/g, (sign) => FULL_WIDTH[sign] ?? sign)
          return by === m[0] ? [] : [words(place, m.index, m[0], by)]
        }),
      )
      const stops = block.kind === 'heading' ? [...text.matchAll(globalRegex(check.headingStop))] : []
      const runIns = [...text.matchAll(globalRegex(check.runIn))]
      return [
        ...marks,
        ...stops.map((m) => words(place, m.index, m[0], '')),
        ...runIns.map((m) => words(place, m.index, m[0], `${m[0].trim()}：`)),
      ]
    })
  return changes.length === 0 ? null : { label: message('fixPunctuation'), changes, previewed: true }
}

function fixSpaces(section: string, context: CheckContext): Fix | null {
  const check = context.template.checks.find((one) => one.kind === 'spaces')
  if (!check) return null
  const changes = proseOf(context)
    .filter((placed) => placed.section === section)
    .flatMap(({ index, text }) =>
      hits(text, check.pattern, check.except).map(({ start, end }) =>
        words({ section, block: index }, start, text.slice(start, end), ''),
      ),
    )
  return changes.length === 0 ? null : { label: message('fixSpaces'), changes, previewed: true }
}
