import { textBelow, type XmlElement } from '../../ooxml'
import { inlineText, type Inline } from '../../report'
import type { SourceBlock, SourceLine } from '../../source'
import { flow } from './flow'
import type { ReadContext } from './read-context'
import { readParagraph } from './read-paragraph'
import { readTable } from './read-table'
import { splitRunIn } from './split-run-in'

/** Paragraphs and tables of a body, cell, text box or note, in order, with what stood in and beside them. */
export function readBlocks(container: XmlElement, context: ReadContext): SourceBlock[] {
  const blocks: SourceBlock[] = []
  let carried: Inline[] = []
  for (const element of flow(container, context.findings)) {
    if (element.name === 'w:p') carried = addParagraph(element, carried, context, blocks)
    else if (APART.has(element.name)) {
      addLeftOver(carried, context, blocks)
      carried = []
      addAll(readOther(element, context), blocks)
    }
  }
  addLeftOver(carried, context, blocks)
  return blocks
}

/** Gives back what its deleted end leaves for the next one. */
function addParagraph(element: XmlElement, carried: Inline[], context: ReadContext, blocks: SourceBlock[]): Inline[] {
  const runIn = splitRunIn(element, context)
  if (runIn) {
    const { before, content, after } = readParagraph(runIn.heading, carried, context)
    addAll(before, blocks)
    addLine(content, { outline: 2 }, context, blocks)
    addAll(after, blocks)
  }
  const paragraph = readParagraph(runIn?.text ?? element, runIn ? [] : carried, context)
  addAll(paragraph.before, blocks)
  if (!paragraph.endDeleted) addLine(paragraph.content, paragraph.line, context, blocks)
  addAll(paragraph.after, blocks)
  return paragraph.endDeleted ? paragraph.content : []
}

function addAll(more: readonly SourceBlock[], blocks: SourceBlock[]): void {
  for (const block of more) blocks.push(block)
}

/** What deleted paragraph ends left over where no paragraph follows. */
function addLeftOver(carried: Inline[], context: ReadContext, blocks: SourceBlock[]): void {
  if (carried.length > 0) addLine(carried, {}, { ...context, aside: null }, blocks)
}

function addLine(content: Inline[], line: Partial<SourceLine>, context: ReadContext, blocks: SourceBlock[]): void {
  if (!context.aside && inlineText(content).trim() === '') return
  blocks.push({ kind: 'line', content, ...line, place: { line: context.nextLine() } })
}

/** What keeps two paragraphs apart; bookmarks and the like do not. */
const APART = new Set(['w:tbl', 'w:altChunk', 'w:subDoc', 'w:object'])

function readOther(element: XmlElement, context: ReadContext): SourceBlock[] {
  if (element.name === 'w:tbl') return readTable(element, context)
  context.findings.note('O60', textBelow(element))
  return []
}
