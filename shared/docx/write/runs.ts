/** Runs: every one names its fonts, because a Latin name alone leaves Chinese text to chance. */
import { element, type XmlElement } from '../../ooxml/xml-writer'
import type { Inline, Mark } from '../../report'
import type { StyleId, WordProfile } from '../profile-data'
import { printableText } from '../printable-text'
import { LINK_ID, UNNUMBERED } from './number-links'
import { bookmarkEnd, bookmarkStart, type ParagraphContent } from './paragraph'

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

export function textRun(profile: WordProfile, style: StyleId, text: string, format: RunFormat = {}): XmlElement {
  return { name: 'w:r', attributes: {}, children: [runProperties(profile, style, format), ...withTabs(printableText(text))] }
}

export function breakRun(profile: WordProfile, style: StyleId): XmlElement {
  return element('w:r', {}, runProperties(profile, style, {}), element('w:br'))
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
    return inline.kind === 'text' ? [run] : [bookmarkStart(UNNUMBERED, LINK_ID), run, bookmarkEnd(LINK_ID)]
  })
}

const val = (name: string, value: string | number) => element(name, { 'w:val': value })

function runProperties(profile: WordProfile, style: StyleId, { marks = [], size, characterStyle }: RunFormat): XmlElement {
  const { ascii, cs, eastAsia, hAnsi, hint } = runFonts(profile, style)
  const raised = marks.includes('superscript') ? 'superscript' : marks.includes('subscript') ? 'subscript' : null
  return element(
    'w:rPr',
    {},
    characterStyle !== undefined && val('w:rStyle', characterStyle),
    {
      name: 'w:rFonts',
      attributes: { 'w:ascii': ascii, 'w:cs': cs, 'w:eastAsia': eastAsia, 'w:hAnsi': hAnsi, 'w:hint': hint },
      children: [],
    },
    ...(marks.includes('bold') ? [element('w:b'), element('w:bCs')] : []),
    ...(size === undefined ? [] : [val('w:sz', size), val('w:szCs', size)]),
    marks.includes('underline') && val('w:u', 'single'),
    raised !== null && val('w:vertAlign', raised),
  )
}

const withTabs = (text: string): XmlElement[] =>
  text
    .split('\t')
    .flatMap((part, i) => [
      ...(i > 0 ? [element('w:tab')] : []),
      ...(part === '' ? [] : [{ name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [part] }]),
    ])
