import type { XmlElement } from '../../../ooxml/xml-writer'
import type { Report } from '../../../report'
import { printableText } from '../../printable-text'
import { withTablesApart } from '../body'
import { paragraphXml } from '../paragraph'
import { instant } from '../properties-parts'
import { mergeBodies } from './merge-bodies'
import { changedParagraph, revisions } from './revisions'

/** Who made the changes when the report names no organ: never a person. */
const PROGRAM = 'nianbao'

/** The two bodies laid over each other; author is the organ, date the report's own last change. */
export function bodyWithChanges(report: Report, before: readonly XmlElement[], after: readonly XmlElement[]): XmlElement[] {
  const marks = revisions(printableText(report.organ.fullName).trim() || PROGRAM, instant(report.modified))
  const merged = mergeBodies(marks, before, after)
  // A table that went may touch the one that came; what parts them goes with it.
  return withTablesApart(merged, () => changedParagraph(marks, 'deleted', paragraphXml('ReportSeparator', [])))
}
