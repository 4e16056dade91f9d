/** What `read --json` prints of an opened report: the shape scripts rely on. */
import { evaluate } from '../calculate'
import type { Finding, ReportFile } from '../finding'
import { blockText, isNumber, type Block, type FigureId, type Figures } from '../report'
import type { Form, Template } from '../template'

export interface ReadJson {
  format: string
  template: string
  title: string
  organ: string
  year: number
  /** Counts as numbers, decimals as strings, `null` where the file has none. Totals as computed. */
  figures: Record<FigureId, number | string | null>
  /** Texts that stand in input cells and are no numbers. */
  raw: Record<FigureId, string>
  /** Totals as printed, where they differ from the computed ones. */
  stated: Record<FigureId, number | string>
  sections: { id: string; heading?: string; blocks: JsonBlock[] }[]
  findings: Finding[]
}

export interface JsonBlock {
  kind: 'heading' | 'paragraph' | 'list-item' | 'table' | 'image'
  level?: number
  text: string
}

export function reportJson(file: ReportFile, template: Template): ReadJson {
  const { report, opening } = file
  const values = evaluate(template, report.figures)
  const raw: Record<FigureId, string> = {}
  const figures: ReadJson['figures'] = {}
  for (const { id, kind } of template.figures.values()) {
    const value = values[id] ?? null
    figures[id] = isNumber(kind, value) ? jsonNumber(template, id, value) : null
    if (value !== null && figures[id] === null) raw[id] = value
  }
  const stated = Object.fromEntries(
    Object.entries(opening?.stated ?? {}).map(([id, value]) => [id, jsonNumber(template, id, value)]),
  )
  return {
    format: opening?.format ?? 'nianbao',
    template: template.id,
    title: report.title,
    organ: report.organ.fullName,
    year: report.year,
    figures,
    raw,
    stated,
    sections: [...jsonSections(file, template, values), ...signature(file)],
    findings: (opening?.findings ?? []).flatMap(perCell),
  }
}

/** Amounts keep every digit as text; what is no number stays text too. */
function jsonNumber(template: Template, id: FigureId, value: string): number | string {
  const kind = template.figures.get(id)?.kind
  return kind !== undefined && kind !== 'amount' && isNumber(kind, value) ? Number(value) : value
}

function jsonSections({ report }: ReportFile, template: Template, values: Readonly<Figures>): ReadJson['sections'] {
  return template.sections.flatMap((spec) => {
    const blocks = report.sections.find((section) => section.id === spec.id)?.blocks ?? []
    if (spec.kind === 'preface' && blocks.length === 0) return []
    return [
      {
        id: spec.id,
        ...(spec.heading ? { heading: spec.heading } : {}),
        blocks: blocks.map((block) => jsonBlock(block, template, values)),
      },
    ]
  })
}

function jsonBlock(block: Block, template: Template, values: Readonly<Figures>): JsonBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, text: blockText(block) }
    case 'note':
      return { kind: 'paragraph', text: blockText(block) }
    case 'form':
      return { kind: 'table', text: formText(template.forms.get(block.form)!, values) }
    case 'paragraph':
    case 'list-item':
    case 'table':
    case 'image':
      return { kind: block.kind, text: blockText(block) }
  }
}

/** The standard table as text: cells by tab, rows by line. */
const formText = (form: Form, values: Readonly<Figures>) =>
  form.rows
    .map((row) => row.cells.map((cell) => (cell.kind === 'text' ? cell.text : (values[cell.figure] ?? ''))).join('\t'))
    .join('\n')

function signature({ report: { signature: signed } }: ReportFile): ReadJson['sections'] {
  const lines = [...signed.organs, ...(signed.date === '' ? [] : [signed.date])]
  return lines.length === 0 ? [] : [{ id: 'signature', blocks: lines.map((text) => ({ kind: 'paragraph', text })) }]
}

/** One entry per cell a finding speaks of, so that a script finds every cell by `where.figure`. */
function perCell(finding: Finding): Finding[] {
  const { also, ...single } = finding
  const cells = finding.where && 'figure' in finding.where ? (also ?? []) : []
  return [single, ...cells.map((figure) => ({ ...single, where: { figure } }))]
}
