/**
 * Headings of chapters that are not written as the form writes them: numbered `（一）` or `1.`, not numbered at all, or
 * numbered rightly with other words. Only chapters that were not found otherwise are looked for, and only where they belong.
 */
import type { Template, TemplateSection } from '../template'
import { chapterNumber, headingDistance, headingText, isRowLabel, namesSection, type ChapterHeading } from './chapter'
import type { FormLabels } from './form-labels'
import { letters, ordinalOf, withoutMark, type Ordinal } from './marks'
import type { Unit } from './units'

export interface HeadingLine {
  unit: number
  text: string
  found: ChapterHeading
}

interface Line {
  unit: number
  text: string
  ordinal: Ordinal | null
  /** Letters behind the ordinal. */
  words: string
}

interface Wanted {
  section: TemplateSection
  number: number
  order: number
  /** Where its form begins. */
  start: number | null
}

const LONGEST = 40
const LONGEST_UNNUMBERED = 25
const SENTENCE = /[。；;！!？?：:，,]/
const PAGE_BEHIND = /(?:[.…·・．_\-—]{2,}|\s)\s*\d{1,3}\s*$/
/** Only the end of a line is looked at, lest a line of blanks take for ever. */
const END_OF_LINE = -60

/** `一、总体情况……3` */
export const hasPageBehind = (text: string) => PAGE_BEHIND.test(text.slice(END_OF_LINE))

/** Chapters of one style of numbering that show it is the style of the chapters. */
const LEAST_STYLED = 3
/** Lines above a form among which its heading is looked for. */
const ABOVE = 4
const STYLES = ['bracket', 'arabic', 'arabic-bracket'] as const

/** `kept`: headings found by their own words. `starts`: unit at which each form begins, by section. */
export function otherHeadings(
  template: Template,
  forms: readonly FormLabels[],
  units: readonly Unit[],
  kept: readonly HeadingLine[],
  starts: ReadonlyMap<string, number>,
): HeadingLine[] {
  const all = template.sections.flatMap((section, order): Wanted[] =>
    section.heading === undefined
      ? []
      : [{ section, order, number: chapterNumber(template, order), start: starts.get(section.id) ?? null }],
  )
  const found = [...kept]
  const missing = () => all.filter(({ section }) => !found.some((one) => one.found.section === section.id))
  if (missing().length === 0) return []
  const lines = headingLines(forms, units).filter(({ unit }) => !kept.some((one) => one.unit === unit))
  const place = (wanted: Wanted) => gapOf(wanted, all, found, units.length)
  for (const style of STYLES) found.push(...styled(style, missing(), lines, place))
  for (const wanted of missing()) found.push(...aboveForm(wanted, lines, place(wanted)))
  for (const wanted of missing()) found.push(...unnumbered(wanted, lines, place(wanted)))
  for (const wanted of missing()) found.push(...byOrdinal(wanted, all, found, lines, place(wanted)))
  return found.slice(kept.length)
}

/** Short lines that are no sentence, no row of a form and no entry of a table of contents. */
function headingLines(forms: readonly FormLabels[], units: readonly Unit[]): Line[] {
  return units.flatMap((unit, i): Line[] => {
    if (unit.text === null || unit.text.length > 2 * LONGEST || hasPageBehind(unit.text)) return []
    const text = headingText(unit.text)
    if (text === '' || text.length > LONGEST || isRowLabel(forms, text)) return []
    const ordinal = ordinalOf(text)
    const bare = ordinal ? withoutMark(text) : text
    if (SENTENCE.test(bare.replace(/[：:]$/, ''))) return []
    return [{ unit: i, text: unit.text, ordinal, words: letters(bare) }]
  })
}

