/** Makes changes to a report. Pure: what does not change stays the same object. */
import { blockText, canonicalInlines, inlineText, text, type Block, type Inline, type Report, type Section } from '../report'
import type { Change, Linked } from './change'

type OfSection = Extract<Change, { section: string }>

export function applyChanges(report: Report, changes: readonly Change[]): Report {
  const ofSections = changes.filter((change): change is OfSection => 'section' in change)
  const sections = report.sections.map((section) => changedSection(section, ofSections))
  const same = sections.every((section, i) => section === report.sections[i])
  return changes.reduce(ofHead, same ? report : { ...report, sections })
}

function ofHead(report: Report, change: Change): Report {
  switch (change.kind) {
    case 'figures':
      return { ...report, figures: { ...report.figures, ...change.values } }
    case 'title':
      return { ...report, title: change.title }
    case 'signature':
      return {
        ...report,
        signature: { organs: change.organs ?? report.signature.organs, date: change.date ?? report.signature.date },
      }
    case 'words':
    case 'insert':
    case 'delete':
    case 'computed-total':
    case 'settle':
      return report
  }
}

/** From the end to the beginning, so that the places of what is still to be done stay true. */
function changedSection(section: Section, all: readonly OfSection[]): Section {
  const own = all
    .map((change, order) => ({ change, order }))
    .filter(({ change }) => change.section === section.id)
    .sort((a, b) => b.change.block - a.change.block || startOf(b.change) - startOf(a.change) || b.order - a.order)
  const blocks = own.reduce((rest, { change }) => changedBlocks(rest, change), section.blocks)
  return blocks === section.blocks ? section : { ...section, blocks }
}

/** A block is inserted last: what happens to the one behind it counts from the old places. */
const startOf = (change: OfSection) => (change.kind === 'words' ? change.start : change.kind === 'delete' ? -1 : -2)

function changedBlocks(blocks: Block[], change: OfSection): Block[] {
  if (change.kind === 'insert') return [...blocks.slice(0, change.block), change.content, ...blocks.slice(change.block)]
  const block = blocks[change.block]
  if (!block) return blocks
  if (change.kind === 'delete') return blockText(block) === change.text ? blocks.filter((one) => one !== block) : blocks
  if (block.kind === 'table' || block.kind === 'image' || block.kind === 'form') return blocks
  const { start, words, by, linked } = change
  if (blockText(block).slice(start, start + words.length) !== words) return blocks
  const content = canonicalInlines(replaced(block.content, start, start + words.length, by, linked))
  const rest = blocks.map((one) => (one === block ? { ...block, content } : one))
  return content.length === 0 ? rest.filter((one) => !('content' in one) || one.content !== content) : rest
}

/** New words look like the first of those they replace; a figure in prose that is touched becomes plain text. */
function replaced(content: readonly Inline[], from: number, to: number, by: string, linked?: Linked): Inline[] {
  const result: Inline[] = []
  let at = 0
  let done = false
  for (const inline of content) {
    const words = inlineText([inline])
    const [start, end] = [at, at + words.length]
    at = end
    const isLast = end === inlineText(content).length
    const touched = start < to && end > from
    const before = from === to && !done && start <= from && (from < end || (isLast && from === end))
    if (!touched && !before) {
      result.push(inline)
      continue
    }
    const marks = inline.kind === 'break' ? [] : inline.marks
    const fresh = linked ? { kind: 'figure' as const, ...linked, text: by, marks } : text(by, marks)
    const keep = (part: string) => (part === '' ? [] : inline.kind === 'break' ? [inline] : [text(part, marks)])
    result.push(...keep(words.slice(0, Math.max(0, from - start))))
    if (!done) result.push(...(by === '' ? [] : [fresh]))
    done = true
    result.push(...keep(words.slice(Math.max(0, to - start))))
  }
  if (!done && by !== '') result.push(text(by))
  return result
}
