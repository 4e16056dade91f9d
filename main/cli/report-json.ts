/** A report as the command line prints it: every figure, the whole text, everything opening has to say. */
import { evaluate } from '@shared/calculate'
import type { Finding, ReportFile } from '@shared/finding'
import { blockText, isNumber, type Block, type FigureId, type FigureValue, type Report } from '@shared/report'
import type { FigureSpec, Template } from '@shared/template'

/** `null` blank · number for counts · digits as a string for amounts, and what stands in a cell that is no number. */
export type PrintedFigure = number | string | null

export interface PrintedBlock {
  kind: 'heading' | 'paragraph' | 'list-item' | 'table' | 'image'
  /** Whole visible text; cells by tab, rows by line feed. */
  text: string
  level?: number
  /** A standard table of the template. */
  form?: string
}

export interface PrintedSection {
  id: string
  heading: string | null
  blocks: PrintedBlock[]
}

export interface PrintedReport {
  format: string
  template: string
  title: string
  organ: string
  year: number
  figures: Record<FigureId, PrintedFigure>
  stated: Record<FigureId, PrintedFigure>
  sections: PrintedSection[]
  findings: PrintedFinding[]
}

export type PrintedFinding = Pick<Finding, 'code' | 'severity' | 'message' | 'basis' | 'where' | 'expected' | 'actual'>

/** `name`: the file's name, without folder. Findings that a person has settled are left out. */
export function reportJson({ report, opening }: ReportFile, template: Template, name: string): PrintedReport {
  const values = evaluate(template, report.figures)
  const printed = (id: FigureId, value: FigureValue | undefined) => printFigure(template.figures.get(id), value)
  const everyFigure = [...template.figures.keys()].map((id) => [id, printed(id, values[id])] as const)
  const stated = Object.entries(opening?.stated ?? {}).map(([id, value]) => [id, printed(id, value)] as const)
  return {
    // A saved file remembers the opening of the file it was begun from.
    format: opening?.sourceName === name ? opening.format : 'nianbao',
    template: report.templateId,
    title: report.title,
    organ: report.organ.fullName,
    year: report.year,
    figures: Object.fromEntries(everyFigure),
    stated: Object.fromEntries(stated),
    sections: [...bodySections(report, template, values), ...signatureSection(report)],
    findings: (opening?.findings ?? []).filter((finding) => !finding.settled).map(printFinding),
  }
}

function printFigure(spec: FigureSpec | undefined, value: FigureValue | undefined): PrintedFigure {
  if (value === null || value === undefined) return null
  return spec && spec.kind !== 'amount' && isNumber(spec.kind, value) ? Number(value) : value
}

/** Only what the description of the command line names; what is not set is left out. */
export function printFinding({ code, severity, message, basis, where, expected, actual }: Finding): PrintedFinding {
  const more = { basis, where, expected, actual }
  return { code, severity, message, ...Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)) }
}

function bodySections(report: Report, template: Template, values: Record<FigureId, FigureValue>): PrintedSection[] {
  return report.sections.flatMap((section) => {
    const heading = template.sections.find((spec) => spec.id === section.id)?.heading ?? null
    if (heading === null && section.blocks.length === 0) return []
    return [{ id: section.id, heading, blocks: section.blocks.map((block) => printBlock(block, template, values)) }]
  })
}

function printBlock(block: Block, template: Template, values: Record<FigureId, FigureValue>): PrintedBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, text: blockText(block) }
    case 'note':
      return { kind: 'paragraph', text: blockText(block) }
    case 'form':
      return { kind: 'table', form: block.form, text: formText(template, block.form, values) }
    case 'paragraph':
    case 'list-item':
    case 'table':
    case 'image':
      return { kind: block.kind, text: blockText(block) }
  }
}

function formText(template: Template, form: string, values: Record<FigureId, FigureValue>): string {
  const rows = template.forms.get(form)?.rows ?? []
  const cells = rows.map((row) => row.cells.map((cell) => (cell.kind === 'text' ? cell.text : (values[cell.figure] ?? ''))))
  return cells.map((row) => row.join('\t')).join('\n')
}

function signatureSection({ signature }: Report): PrintedSection[] {
  const lines = [...signature.organs, signature.date].filter((line) => line !== '')
  if (lines.length === 0) return []
  return [{ id: 'signature', heading: null, blocks: lines.map((text) => ({ kind: 'paragraph', text })) }]
}
