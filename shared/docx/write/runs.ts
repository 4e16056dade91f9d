/** Runs: every one names its fonts, because a Latin name alone leaves Chinese text to chance. */
import { BookmarkEnd, BookmarkStart, Tab, TextRun, UnderlineType, type IRunOptions } from 'docx'
import type { Inline, Mark } from '../../report'
import type { StyleId, WordProfile } from '../profile-data'
import { printableText } from '../printable-text'
import { LINK_ID, UNNUMBERED } from './number-links'
import type { ParagraphContent } from './paragraph'

export interface RunFormat {
  marks?: readonly Mark[]
  /** Half-points, where it differs from the style. */
  size?: number
  /** Id of a character style. */
  characterStyle?: string
}

/** Attributes of `w:rFonts`; the hint makes “ ” … — as wide as a Han character. */
export function runFonts(profile: WordProfile, style: StyleId) {
  const font = profile.fonts[profile.styles[style].font]!
  return { ascii: font.latin, hAnsi: font.latin, eastAsia: font.eastAsia, cs: font.latin, hint: 'eastAsia' }
}

export function textRun(profile: WordProfile, style: StyleId, text: string, format: RunFormat = {}): TextRun {
  return new TextRun({ ...runFormat(profile, style, format), children: withTabs(printableText(text)) })
}

export function breakRun(profile: WordProfile, style: StyleId): TextRun {
  return new TextRun({ ...runFormat(profile, style, {}), break: 1 })
}

/** One paragraph's content; a linked figure stands between bookmarks, which are numbered when all are known. */
export function inlineRuns(
  profile: WordProfile,
  style: StyleId,
  content: readonly Inline[],
  format: RunFormat = {},
): ParagraphContent {
  return content.flatMap((inline): ParagraphContent => {
    if (inline.kind === 'break') return [breakRun(profile, style)]
    const run = textRun(profile, style, inline.text, { ...format, marks: inline.marks })
    return inline.kind === 'text' ? [run] : [new BookmarkStart(UNNUMBERED, LINK_ID), run, new BookmarkEnd(LINK_ID)]
  })
}

function runFormat(profile: WordProfile, style: StyleId, { marks = [], size, characterStyle }: RunFormat): IRunOptions {
  return {
    ...(characterStyle ? { style: characterStyle } : {}),
    font: runFonts(profile, style),
    ...(size ? { size } : {}),
    ...(marks.includes('bold') ? { bold: true } : {}),
    ...(marks.includes('underline') ? { underline: { type: UnderlineType.SINGLE } } : {}),
    ...(marks.includes('superscript') ? { superScript: true } : marks.includes('subscript') ? { subScript: true } : {}),
  }
}

const withTabs = (text: string) => text.split('\t').flatMap((part, i) => [...(i > 0 ? [new Tab()] : []), ...(part ? [part] : [])])
