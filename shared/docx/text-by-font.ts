/** The text of a report by the use of the font it is written in (keys of `profile.fonts`). */
import { blockText, type Block, type HeadingLevel, type Report } from '../report'
import type { Template } from '../template'
import type { StyleId, WordProfile } from './profile-data'

const HEADINGS: Record<HeadingLevel, StyleId> = { 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' }

export function textByFont(report: Report, template: Template, profile: WordProfile): Record<string, string> {
  const texts: Record<string, string> = {}
  const add = (style: StyleId, text: string) => {
    const { font } = profile.styles[style]
    texts[font] = (texts[font] ?? '') + text
  }
  add('Title', report.title)
  for (const { heading } of template.sections) add('Heading1', heading ?? '')
  for (const block of report.sections.flatMap((section) => section.blocks)) {
    if (block.kind !== 'form' && block.kind !== 'image') add(styleOf(block), blockText(block))
  }
  for (const value of Object.values(report.figures)) add('ReportTableFigure', value ?? '')
  for (const organ of report.signature.organs) add('ReportSignature', organ)
  return texts
}

function styleOf(block: Exclude<Block, { kind: 'form' | 'image' }>): StyleId {
  switch (block.kind) {
    case 'heading':
      return HEADINGS[block.level]
    case 'paragraph':
      return 'ReportBody'
    case 'list-item':
      return 'ReportItem'
    case 'note':
      return 'ReportTableNote'
    case 'table':
      return 'ReportTableLabel'
  }
}
