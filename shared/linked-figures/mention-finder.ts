/** The phrases by which a template tells what numbers in prose speak of, compiled once. */
import { findMentions, memoByText, mentionReader, type Mention, type MentionReader } from '../prose-figures'
import type { FigureId } from '../report'
import type { CheckData, Template } from '../template'

export type ProseData = Extract<CheckData, { kind: 'prose-figures' }>

export interface MentionFinder extends MentionReader {
  data: ProseData
  /** What a number at the end of these words would mean, nearest meaning first. */
  likely: (before: string) => FigureId[][]
}

const finders = new WeakMap<Template, MentionFinder | null>()

/** `null` for a template that says nothing about prose. */
export function mentionFinder(template: Template): MentionFinder | null {
  const known = finders.get(template)
  if (known !== undefined) return known
  const data = template.checks.find((check): check is ProseData => check.kind === 'prose-figures')
  const made = data ? compile(data) : null
  finders.set(template, made)
  return made
}

function compile(data: ProseData): MentionFinder {
  const reader = mentionReader(data)
  const { phrases, words } = reader
  const units = [...new Set(data.phrases.map((phrase) => phrase.units[0] ?? ''))]
  return {
    ...reader,
    data,
    likely: memoByText((before) => likely(before, units, (text) => findMentions(text, phrases, words))),
  }
}

/** A number is put there to ask what it would mean. */
function likely(before: string, units: readonly string[], mentionsOf: (text: string) => Mention[]): FigureId[][] {
  const sentence = before.slice(Math.max(0, before.length - 200))
  return units.flatMap((unit) =>
    mentionsOf(`${sentence}9${unit}`)
      .filter(({ number }) => number.start >= sentence.length)
      .flatMap(({ meets }) => meets),
  )
}
