import { figureBookmarks } from '../docx/figure-bookmark'
import type { ReportFile } from '../finding'
import { inlineText, type Report } from '../report'
import type { SourceDocument } from '../source'
import type { Template } from '../template'

/** Words that somebody typed in the place of a number and that still stand in their cell are no change, whatever was read from them. */
export function keepWords(visible: ReportFile, copy: Report, source: SourceDocument, template: Template): ReportFile {
  const names = figureBookmarks(template)
  const cells = source.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []))
  const kept = cells.flatMap((cell) => {
    const [id, ...more] = cell.bookmarks.flatMap((name) => names.get(name) ?? [])
    const words = cell.paragraphs.map(inlineText).join('\n')
    return id !== undefined && more.length === 0 && copy.figures[id] === words && !/^\d+(\.\d+)?$/.test(words)
      ? [[id, words] as const]
      : []
  })
  return { ...visible, report: { ...visible.report, figures: { ...visible.report.figures, ...Object.fromEntries(kept) } } }
}
