import { textBelow, type XmlElement } from '../../ooxml'
import { inlineText, type Inline } from '../../report'
import type { SourceBlock } from '../../source'
import { flow } from './flow'
import type { ReadContext } from './read-context'
import { readParagraph } from './read-paragraph'
import { readTable } from './read-table'

/** Paragraphs and tables of a body, cell, text box or note, in order, with what stood in and beside them. */
export function readBlocks(container: XmlElement, context: ReadContext): SourceBlock[] {
  const blocks: SourceBlock[] = []
  let carried: Inline[] = []
  for (const element of flow(container, context.findings)) {
    if (element.name === 'w:p') {
      const paragraph = readParagraph(element, carried, context)
      carried = paragraph.endDeleted ? paragraph.content : []
      blocks.push(...paragraph.before)
      if (!paragraph.endDeleted) blocks.push(...lineOf(paragraph.content, paragraph.line, context))
      blocks.push(...paragraph.after)
    } else {
      blocks.push(...lineOf(carried, {}, { ...context, aside: null }), ...readOther(element, context))
      carried = []
    }
  }
  return [...blocks, ...lineOf(carried, {}, { ...context, aside: null })]
}

function lineOf(content: Inline[], line: object, context: ReadContext): SourceBlock[] {
  if (!context.aside && inlineText(content).trim() === '') return []
  return [{ kind: 'line', content, ...line, place: { line: context.nextLine() } }]
}

function readOther(element: XmlElement, context: ReadContext): SourceBlock[] {
  if (element.name === 'w:tbl') return readTable(element, context)
  if (element.name === 'w:altChunk' || element.name === 'w:object') context.findings.note('O60', textBelow(element))
  return []
}
