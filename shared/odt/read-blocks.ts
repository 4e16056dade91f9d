/** The blocks of a body, a cell or a text box in order; numbers of lists become text. */
import { withNumber } from '../docx/read/number-paragraphs'
import { childElements, textBelow, type XmlElement } from '../ooxml'
import { inlineText, text } from '../report'
import type { SourceBlock } from '../source'
import { markOf, type Counters, type ListMark } from './number-lists'
import type { ReadContext } from './read-context'
import { isHidden, readInline } from './read-inline'
import { readFrame } from './read-frame'
import { readTable } from './read-table'
import { whole, type ListStyle } from './styles'

/** Only hold others together. */
const CONTAINERS = new Set(['text:section', 'text:index-body', 'text:index-title', 'office:text', 'text:list-header'])
const isIndex = (name: string) => name === 'text:table-of-content' || (name.startsWith('text:') && name.endsWith('-index'))

export function readBlocks(parent: XmlElement, context: ReadContext): SourceBlock[] {
  return childElements(parent).flatMap((element) => readBlock(element, context))
}

function readBlock(element: XmlElement, context: ReadContext): SourceBlock[] {
  switch (element.name) {
    case 'text:p':
      return readParagraph(element, null, context)
    case 'text:h':
      return readParagraph(element, headingMark(element, context), context)
    case 'text:list':
      return readList(element, context)
    case 'text:numbered-paragraph':
      return readNumbered(element, context)
    case 'table:table':
      return readTable(element, context)
    case 'text:tracked-changes':
      noteChanges(element, context)
      return []
  }
  if (element.attributes['text:display'] === 'none') {
    context.findings.note('O52', textBelow(element))
    return []
  }
  if (CONTAINERS.has(element.name) || isIndex(element.name)) return readBlocks(element, context)
  return element.name.startsWith('draw:') ? readFrame(element, context) : []
}

/** What was deleted is kept apart from the text; what was inserted stands in it. */
function noteChanges(changes: XmlElement, context: ReadContext): void {
  for (const region of childElements(changes)) context.findings.note('O50', textBelow(region))
}

function readParagraph(element: XmlElement, mark: ListMark | null, context: ReadContext): SourceBlock[] {
  if (isHidden(element, context)) return []
  const line = context.nextLine()
  const { content, after, bookmarks } = readInline(element, context)
  context.onBookmarks?.(bookmarks)
  if (mark?.unknownFormat !== undefined) context.findings.note('O62', inlineText(content))
  const number = mark && mark.text !== '' ? withNumber(mark.text, inlineText(content)) : ''
  const level = element.name === 'text:h' ? whole(element.attributes['text:outline-level'], 1) : undefined
  return [
    {
      kind: 'line',
      content: number === '' ? content : [text(number), ...content],
      place: { line },
      ...(level === undefined ? {} : { outline: level }),
      ...(mark?.bullet ? { listItem: true } : {}),
    },
    ...after,
  ]
}

/** A heading outside lists counts by the outline of the document. */
function headingMark(heading: XmlElement, { styles, lists }: ReadContext): ListMark | null {
  if (heading.attributes['text:is-list-header'] === 'true') return null
  const list = styles.list(styles.paragraph(heading.attributes['text:style-name']).list)
  const level = whole(heading.attributes['text:outline-level'], 1)
  return markOf(list ?? styles.outline, level, lists.outline, startOf(heading))
}

const startOf = (element: XmlElement) => {
  const start = element.attributes['text:start-value']
  return start === undefined ? undefined : whole(start, 1)
}

interface OpenList {
  style: ListStyle | undefined
  counters: Counters
  level: number
}

function readList(list: XmlElement, context: ReadContext, outer?: OpenList): SourceBlock[] {
  const open = outer ? { ...outer, level: outer.level + 1 } : openList(list, context)
  const own = context.styles.list(list.attributes['text:style-name'])
  if (outer && own) open.style = own
  return childElements(list).flatMap((item) =>
    item.name === 'text:list-item'
      ? readItem(item, open, context)
      : item.name === 'text:list-header'
        ? readBlocks(item, context)
        : [],
  )
}

function openList(list: XmlElement, { styles, lists }: ReadContext): OpenList {
  const { attributes } = list
  const name = attributes['text:style-name'] ?? styleOfFirst(list, styles.paragraph)
  const continued =
    attributes['text:continue-list'] !== undefined
      ? lists.byId.get(attributes['text:continue-list'])
      : attributes['text:continue-numbering'] === 'true'
        ? lists.byStyle.get(name ?? '')
        : undefined
  const counters = continued ?? []
  if (attributes['xml:id'] !== undefined) lists.byId.set(attributes['xml:id'], counters)
  lists.byStyle.set(name ?? '', counters)
  return { style: styles.list(name), counters, level: 1 }
}

/** A list without a style of its own is numbered as its paragraphs say. */
function styleOfFirst(list: XmlElement, paragraph: ReadContext['styles']['paragraph']): string | undefined {
  const first = childElements(list)
    .flatMap(childElements)
    .find((e) => e.name === 'text:p' || e.name === 'text:h')
  return first && paragraph(first.attributes['text:style-name']).list
}

/** Its first paragraph carries the number; what follows belongs to it without one. */
function readItem(item: XmlElement, open: OpenList, context: ReadContext): SourceBlock[] {
  let numbered = false
  return childElements(item).flatMap((element) => {
    if (element.name === 'text:list') return readList(element, context, open)
    const isText = element.name === 'text:p' || element.name === 'text:h'
    if (!isText || numbered) return readBlock(element, context)
    numbered = true
    const mark = open.style ? markOf(open.style, open.level, open.counters, startOf(item)) : { text: '', bullet: true }
    return readParagraph(element, mark, context)
  })
}

function readNumbered(element: XmlElement, context: ReadContext): SourceBlock[] {
  const { styles, lists } = context
  const name = element.attributes['text:style-name'] ?? ''
  const key = element.attributes['text:list-id'] ?? name
  const counters = lists.byId.get(key) ?? []
  lists.byId.set(key, counters)
  const style = styles.list(name)
  const level = whole(element.attributes['text:level'], 1)
  const mark = style ? markOf(style, level, counters, startOf(element)) : null
  return childElements(element).flatMap((one) => readParagraph(one, mark, context))
}
