/** Whether pasted text is worth reading as a whole report. */
import type { Template } from '@shared/template'

/** As few chapters as the reader of files takes for a report. */
const LEAST_CHAPTERS = 3
const ORDINAL = /^[^、.．]{1,2}[、.．]/

export function looksLikeReport(text: string, template: Template): boolean {
  const lines = new Set(text.split(/\r\n?|\n/).map((line) => bare(line)))
  const headings = template.sections.flatMap(({ heading }) => (heading === undefined ? [] : [bare(heading)]))
  return headings.filter((heading) => lines.has(heading)).length >= LEAST_CHAPTERS
}

/** Without heading marks, blanks and the ordinal, which conversions change. */
const bare = (line: string) => line.replace(/[\s#*]/g, '').replace(ORDINAL, '')
