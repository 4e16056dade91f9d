/** What the open report becomes when a pasted one fills it. */
import type { FigureId, Figures, Report, Section } from '@shared/report'
import type { Template } from '@shared/template'

/** Title, organ and year stay; so does every chapter, table and signature the pasted report says nothing of. */
export function fillReport(template: Template, report: Report, pasted: Report): Report {
  return {
    ...report,
    sections: report.sections.map((section) => {
      const other = pasted.sections.find(({ id }) => id === section.id)
      return other && hasContent(other) ? { ...section, blocks: other.blocks } : section
    }),
    figures: { ...report.figures, ...pastedFigures(template, pasted) },
    signature: pasted.signature.organs.length > 0 || pasted.signature.date !== '' ? pasted.signature : report.signature,
    media: { ...report.media, ...pasted.media },
  }
}

export interface FillSummary {
  /** Figures that are not blank. */
  figures: number
  /** Those of them that differ from what stands in the report. */
  changed: number
  /** Figures of the report that become blank. */
  cleared: number
  chapters: number
}

export function fillSummary(template: Template, report: Report, pasted: Report): FillSummary {
  const figures = pastedFigures(template, pasted)
  const forms = filledForms(template, pasted.figures)
  const filled = pasted.sections.filter(
    (section) => hasContent(section) || section.blocks.some((b) => b.kind === 'form' && forms.has(b.form)),
  )
  const changed = Object.entries(figures).filter(([id, value]) => value !== report.figures[id])
  return {
    figures: Object.values(figures).filter((value) => value !== null).length,
    changed: changed.filter(([, value]) => value !== null).length,
    cleared: changed.filter(([, value]) => value === null).length,
    chapters: filled.length,
  }
}

const hasContent = (section: Section) => section.blocks.some((block) => block.kind !== 'form')

/** A table without a single figure was not in what was pasted. Blanks of the others are data too. */
function pastedFigures(template: Template, { figures }: Report): Figures {
  const forms = filledForms(template, figures)
  return Object.fromEntries(Object.entries(figures).filter(([id]) => forms.has(formOf(template, id))))
}

const filledForms = (template: Template, figures: Figures) =>
  new Set(
    Object.entries(figures)
      .filter(([, value]) => value !== null)
      .map(([id]) => formOf(template, id)),
  )

const formOf = (template: Template, id: FigureId) => template.figures.get(id)?.form ?? ''