/** Between the chapters before and behind; a form's heading stands above it. */
function gapOf(wanted: Wanted, all: readonly Wanted[], found: readonly HeadingLine[], end: number): { from: number; to: number } {
  let from = -1
  let to = wanted.start ?? end
  for (const other of all) {
    if (other === wanted) continue
    const headings = found.filter((one) => one.found.section === other.section.id).map((one) => one.unit)
    const first = headings[0] ?? other.start
    if (first === null) continue
    if (other.order < wanted.order) from = Math.max(from, first, other.start ?? -1)
    else to = Math.min(to, first)
  }
  return { from, to }
}

type Gap = ReturnType<typeof gapOf>

const inside = ({ unit }: Line, { from, to }: Gap) => unit > from && unit < to

const matches = ({ section }: Wanted, { words }: Line) => headingDistance(section, words) <= 2 || namesSection(section, words)

const headingOf = (line: Line, wanted: Wanted, score: number): HeadingLine => ({
  unit: line.unit,
  text: line.text,
  found: {
    section: wanted.section.id,
    score,
    contradicts: line.ordinal !== null && line.ordinal.number !== wanted.number,
    rest: '',
  },
})

/** One style of numbering that counts several chapters rightly. */
function styled(
  style: Ordinal['style'],
  missing: readonly Wanted[],
  lines: readonly Line[],
  place: (wanted: Wanted) => Gap,
): HeadingLine[] {
  const own = lines.filter(({ ordinal }) => ordinal?.style === style)
  const hits = missing.flatMap((wanted) => {
    const gap = place(wanted)
    const fits = own.filter((line) => line.ordinal!.number === wanted.number && inside(line, gap) && matches(wanted, line))
    // Topics of chapter one may be numbered alike: the heading of a form is the one nearest above it.
    const line =
      wanted.start === null ? (fits.find(({ words }) => headingDistance(wanted.section, words) <= 2) ?? fits[0]) : fits.at(-1)
    return line ? [{ wanted, line }] : []
  })
  const rising = hits.filter((hit, i) =>
    hits.every((other, j) => (j < i ? other.line.unit < hit.line.unit : j === i || other.line.unit > hit.line.unit)),
  )
  return rising.length < LEAST_STYLED ? [] : rising.map(({ wanted, line }) => headingOf(line, wanted, 50))
}

/** Words of the chapter directly above its form, whatever the number. */
function aboveForm(wanted: Wanted, lines: readonly Line[], gap: Gap): HeadingLine[] {
  if (wanted.start === null) return []
  const near = lines.filter((line) => inside(line, gap) && line.unit >= wanted.start! - ABOVE && matches(wanted, line)).at(-1)
  return near ? [headingOf(near, wanted, 45)] : []
}

/** The words of a chapter of text alone on a line. */
function unnumbered(wanted: Wanted, lines: readonly Line[], gap: Gap): HeadingLine[] {
  if (wanted.section.kind !== 'text') return []
  const line = lines.find(
    (one) => one.ordinal === null && one.words.length <= LONGEST_UNNUMBERED && inside(one, gap) && matches(wanted, one),
  )
  return line ? [headingOf(line, wanted, 40)] : []
}

/** Other words behind the right number, between neighbours that are numbered rightly, and nothing else numbered there. */
function byOrdinal(
  wanted: Wanted,
  all: readonly Wanted[],
  found: readonly HeadingLine[],
  lines: readonly Line[],
  gap: Gap,
): HeadingLine[] {
  const neighbours = all.filter(({ order }) => Math.abs(order - wanted.order) === 1)
  const styles = neighbours.map((other) => {
    const heading = found.find((one) => one.found.section === other.section.id && !one.found.contradicts)
    return heading ? (ordinalOf(headingText(heading.text))?.style ?? null) : null
  })
  const [style] = styles
  if (style == null || styles.some((other) => other !== style)) return []
  const [line, ...more] = lines.filter((one) => one.ordinal?.style === style && inside(one, gap))
  if (!line || more.length > 0 || line.ordinal!.number !== wanted.number) return []
  return all.some((other) => other !== wanted && matches(other, line)) ? [] : [headingOf(line, wanted, 40)]
}
