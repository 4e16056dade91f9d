import { element, type XmlElement } from '../../ooxml/xml-writer'
import type { StyleData, StyleId, WordProfile } from '../profile-data'
import { STYLE_IDS } from '../profile-data'
import { runFonts } from './runs'
import { RUN_IN_STYLE } from '../run-in'
import { WORD } from './namespaces'

/** Styles that Word knows by name; the others are ours and say so. */
const BUILT_IN: readonly StyleId[] = ['Normal', 'Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Footer']

const val = (name: string, value: string | number) => element(name, { 'w:val': value })
const off = (name: string) => val(name, 0)

/** `runIn`: with the style of headings that stand in their text. */
export function stylesPart(profile: WordProfile, runIn: boolean): XmlElement {
  return element(
    'w:styles',
    { 'xmlns:w': WORD },
    documentDefaults(profile),
    ...STYLE_IDS.map((id) => paragraphStyle(profile, id, profile.styles[id])),
    characterDefault(),
    runIn && runInStyle(profile),
    tableNormal(),
    reportTable(profile),
  )
}

function documentDefaults(profile: WordProfile): XmlElement {
  const { size } = profile.styles.Normal
  const lang = element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' })
  const run = element('w:rPr', {}, fonts(profile, 'Normal'), val('w:sz', size), val('w:szCs', size), lang)
  return element('w:docDefaults', {}, element('w:rPrDefault', {}, run), element('w:pPrDefault'))
}

function fonts(profile: WordProfile, id: StyleId): XmlElement {
  const { hint, ascii, hAnsi, eastAsia, cs } = runFonts(profile, id)
  return element('w:rFonts', { 'w:hint': hint, 'w:ascii': ascii, 'w:hAnsi': hAnsi, 'w:eastAsia': eastAsia, 'w:cs': cs })
}

function paragraphStyle(profile: WordProfile, id: StyleId, style: StyleData): XmlElement {
  return element(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:default': id === 'Normal' ? 1 : undefined,
      'w:customStyle': BUILT_IN.includes(id) ? undefined : 1,
      'w:styleId': id,
    },
    val('w:name', style.name),
    style.basedOn && val('w:basedOn', style.basedOn),
    style.next && val('w:next', style.next),
    id !== 'ReportSeparator' && element('w:qFormat'),
    paragraphProperties(style),
    element(
      'w:rPr',
      {},
      fonts(profile, id),
      ...(style.bold ? [element('w:b'), element('w:bCs')] : []),
      val('w:color', '000000'),
      val('w:spacing', style.spacing),
      val('w:sz', style.size),
      val('w:szCs', style.size),
    ),
  )
}

function paragraphProperties(style: StyleData): XmlElement {
  const { line, indent, outlineLevel } = style
  return element(
    'w:pPr',
    {},
    style.keepNext && element('w:keepNext'),
    style.keepLines && element('w:keepLines'),
    style.widowControl !== undefined && (style.widowControl ? element('w:widowControl') : off('w:widowControl')),
    !style.autoSpace && off('w:autoSpaceDE'),
    !style.autoSpace && off('w:autoSpaceDN'),
    !style.snapToGrid && off('w:snapToGrid'),
    element('w:spacing', { 'w:before': style.before, 'w:after': style.after, 'w:line': line.value, 'w:lineRule': line.rule }),
    indent && indentation(indent),
    val('w:jc', style.alignment),
    outlineLevel !== undefined && val('w:outlineLvl', outlineLevel),
  )
}

const indentation = ({ right, firstLineChars, firstLine }: NonNullable<StyleData['indent']>) =>
  element('w:ind', { 'w:right': right || undefined, 'w:firstLineChars': firstLineChars, 'w:firstLine': firstLine })

function characterDefault(): XmlElement {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
    val('w:name', 'Default Paragraph Font'),
    val('w:uiPriority', 1),
    element('w:semiHidden'),
  )
}

function runInStyle(profile: WordProfile): XmlElement {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': RUN_IN_STYLE.id },
    val('w:name', RUN_IN_STYLE.name),
    val('w:basedOn', 'DefaultParagraphFont'),
    element('w:qFormat'),
    element('w:rPr', {}, fonts(profile, 'Heading2'), ...(profile.styles.Heading2.bold ? [element('w:b'), element('w:bCs')] : [])),
  )
}

const length = (name: string, twips: number) => element(name, { 'w:w': twips, 'w:type': 'dxa' })

function tableNormal(): XmlElement {
  const margins = element(
    'w:tblCellMar',
    {},
    length('w:top', 0),
    length('w:left', 108),
    length('w:bottom', 0),
    length('w:right', 108),
  )
  return element(
    'w:style',
    { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
    val('w:name', 'Normal Table'),
    val('w:uiPriority', 99),
    element('w:semiHidden'),
    element('w:tblPr', {}, length('w:tblInd', 0), margins),
  )
}

function reportTable(profile: WordProfile): XmlElement {
  const sides = ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV']
  const border = (name: string) => element(name, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' })
  return element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'ReportTable' },
    val('w:name', profile.tables.styleName),
    val('w:basedOn', 'TableNormal'),
    element('w:tblPr', {}, element('w:tblBorders', {}, ...sides.map(border))),
  )
}
