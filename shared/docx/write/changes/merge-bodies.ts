/**
 * The body of a report that shows what changed since an earlier one: both are written in full, then laid over each
 * other. With all changes accepted it is the new body, with all rejected the old one.
 */
import { compareTexts, type AlignedText } from '../../../difference'
import { child } from '../../../ooxml/xml-tree'
import type { XmlElement } from '../../../ooxml/xml-writer'
import { valueOf } from '../../lint/xml-tree'
import { mergeParagraphs, paragraphText } from './merge-paragraphs'
import { mergeTables, tableText } from './merge-tables'
import { changedParagraph, changedTable, type Change, type Revisions } from './revisions'

/** Paragraphs and tables of both bodies, on one template; chapters are compared each with itself. */
export function mergeBodies(revisions: Revisions, before: readonly XmlElement[], after: readonly XmlElement[]): XmlElement[] {
  const old = chapters(before)
  return chapters(after).flatMap((blocks, i) => mergeChapter(revisions, old[i] ?? [], blocks))
}

const styleOf = (node: XmlElement) => (node.name === 'w:tbl' ? 'table' : (valueOf(child(node, 'w:pPr'), 'w:pStyle') ?? ''))

/** What stands before the first chapter heading is the first of them. */
function chapters(blocks: readonly XmlElement[]): XmlElement[][] {
  const result: XmlElement[][] = [[]]
  for (const block of blocks) {
    if (styleOf(block) === 'Heading1') result.push([])
    result.at(-1)!.push(block)
  }
  return result
}

function mergeChapter(revisions: Revisions, before: readonly XmlElement[], after: readonly XmlElement[]): XmlElement[] {
  const mayPair = (old: number, now: number) => styleOf(before[old]!) === styleOf(after[now]!)
  const aligned = compareTexts(before.map(blockText), after.map(blockText), { mayPair })
  return aligned.flatMap((entry) => mergeEntry(revisions, before, after, entry))
}

const blockText = (node: XmlElement) => (node.name === 'w:tbl' ? tableText(node) : paragraphText(node))

function mergeEntry(
  revisions: Revisions,
  before: readonly XmlElement[],
  after: readonly XmlElement[],
  entry: AlignedText,
): XmlElement[] {
  if (entry.kind === 'deleted') return [changed(revisions, 'deleted', before[entry.before]!)]
  if (entry.kind === 'inserted') return [changed(revisions, 'inserted', after[entry.after]!)]
  const [old, now] = [before[entry.before]!, after[entry.after]!]
  if (now.name !== 'w:tbl') return [mergeParagraphs(revisions, old, now)]
  const merged = mergeTables(revisions, old, now)
  return merged ? [merged] : [changed(revisions, 'deleted', old), changed(revisions, 'inserted', now)]
}

const changed = (revisions: Revisions, change: Change, node: XmlElement) =>
  node.name === 'w:tbl' ? changedTable(revisions, change, node) : changedParagraph(revisions, change, node)
