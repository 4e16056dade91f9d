import { child, type XmlElement } from '../../ooxml'
import { canonicalInlines, inlineText, type Inline } from '../../report'
import type { SourceLine } from '../../source'
import { withNumber, type ListMark } from './number-paragraphs'
import { valueOf } from './properties'
import type { ReadContext } from './read-context'
import { marksOf, readRuns, type ParagraphContent } from './read-runs'
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
  const content = canonicalInlines([...carried, ...read.content])
  if (endDeleted) {
    context.findings.note('O50')
    return { ...read, content, endDeleted, line: {} }
  }
  const mark = context.numberOf(readNumberingReference(properties), style)
  if (mark?.unknownFormat !== undefined) context.findings.note('O62', mark.unknownFormat)
  return {
    ...read,
    content: mark ? numbered(mark, content, markProperties, context) : content,
    endDeleted,
    line: { ...outlineOf(properties, style), ...roleOf(style), ...(mark?.bullet ? { listItem: true } : {}) },
  }
}

/** A number without text shows nothing worth keeping, except in a cell: a column of numbers may be automatic. */
function numbered(mark: ListMark, content: Inline[], markProperties: XmlElement | undefined, context: ReadContext): Inline[] {
  const text = inlineText(content)
  if (mark.text === '' || (text.trim() === '' && !context.aside)) return content
  const marks = marksOf(readRunProperties(markProperties))
  return canonicalInlines([{ kind: 'text', text: withNumber(mark.text, text), marks }, ...content])
}

function outlineOf(properties: XmlElement | undefined, style: Style | undefined): Pick<SourceLine, 'outline'> {
  const outline = readOutline(properties) ?? style?.outline ?? 0
  return outline > 0 ? { outline } : {}
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

function roleOf(style: Style | undefined): Pick<SourceLine, 'role' | 'listItem'> {
  if (!style) return {}
  const own = ROLES.get(style.id) ?? ROLES.get(style.name)
  return own ?? (style.name.toLowerCase() === TITLE ? { role: 'title' } : {})
}
