/**
 * What a person may choose for a Word file. One type for the dialog, the command line and the writer:
 * a dialog shows `profile.choices` (what the chosen look offers) and keeps the answers as `WordOptions`;
 * `writeDocx(report, template, profile, { options, … })` applies them. `null` always means: as the look has it.
 * A choice the look does not offer is left aside, so remembered answers survive a change of the look.
 */
import type { Look } from './looks'

export { LOOKS, type Look } from './looks'

/** Uses of a font that can be chosen; keys of `profile.fonts`. The page number is the table's. */
export const FONT_USES = ['title', 'body', 'chapter', 'section', 'table'] as const
export type FontUse = (typeof FONT_USES)[number]

export interface WordOptions {
  look: Look
  /** Chinese font for each use, one of `profile.choices.fonts`. */
  fonts: Record<FontUse, string | null>
  /** Digits and Latin letters in the Chinese font instead of Times New Roman. */
  chineseDigits: boolean
  /** Distance of lines in twips (20 = 1 pt), one of `profile.choices.lineDistances`; `linesPerPage` says how many fit. */
  lineDistance: number | null
  /** Type size of the tables in half-points (20 = 10 pt), one of `profile.choices.tableSizes`. */
  tableSize: number | null
  /** The title begins on the third line of the page instead of the first. */
  titleOnThirdLine: boolean
  /** Headings （一） in one paragraph with the text that follows; they leave the navigation pane then. */
  runInHeadings: boolean
  /** Headings 1. in bold. */
  boldThirdLevel: boolean
  /** 单面打印: the page number in the middle of every page instead of outside. */
  singleSided: boolean
  /** Room for a seal: the organ is centred over the date. */
  seal: boolean
  /** `false` is 发布用（不含数据副本）: neither the copy of the report nor bookmarks; what is seen is the same. */
  copy: boolean
}

/** The official look as it comes, with the copy of the report inside. */
export const defaultWordOptions: WordOptions = {
  look: 'official',
  fonts: { title: null, body: null, chapter: null, section: null, table: null },
  chineseDigits: false,
  lineDistance: null,
  tableSize: null,
  titleOnThirdLine: false,
  runInHeadings: false,
  boldThirdLevel: false,
  singleSided: false,
  seal: false,
  copy: true,
}
