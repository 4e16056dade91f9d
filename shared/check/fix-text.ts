/** What would mend a finding about words: at its place, and where the rule speaks of a whole chapter, everywhere in it. */
import type { Change, Fix } from '../change'
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText } from '../prose-figures'
import { blockText, plain, type Block } from '../report'
import type { CheckContext } from './check-context'
import { fixMarks, fixSequence } from './fix-numbering'
import { hits, proseOf } from './wording'

const globalRegex = memoByText((source) => new RegExp(source, 'g'))

interface Place {
  section: string
  block: number
  text: string
  /** Where the quoted words begin. */
  start: number
  quote: string
}

export function fixText(finding: Finding, context: CheckContext): Fix | null {
  const { code, where, expected } = finding
  if (where && 'title' in where) return fixTitle(code, context)
  if (where && 'signature' in where) return fixSignature(code, context)
  if (!where || !('section' in where)) return null
  const { section } = where
  switch (code) {
    case 'S09':
      return missingTopics(section, context)
    case 'S10':
      return sentence(section, message('governmentSentence'), context)
    case 'S11':
      return fixMarks(section, context)
    case 'S16':
      return seeded(section, context)
    case 'L04':
      return fixPunctuation(section, context)
    case 'L05':
      return fixSpaces(section, context)
    case 'P01':
    case 'P02':
      return feeStatement(section, context)
    default: {
      const place = placeOf(finding, context)
      return place === null ? null : atPlace(code, place, expected, context)
    }
  }
}

function placeOf({ where }: Finding, { report }: CheckContext): Place | null {
  if (!where || !('section' in where) || where.block === undefined || where.quote === undefined) return null
  const block = report.sections.find(({ id }) => id === where.section)?.blocks[where.block]
  const text = block ? blockText(block) : ''
  const start = text.indexOf(where.quote)
  return start < 0 ? null : { section: where.section, block: where.block, text, start, quote: where.quote }
}

const words = ({ section, block }: Pick<Place, 'section' | 'block'>, start: number, from: string, by: string): Change => ({
  kind: 'words',
  section,
  block,
  start,
  words: from,
  by,
})

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
      return fixSequence(place)
    case 'S13':
      return deleted(place)
    case 'L01':
      return expected === undefined ? null : replaced(place, place.quote.replace(/\d{4}/, expected))
    case 'L03':
      return doubled(place)
    case 'L13':
      return readable(place)
    case 'N01':
    case 'N11':
    case 'Y09':
    case 'N14':
      return otherNumber(place, expected)
    case 'N06':
    case 'N07':
    case 'N08':
      return otherRate(place, expected)
    case 'N15':
      return otherUnit(place, expected)
    default:
      return null
  }
}

const replaced = (place: Place, by: string, previewed = false): Fix => ({
  label: message('fixReplace', { words: by }),
  changes: [words(place, place.start, place.quote, by)],
  previewed,
})

function deleted({ section, block, text, start, quote }: Place): Fix {
  const changes: Change[] =
    text.trim() === quote.trim() ? [{ kind: 'delete', section, block, text }] : [words({ section, block }, start, quote, '')]
  return { label: message('fixDelete'), changes, previewed: false }
}

/** One of the two goes. */
function doubled(place: Place): Fix | null {
  const half = place.quote.slice(0, place.quote.length / 2)
  if (place.quote !== half + half) return null
  return replaced(place, half)
}

/** Compatibility radicals have an ordinary form; what cannot be seen goes. What is lost stays for a person to look up. */
function readable(place: Place): Fix | null {
  const by = place.quote.normalize('NFKC').replace(/[\u200b-\u200d\u2060\u00ad]/g, '')
  if (by === place.quote || /[\ufffd\ue000-\uf8ff\u2e80-\u2fdf]/.test(by)) return null
  return by === '' ? deleted(place) : replaced(place, by)
}

/** The number of the quoted clause, not its unit; only when there is one. */
function otherNumber(place: Place, expected: string | undefined): Fix | null {
  const numbers = [...place.quote.matchAll(/\d+(?:[.,]\d+)*/g)].filter(
    (m) => !/^\s*年/.test(place.quote.slice(m.index + m[0].length)),
  )
  const [only] = numbers
  if (expected === undefined || !only || numbers.length > 1) return null
  return numberAt(place, only.index, only[0], expected)
}

