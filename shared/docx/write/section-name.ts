import type { Report } from '../../report'
import type { Template } from '../../template'

/** How a person knows a section: its heading, or the report's title for the preface. */
export function sectionName(report: Report, template: Template, id: string): string {
  return template.sections.find((section) => section.id === id)?.heading ?? report.title
}
