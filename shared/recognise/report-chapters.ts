/** What the chapters of a file have to tell: other words, wrong ordinals, doubles, missing ones, wrong order. */
import type { Template } from '../template'
import type { Chapter, FoundChapters } from './find-chapters'
import { core, tight } from './marks'
import { quoteOf, type Trace } from './trace'

/** Score below which the place told, not the words. */
const WORDS = 50

export interface ChapterSigns {
  /** Words stand between the title and the first chapter found. */
  opensWithText: boolean
  /** Outline levels of the headings. */
  outlines: readonly number[]
}

export function reportChapters(
  template: Template,
  found: FoundChapters,
  { opensWithText, outlines }: ChapterSigns,
  trace: Trace,
): void {
  const { chapters } = found
  const firstText = template.sections.find((section) => section.kind === 'text')?.id
  for (const section of template.sections) {
    if (section.heading === undefined) continue
    const heading = section.heading
    const own = chapters.filter((chapter) => chapter.section === section.id)
    const where = { section: section.id }
    if (own.length === 0) {
      const code = section.id === firstText && opensWithText ? 'O12' : 'O10'
      trace.say(code, 'warning', { heading }, where)
    }
    if (own.length > 1) trace.say('O09', 'warning', { heading, n: own.length }, where)
    for (const chapter of own) reportHeading(chapter, heading, [heading, ...section.longForms], trace)
  }
  reportOrder(template, chapters, trace)
  if (new Set(outlines).size > 1) trace.say('O18', 'notice')
  if (found.contents.length > 0) {
    trace.say(
      'O17',
      'notice',
      { n: found.contents.length, quote: quoteOf(found.contents[0]!.text) },
      { section: template.sections[0]!.id },
    )
  }
}

function reportHeading(chapter: Chapter, heading: string, official: readonly string[], trace: Trace): void {
  const where = { section: chapter.section }
  if (chapter.heading === null) {
    trace.say('O11', 'warning', { heading }, where)
    return
  }
  const actual = chapter.heading.text.trim()
  if (chapter.heading.found.rest !== '') trace.say('O13', 'notice', { expected: heading }, where)
  else if (chapter.heading.found.contradicts) trace.say('O08', 'warning', { actual, expected: heading }, where)
  else if (tight(actual).replace(/^#+|\*\*/g, '') !== tight(heading) && !isLongForm(actual, official)) {
    trace.say(
      'O07',
      chapter.heading.found.score < WORDS ? 'warning' : 'notice',
      { actual, expected: heading },
      { ...where, quote: quoteOf(actual) },
    )
  }
}

const isLongForm = (actual: string, official: readonly string[]) => official.slice(1).some((form) => core(form) === core(actual))

function reportOrder(template: Template, chapters: readonly Chapter[], trace: Trace): void {
  const order = (section: string) => template.sections.findIndex((s) => s.id === section)
  chapters.forEach((chapter, i) => {
    const before = chapters[i - 1]
    if (!before || order(before.section) <= order(chapter.section)) return
    const heading = (id: string) => template.sections.find((s) => s.id === id)?.heading ?? ''
    trace.say(
      'O14',
      'warning',
      { heading: heading(chapter.section), other: heading(before.section) },
      { section: chapter.section },
    )
  })
}
