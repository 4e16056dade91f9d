import type { ReportFile } from '../finding'
import type { Template } from '../template'
import { previousFigures } from './previous-figures'
import { refreshLinkedFigures } from './refresh-linked-figures'

/** What every writer is given: the prose says what the tables, and last year's report among the papers, say now. */
export function withCurrentFigures(file: ReportFile, template: Template): ReportFile {
  const previous = previousFigures(file.report, file.papers?.previous ?? null, template)
  const report = refreshLinkedFigures(file.report, template, previous)
  return report === file.report ? file : { ...file, report }
}