/** The number in front of the one sign for per cent. */
function otherRate(place: Place, expected: string | undefined): Fix | null {
  const rates = [...place.quote.matchAll(/\d+(?:\.\d+)?(?=\s*%)/g)]
  const [only] = rates
  if (expected === undefined || !only || rates.length > 1) return null
  return numberAt(place, only.index, only[0], expected)
}

const numberAt = (place: Place, at: number, from: string, by: string): Fix => ({
  label: message('fixReplace', { words: by }),
  changes: [words(place, place.start + at, from, by)],
  previewed: false,
})

function otherUnit(place: Place, expected: string | undefined): Fix | null {
  const number = /\d+\s*(\D?)$/.exec(place.quote)
  if (expected === undefined || !number) return null
  const unit = number[1] ?? ''
  return replaced(place, place.quote.slice(0, place.quote.length - unit.length) + expected)
}

function fixTitle(code: string, { report, template }: CheckContext): Fix | null {
  if (!/^(?:S15|L06)$/.test(code) || report.organ.fullName === '') return null
  const title = template.title.replace('{organ}', report.organ.fullName).replace('{year}', String(report.year))
  return title === report.title ? null : { label: message('fixTitle'), changes: [{ kind: 'title', title }], previewed: true }
}

function fixSignature(code: string, { report }: CheckContext): Fix | null {
  const organs = [report.organ.fullName].filter((name) => name !== '')
  if (code !== 'S20' || organs.length === 0 || report.signature.organs.some((organ) => organ.trim() !== '')) return null
  return { label: message('fixSignature'), changes: [{ kind: 'signature', organs }], previewed: false }
}

const blocksOf = (section: string, { report }: CheckContext): Block[] =>
  report.sections.find(({ id }) => id === section)?.blocks ?? []

/** A sentence behind everything else of a chapter. */
function sentence(section: string, text: string, context: CheckContext): Fix {
  const content: Block = { kind: 'paragraph', content: plain(text) }
  const change: Change = { kind: 'insert', section, block: blocksOf(section, context).length, content }
  return { label: message('fixSentence'), changes: [change], previewed: true }
}

/** Nobody who did not pay may be claimed to have been asked for nothing. */
function feeStatement(section: string, context: CheckContext): Fix {
  const lapsed = context.template.checks.find((one) => one.kind === 'lapsed-fees')?.figure
  const none = lapsed !== undefined && context.values[lapsed] === '0'
  const { year } = context.report
  const fix = sentence(section, message(none ? 'feeSentence' : 'feeSentenceOpen', { year }), context)
  const blocks = blocksOf(section, context)
  const [only] = blocks
  // “无。” or a short statement without a number says less than the sentence and goes.
  const text = only && blocks.length === 1 ? blockText(only) : ''
  if (text === '' || text.length > 30 || /\d/.test(text)) return fix
  return { ...fix, changes: [...fix.changes, { kind: 'delete', section, block: 0, text }] }
}

function seeded(section: string, context: CheckContext): Fix | null {
  const fees = context.template.checks.find((one) => one.kind === 'fee-statement')?.section
  if (section === fees) return feeStatement(section, context)
  const seed = context.template.sections.find(({ id }) => id === section)?.seed ?? []
  if (seed.length === 0 || blocksOf(section, context).length > 0) return null
  const changes = seed.map((block): Change => ({ kind: 'insert', section, block: 0, content: seedBlock(block) }))
  return { label: message('fixHeadings'), changes, previewed: true }
}

type Seed = NonNullable<CheckContext['template']['sections'][number]['seed']>[number]
const seedBlock = (seed: Seed): Block =>
  seed.kind === 'heading'
    ? { kind: 'heading', level: seed.level ?? 2, content: plain(seed.text) }
    : { kind: 'paragraph', content: plain(seed.text) }

const ORDINALS = '一二三四五六七八九十'

function missingTopics(section: string, context: CheckContext): Fix | null {
  const template = context.template.sections.find(({ id }) => id === section)
  const blocks = blocksOf(section, context)
  const text = blocks.map(blockText).join('\n')
  const missing = (template?.topics ?? []).filter((topic) => !topic.words.some((word) => text.includes(word)))
  const last = blocks.filter((block) => block.kind === 'heading' && block.level === 2).length
  if (missing.length === 0 || last + missing.length > ORDINALS.length) return null
  const changes = missing.map(({ name }, i): Change => {
    const content: Block = { kind: 'heading', level: 2, content: plain(`（${ORDINALS[last + i]}）${name}`) }
    return { kind: 'insert', section, block: blocks.length, content }
  })
  return { label: message('fixHeadings'), changes, previewed: true }
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
