import { textBelow, type XmlElement } from '../../ooxml'
import { inlineText, type Inline } from '../../report'
import type { SourceBlock } from '../../source'
import { flow } from './flow'
import type { ReadContext } from './read-context'
import { readParagraph } from './read-paragraph'
import { readTable } from './read-table'
import { splitRunIn } from './split-run-in'

/** Paragraphs and tables of a body, cell, text box or note, in order, with what stood in and beside them. */
export function readBlocks(container: XmlElement, context: ReadContext): SourceBlock[] {
  const pieces: SourceBlock[][] = []
  let carried: Inline[] = []
  for (const element of flow(container, context.findings)) {
    if (element.name === 'w:p') {
      const runIn = splitRunIn(element, context)
      if (runIn) pieces.push(...headingInText(runIn.heading, carried, context))
      const paragraph = readParagraph(runIn?.text ?? element, runIn ? [] : carried, context)
      carried = paragraph.endDeleted ? paragraph.content : []
      const line = paragraph.endDeleted ? [] : lineOf(paragraph.content, paragraph.line, context)
      pieces.push(paragraph.before, line, paragraph.after)
    } else if (APART.has(element.name)) {
      pieces.push(leftOver(carried, context), readOther(element, context))
      carried = []
    }
  }
  return [...pieces, leftOver(carried, context)].flat()
}

function headingInText(heading: XmlElement, carried: Inline[], context: ReadContext): SourceBlock[][] {
  const { before, content, after } = readParagraph(heading, carried, context)
  return [before, lineOf(content, { outline: 2 }, context), after]
}

/** What deleted paragraph ends left over where no paragraph follows. */
const leftOver = (carried: Inline[], context: ReadContext) => lineOf(carried, {}, { ...context, aside: null })

function lineOf(content: Inline[], line: object, context: ReadContext): SourceBlock[] {
  if (!context.aside && inlineText(content).trim() === '') return []
  return [{ kind: 'line', content, ...line, place: { line: context.nextLine() } }]
}

/** What keeps two paragraphs apart; bookmarks and the like do not. */
const APART = new Set(['w:tbl', 'w:altChunk', 'w:subDoc', 'w:object'])

function readOther(element: XmlElement, context: ReadContext): SourceBlock[] {
  if (element.name === 'w:tbl') return readTable(element, context)
  context.findings.note('O60', textBelow(element))
  return []
}
