/** What every part of the layout works with: the form, the look, the values, and how lengths of the look become points. */
import type { Evaluated } from '../calculate'
import type { StyleData, WordProfile } from '../docx/profile-data'
import type { WordOptions } from '../docx/write/word-options'
import type { Template } from '../template'

export interface Printing {
  template: Template
  profile: WordProfile
  values: Evaluated
  options: Pick<WordOptions, 'seal' | 'runInHeadings'>
}

/** Twips. */
export const POINT = 20
/** A ruled line; it is drawn inside the height of the row below it. */
export const RULE = 0.5
/** Word's automatic distance between Han characters and digits or Latin letters, in em. */
export const AUTO_SPACE = 0.25
/** Height of a line of a font beside its size. */
const FONT_LINE = 1.3

/** Points between Han characters and digits or Latin letters; `actual`: half-points. */
export const gapOf = ({ autoSpace, size }: StyleData, actual = size) => (autoSpace ? (AUTO_SPACE * actual) / 2 : 0)

/** Points. */
export function lineHeight({ line, size }: StyleData): number {
  return line.rule === 'auto' ? ((line.value / 240) * size * FONT_LINE) / 2 : line.value / POINT
}
