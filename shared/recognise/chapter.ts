/**
 * Recognises chapter headings. Words outrank the ordinal, and neither the ordinal nor a heading level alone is
 * evidence: levels drift in real files, topics of chapter one are numbered like chapters, and rows of the tables
 * begin with the same ordinals.
 */
import type { Template, TemplateSection } from '../template'
import type { FormLabels } from './form-labels'
import { core, editDistance, letters, ordinalOf, tight, withoutMark } from './marks'

export interface ChapterHeading {
  section: string
  /** Above 100 the official words, around 80 a variant, around 50 only its words. */
  score: number
  /** The ordinal in front belongs to another chapter. */
  contradicts: boolean
  /** Text of the same line that follows the heading. */
  rest: string
}

const LONGEST_HEADING = 40
/** Words that say there is nothing to tell. */
const NOTHING = /^(?:无|没有|暂无)/
const SENTENCE_END = /[。；;！!？?]$/
/** `第一部分`, `第一章`, or `一` and a blank: the same as `一、`. */
const PART =
  /^\s*(?:第\s*([一二三四五六七八九])\s*(?:部\s*分|章)\s*[、.．,，:：]?|([一二三四五六七八九])[\s\u3000]+(?=\p{Script=Han}))/u

/** The chapter a line opens, or `null`. Row labels that look like headings are told apart first. */
export function chapterHeading(template: Template, forms: readonly FormLabels[], line: string): ChapterHeading | null {
  const text = headingText(line)
  if (text === '' || isRowLabel(forms, text)) return null
  if (text.length > LONGEST_HEADING) return runIn(template, line)
  const found = template.sections.flatMap((section, i) => {
    const heading = section.heading === undefined ? null : rate(section, text, chapterNumber(template, i))
    return heading ? [heading] : []
  })
  return found.sort((a, b) => b.score - a.score)[0] ?? runIn(template, line)
}

/** The line without marks of headings and bold type, tight, its ordinal as the form writes it. */
export const headingText = (line: string): string =>
  tight(line.replace(/^[\s#]+|\*\*|__/g, '').replace(PART, (_, part: string | undefined, bare: string) => `${part ?? bare}、`))

/** Number of the chapter in the form. */
export const chapterNumber = (template: Template, index: number) =>
  ordinalOf(template.sections[index]!.heading ?? '')?.number ?? index + 1

/** `一、…`, `四、…` open rows of the tables as well. */
export function isRowLabel(forms: readonly FormLabels[], text: string): boolean {
  if (ordinalOf(text)?.style !== 'chapter') return false
  const wanted = core(text)
  return forms.some((form) => longLabels(form).some((label) => wanted.startsWith(label) || editDistance(wanted, label, 2) <= 2))
}

const known = new WeakMap<FormLabels, string[]>()

/** Official labels of rows and groups that are too long to be met by chance. */
function longLabels(form: FormLabels): string[] {
  const labels = () => [...form.rows.flatMap((row) => row.cores.slice(0, 1)), ...form.groups.map((g) => g.core)]
  const found = known.get(form) ?? labels().filter((label) => label.length >= 6)
  known.set(form, found)
  return found
}

function rate(section: TemplateSection, text: string, number: number): ChapterHeading | null {
  const ordinal = ordinalOf(text)
  if (ordinal && ordinal.style !== 'chapter') return null
  const bare = /^[一二三四五六七八九](?=\p{Script=Han})/u.exec(text)
  const words = letters(ordinal || !bare ? withoutMark(text) : text.slice(1))
  const distance = headingDistance(section, words)
  const agrees = (ordinal?.number ?? ordinalOf(`${bare?.[0] ?? ''}、`)?.number) === number
  const heading = (score: number): ChapterHeading => ({
    section: section.id,
    score: score + (agrees ? 20 : 0),
    contradicts: (ordinal !== null || bare !== null) && !agrees,
    // `无…` is heading and content in one: the words stay as the content.
    rest: NOTHING.test(words) && !NOTHING.test(core(section.heading!)) ? withoutMark(text) : '',
  })
  if (distance === 0) return heading(ordinal || bare ? 100 : 85)
  if (!ordinal && !bare) return null
  if (distance <= 2 && words.length > 4) return heading(90)
  if (!ordinal || SENTENCE_END.test(text)) return null
  return namesSection(section, words) ? heading(60) : null
}

/** Edits from the letters of a line to the official heading; more than 2 is 3. */
export const headingDistance = (section: TemplateSection, words: string): number =>
  Math.min(...[section.heading!, ...section.longForms].map((official) => editDistance(words, core(official), 2)))

export const namesSection = (section: TemplateSection, words: string): boolean =>
  section.keywords.some((set) => set.every((word) => words.includes(word)))

/** `一、总体情况。本机关…`: the official heading with the text behind it on one line. */
function runIn(template: Template, line: string): ChapterHeading | null {
  for (const section of template.sections) {
    if (section.heading === undefined) continue
    const official = tight(section.heading)
    const rest = restAfter(line, official)
    if (rest !== null && rest.trim() !== '') {
      return { section: section.id, score: 110, contradicts: false, rest: rest.replace(/^[\s。：:，,．.]+/, '') }
    }
  }
  return null
}

/** What follows `start` in `line`, both compared tight; `null` when the line begins otherwise or goes on as one word. */
function restAfter(line: string, start: string): string | null {
  let at = 0
  for (const c of start) {
    while (at < line.length && tight(line[at]!) === '') at++
    if (at >= line.length || tight(line[at]!) !== c) return null
    at++
  }
  return at === line.length || /^[\s。：:]/.test(line.slice(at)) ? line.slice(at) : null
}
