/** What all findings share, whichever check they come from: doubt of the reading, weight, order, fingerprint. */
import type { Finding, Opening } from '../finding'
import { message } from '../message'
import type { FigureId } from '../report'
import type { Template } from '../template'
import type { CheckContext } from './check-context'
import { fingerprinted } from './fingerprint'

export function finishFindings(found: readonly Finding[], context: CheckContext): Finding[] {
  const doubtful = doubtfulFigures(context.opening)
  const unread = doubtfulWords(context.opening)
  const { off } = context
  const wanted = off === undefined || off.size === 0 ? found : found.filter(({ code }) => !off.has(code))
  const weighed = withoutRepetition(wanted)
    .filter((one) => !isDoubtfulWords(one, unread))
    .map((finding) => withStops(doubted(finding, doubtful)))
  return fingerprinted(inOrder(weighed, context), context)
}

/**
 * One cause, one finding: a number that is written twice, differently, is not held against the table once more, and of a
 * chapter without a word the weightier is told, that it does not tell of the fees or that it is empty.
 */
function withoutRepetition(found: readonly Finding[]): readonly Finding[] {
  const places = (one: string, severity?: Finding['severity']) =>
    new Set(
      found
        .filter((f) => f.code === one && (severity === undefined || f.severity === severity))
        .map(({ where }) => JSON.stringify(where)),
    )
  const twice = places('N11')
  const fees = places('P01', 'error')
  const empty = places('S16')
  if (twice.size === 0 && empty.size === 0) return found
  return found.filter(({ code, severity, where }) => {
    const at = JSON.stringify(where)
    if (code === 'N01') return !twice.has(at)
    if (code === 'S16') return !fees.has(at)
    return code !== 'P01' || severity === 'error' || !empty.has(at)
  })
}

/** Words whose reading is open: they are not held against the table. */
const doubtfulWords = (opening: Opening | null): readonly { section: string; quote: string }[] =>
  (opening?.findings ?? []).flatMap(({ where, settled, severity }) =>
    !settled && severity !== 'notice' && where && 'section' in where && where.quote && where.block !== undefined
      ? [{ section: where.section, quote: where.quote.replace(/…$/, '') }]
      : [],
  )

const isDoubtfulWords = ({ code, where }: Finding, words: ReturnType<typeof doubtfulWords>): boolean =>
  code === 'N01' &&
  where !== undefined &&
  'section' in where &&
  words.some(
    ({ section, quote }) =>
      section === where.section && where.quote !== undefined && (quote.includes(where.quote) || where.quote.includes(quote)),
  )

/** They say what the file holds (a blank, no number, another total), which a check says again; the reading is not in doubt. */
const NO_DOUBT: ReadonlySet<string> = new Set([
  'O22',
  'O27',
  'O27G',
  'O32',
  'O32B',
  'O178',
  'O43',
  'O45',
  'O45G',
  'O46',
  'O46G',
  'O47',
])
/** Checks that are about that doubt itself. */
const OF_OPENING = /^(?:S|F08|F15)/

/** Cells on which opening still has an open question above a notice. */
function doubtfulFigures(opening: Opening | null): Set<FigureId> {
  const open = (opening?.findings ?? []).filter((f) => !f.settled && f.severity !== 'notice' && !NO_DOUBT.has(f.code))
  return new Set(open.flatMap(figuresOf))
}

export const figuresOf = ({ where, also }: Finding): FigureId[] => [
  ...(where && 'figure' in where ? [where.figure] : []),
  ...(also ?? []),
]

/** A cell that may have been misread proves nothing about last year or the text; a sum stays as wrong as it is. */
function doubted(finding: Finding, doubtful: ReadonlySet<FigureId>): Finding {
  if (doubtful.size === 0 || OF_OPENING.test(finding.code) || !figuresOf(finding).some((id) => doubtful.has(id))) return finding
  const milder = /^[YN]/.test(finding.code) && finding.severity === 'error'
  return { ...finding, ...(milder ? { severity: 'warning' } : {}), message: finding.message + message('doubtful') }
}

/** Errors in figures ask before an export, and the carry-over from last year's report; nothing else does. */
function withStops(finding: Finding): Finding {
  const stops = finding.severity === 'error' && /^(?:F\d|Y01$)/.test(finding.code)
  if (stops === (finding.stops === true)) return finding
  const { stops: _, ...rest } = finding
  return stops ? { ...rest, stops } : rest
}

/** Family F first, then document order; findings of one place stay in the order of the checks. */
function inOrder(found: readonly Finding[], { template, report }: CheckContext): Finding[] {
  const places = placesOf(template)
  const sections = new Map(report.sections.map((section, i) => [section.id, { at: i + 1, blocks: section.blocks }]))
  const place = ({ code, where }: Finding): number[] => {
    const family = code.startsWith('F') ? 0 : 1
    if (!where || 'title' in where) return [family, 0, 0, 0]
    if ('signature' in where) return [family, report.sections.length + 1, 0, 0]
    if ('section' in where) return [family, sections.get(where.section)?.at ?? 0, where.block ?? -1, 0]
    const figure = places.get(where.figure)
    const section = sections.get(figure?.section ?? '')
    const block = section?.blocks.findIndex((one) => one.kind === 'form') ?? -1
    return [family, section?.at ?? 0, block, figure?.at ?? 0]
  }
  return found
    .map((finding) => ({ finding, place: place(finding) }))
    .sort((a, b) => {
      const at = a.place.findIndex((n, i) => n !== b.place[i])
      return at < 0 ? 0 : a.place[at]! - b.place[at]!
    })
    .map(({ finding }) => finding)
}

type Places = ReadonlyMap<FigureId, { section: string; at: number }>
const known = new WeakMap<Template, Places>()

function placesOf(template: Template): Places {
  const before = known.get(template)
  if (before) return before
  const places = new Map(
    [...template.figures.values()].map((f, at) => [f.id, { section: template.forms.get(f.form)?.section ?? '', at }]),
  )
  known.set(template, places)
  return places
}
