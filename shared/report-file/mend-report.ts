/**
 * What would make a saved file refuse to open again is put right before it is written: a person's work is never locked
 * in by a fault of this program. A report without such faults stays as it is.
 */
import { mendTable, type Block, type Report } from '../report'

export function mendReport(report: Report): Report {
  const sections = report.sections.map((section) => ({
    ...section,
    blocks: section.blocks
      .filter((block) => isHeld(block, report))
      .map((block) => (block.kind === 'table' ? mendTable(block) : block)),
  }))
  return { ...report, sections }
}

/** A picture whose bytes are gone shows nothing any more; a table without rows never did. */
function isHeld(block: Block, report: Report): boolean {
  if (block.kind === 'image') return Object.hasOwn(report.media, block.media)
  return block.kind !== 'table' || block.rows.length > 0
}
