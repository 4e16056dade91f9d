import { child, type XmlElement } from '../../ooxml'
import { canonicalInlines, inlineText, type Inline } from '../../report'
import type { SourceLine } from '../../source'
import { withNumber, type ListMark } from './number-paragraphs'
import { valueOf } from './properties'
import type { ReadContext } from './read-context'
import { readRuns, type ParagraphContent } from './read-runs'
import { marksOf } from './run-looks'
import { readNumberingReference, readOutline, readRunProperties, type Style } from './styles'

export interface ReadParagraph extends ParagraphContent {
  /** Its end was deleted in a tracked change: what it holds belongs to the next paragraph. */
  endDeleted: boolean
  /** What the style or the numbering says about the line. */
  line: Pick<SourceLine, 'outline' | 'listItem' | 'role'>
}

/** `carried`: what deleted paragraph ends left over from the paragraphs before. */
export function readParagraph(paragraph: XmlElement, carried: Inline[], context: ReadContext): ReadParagraph {
  const properties = child(paragraph, 'w:pPr')
  const style = context.styles.paragraph(valueOf(child(properties, 'w:pStyle')))
  const markProperties = child(properties, 'w:rPr')
  const endDeleted = child(markProperties, 'w:del') !== undefined || child(markProperties, 'w:moveFrom') !== undefined
  const read = readRuns(paragraph, style, context)
  const { before, after } = read
  const content = carried.length === 0 ? read.content : canonicalInlines([...carried, ...read.content])
  if (endDeleted) {
    context.findings.note('O50')
    return { before, after, content, endDeleted, line: {} }
  }
  const mark = context.numberOf(readNumberingReference(properties), style)
  if (mark?.unknownFormat !== undefined) context.findings.note('O62', mark.unknownFormat)
  return {
    before,
    after,
    content: mark ? numbered(mark, content, markProperties, context) : content,
    endDeleted,
    line: lineOf(properties, style, mark),
  }
}

function lineOf(properties: XmlElement | undefined, style: Style | undefined, mark: ListMark | null): ReadParagraph['line'] {
  const outline = readOutline(properties) ?? style?.outline ?? 0
  const line: ReadParagraph['line'] = outline > 0 ? { outline } : {}
  const { role, listItem } = roleOf(style)
  if (role) line.role = role
  if (listItem || mark?.bullet) line.listItem = true
  return line
}

/** A number without text shows nothing worth keeping, except in a cell: a column of numbers may be automatic. */
function numbered(mark: ListMark, content: Inline[], markProperties: XmlElement | undefined, context: ReadContext): Inline[] {
  const text = inlineText(content)
  if (mark.text === '' || (text.trim() === '' && !context.aside)) return content
  const marks = marksOf(readRunProperties(markProperties))
  return canonicalInlines([{ kind: 'text', text: withNumber(mark.text, text), marks }, ...content])
}

/** Our own styles say what a paragraph is. The id is ours; LibreOffice changes it and keeps the name our profiles give. */
const ROLES = new Map<string, Pick<SourceLine, 'role' | 'listItem'>>([
  ['ReportTableNote', { role: 'note' }],
  ['年报表注', { role: 'note' }],
  ['ReportSignature', { role: 'signature' }],
  ['年报落款', { role: 'signature' }],
  ['ReportDate', { role: 'date' }],
  ['年报日期', { role: 'date' }],
  ['ReportItem', { listItem: true }],
  ['年报条目', { listItem: true }],
])

/** Word's own title style has this name in every language of the program. */
const TITLE = 'title'

const NO_ROLE: Pick<SourceLine, 'role' | 'listItem'> = {}
const TITLE_ROLE: Pick<SourceLine, 'role' | 'listItem'> = { role: 'title' }

function roleOf(style: Style | undefined): Pick<SourceLine, 'role' | 'listItem'> {
  if (!style) return NO_ROLE
  const own = ROLES.get(style.id) ?? ROLES.get(style.name)
  return own ?? (style.name.length === TITLE.length && style.name.toLowerCase() === TITLE ? TITLE_ROLE : NO_ROLE)
}
