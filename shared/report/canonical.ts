/** Brings a report into the one form in which equal reports are equal values. */
import { inlineText } from './inline'
import type { Mark } from './marks'
import type { Block, Inline, Report, Section, TableBlock, TextRun } from './report'

const sameMarks = (a: readonly Mark[], b: readonly Mark[]) => a.length === b.length && a.every((m, i) => m === b[i])

/**
 * Joins neighbouring runs of text, drops empty ones, sorts marks. Line feeds inside a run become breaks. A linked figure
 * stays apart: it is a thing of its own.
 */
export function canonicalInlines(content: readonly Inline[]): Inline[] {
  const result: Inline[] = []
  const single = content.some(holdsBreak) ? content.flatMap(splitBreaks) : content
  for (const inline of single) {
    if (inline.kind === 'break') {
      result.push({ kind: 'break' })
      continue
    }
    if (inline.text === '') continue
    const marks = inline.marks.length < 2 ? [...inline.marks] : [...new Set(inline.marks)].sort()
    if (inline.kind === 'figure') {
      result.push({ ...inline, marks })
      continue
    }
    const last = result[result.length - 1]
    if (last?.kind === 'text' && sameMarks(last.marks, marks)) {
      result[result.length - 1] = { kind: 'text', text: last.text + inline.text, marks }
    } else {
      result.push({ kind: 'text', text: inline.text, marks })
    }
  }
  return result
}

const holdsBreak = (inline: Inline): inline is TextRun => inline.kind === 'text' && inline.text.includes('\n')

function splitBreaks(inline: Inline): Inline[] {
  if (!holdsBreak(inline)) return [inline]
  const run = (value: string): TextRun => ({ kind: 'text', text: value, marks: inline.marks })
  return inline.text.split('\n').flatMap((part, i): Inline[] => (i === 0 ? [run(part)] : [{ kind: 'break' }, run(part)]))
}

function canonicalTable(table: TableBlock): TableBlock {
  const rows = table.rows.map((row) => ({
    cells: row.cells.map((cell) => ({
      colspan: cell.colspan,
      rowspan: cell.rowspan,
      paragraphs: cell.paragraphs.length === 0 ? [[]] : cell.paragraphs.map(canonicalInlines),
    })),
  }))
  return { kind: 'table', headerRows: Math.min(table.headerRows, rows.length), rows }
}

/** A text block without a visible character says nothing and is left out (`null`). */
function canonicalBlock(block: Block): Block | null {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'list-item':
    case 'note': {
      const content = canonicalInlines(block.content)
      return inlineText(content).trim() === '' ? null : { ...block, content }
    }
    case 'table':
      return canonicalTable(block)
    case 'image':
    case 'form':
      return { ...block }
  }
}

export function canonicalSection(section: Section): Section {
  return { id: section.id, blocks: section.blocks.map(canonicalBlock).filter((b) => b !== null) }
}

/** Pictures that no block shows are dropped; empty signature lines too. */
export function canonicalReport(report: Report): Report {
  const sections = report.sections.map(canonicalSection)
  const shown = new Set(sections.flatMap((s) => s.blocks).flatMap((b) => (b.kind === 'image' ? [b.media] : [])))
  const media = Object.fromEntries(
    Object.entries(report.media)
      .filter(([id]) => shown.has(id))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  const organs = report.signature.organs.map((o) => o.trim()).filter((o) => o !== '')
  return { ...report, sections, media, signature: { organs, date: report.signature.date.trim() } }
}
