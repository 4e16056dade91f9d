/** Brings every figure in the prose of a report up to what its tables say. */
import { evaluate, type Evaluated } from '../calculate'
import { canonicalInlines, sourceFigures, type Block, type FigureRun, type Inline, type Report } from '../report'
import type { Template } from '../template'
import { evaluateSource, type FigureValues } from './evaluate-source'
import { formatFigure } from './format-figure'

/** What the run shows now; its last text where last year's report would be needed and is not here. */
export const figureText = (run: Pick<FigureRun, 'source' | 'style' | 'text'>, figures: FigureValues): string =>
  formatFigure(evaluateSource(run.source, figures), run.style) ?? run.text

/**
 * `previous`: last year's cells, totals computed. A run whose cells the template does not have becomes plain text. The
 * same report when nothing changes.
 */
export function refreshLinkedFigures(report: Report, template: Template, previous?: Evaluated | null): Report {
  let figures: FigureValues | null = null
  const refresh = (run: FigureRun): Inline => {
    figures ??= { template, values: evaluate(template, report.figures), previous }
    if (sourceFigures(run.source).some((id) => !template.figures.has(id)))
      return { kind: 'text', text: run.text, marks: run.marks }
    const text = figureText(run, figures)
    return text === run.text ? run : { ...run, text }
  }
  const sections = same(report.sections, (section) => {
    const blocks = same(section.blocks, (block) => refreshBlock(block, refresh))
    return blocks === section.blocks ? section : { ...section, blocks }
  })
  return sections === report.sections ? report : { ...report, sections }
}

function refreshBlock(block: Block, refresh: (run: FigureRun) => Inline): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'list-item':
    case 'note': {
      const content = refreshContent(block.content, refresh)
      return content === block.content ? block : { ...block, content }
    }
    case 'table': {
      const rows = same(block.rows, (row) => {
        const cells = same(row.cells, (cell) => {
          const paragraphs = same(cell.paragraphs, (content) => refreshContent(content, refresh))
          return paragraphs === cell.paragraphs ? cell : { ...cell, paragraphs }
        })
        return cells === row.cells ? row : { cells }
      })
      return rows === block.rows ? block : { ...block, rows }
    }
    case 'image':
    case 'form':
      return block
  }
}

function refreshContent(content: Inline[], refresh: (run: FigureRun) => Inline): Inline[] {
  const refreshed = same(content, (inline) => (inline.kind === 'figure' ? refresh(inline) : inline))
  return refreshed === content ? content : canonicalInlines(refreshed)
}

/** The list itself when no item changes. */
function same<T>(items: T[], change: (item: T) => T): T[] {
  const changed = items.map(change)
  return changed.every((item, i) => item === items[i]) ? items : changed
}
