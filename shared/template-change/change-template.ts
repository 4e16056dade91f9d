/** Brings a report into a later form: what is the same notion moves, everything else stays as an ordinary table. */
import type { Finding } from '../finding'
import { message } from '../message'
import { canonicalReport, plain, type Block, type FigureId, type Figures, type Report, type TableBlock } from '../report'
import { officialTitle, type FigureSpec, type Template } from '../template'
import type { FormMapping } from './form-mapping'

export interface TemplateChange {
  report: Report
  /** Values that stand in the new form; blank cells are not listed. */
  mapped: { from: FigureId; to: FigureId; value: string }[]
  /** Values without a place in the new form; each stands in a table of its chapter. */
  notMapped: { figure: FigureId; row: string; column: string; value: string }[]
  /** What the person has to decide: O161 one notion became several · O162 kept as a table · O163 cells only the new form has. */
  decisions: Finding[]
}

/** The report must be on `from`; it is not changed. No value is computed, added or dropped. */
export function changeTemplate(report: Report, from: Template, to: Template, mapping: FormMapping): TemplateChange {
  if (report.templateId !== from.id || mapping.from !== from.id || mapping.to !== to.id)
    throw new Error('report, templates and mapping do not belong together')
  const values = mapping.pairs.flatMap((pair) => {
    const value = report.figures[pair.from] ?? null
    return value === null ? [] : [{ ...pair, value }]
  })
  const known = new Set(mapping.pairs.map((pair) => pair.from))
  const left = [...from.figures.values()].filter((s) => s.source === 'input' && !known.has(s.id) && report.figures[s.id] != null)
  const figures: Figures = {}
  for (const spec of to.figures.values()) if (spec.source === 'input') figures[spec.id] = null
  for (const { to: id, value } of values) figures[id] = value
  const decisions: Finding[] = [...splitNotions(to, values)]
  const sections = to.sections.map((section) => {
    const blocks = report.sections.find((s) => s.id === section.id)?.blocks ?? []
    const kept = left.filter((spec) => spec.form === section.form)
    if (kept.length === 0) return { id: section.id, blocks }
    const heading = section.heading ?? ''
    decisions.push(finding('O162', { heading, n: kept.length }, { section: section.id, block: blocks.length }))
    return { id: section.id, blocks: [...blocks, keptTable(kept, report.figures)] satisfies Block[] }
  })
  decisions.push(...newCells(to, mapping))
  const isOfficial = report.title === officialTitle(from, report.organ.fullName, report.year)
  const title = isOfficial ? officialTitle(to, report.organ.fullName, report.year) : report.title
  return {
    report: canonicalReport({ ...report, templateId: to.id, title, sections, figures }),
    mapped: values.map(({ from: source, to: target, value }) => ({ from: source, to: target, value })),
    notMapped: left.map((s) => ({ figure: s.id, row: s.lineName, column: s.columnName, value: report.figures[s.id]! })),
    decisions,
  }
}

function finding(
  code: 'O161' | 'O162' | 'O163',
  values: Record<string, string | number>,
  where: Finding['where'],
  also?: FigureId[],
): Finding {
  return {
    code,
    severity: 'warning',
    message: message(code, values),
    ...(where ? { where } : {}),
    ...(also?.length ? { also } : {}),
  }
}

function splitNotions(to: Template, values: readonly { to: FigureId; toDecide: boolean }[]): Finding[] {
  const [first, ...others] = values.filter((v) => v.toDecide).map((v) => v.to)
  return first === undefined ? [] : [finding('O161', { row: to.figures.get(first)!.lineName }, { figure: first }, others)]
}

/** Cells of the new form that the old one had no notion for: blank, never zero; told once per form. */
function newCells(to: Template, mapping: FormMapping): Finding[] {
  const filled = new Set(mapping.pairs.map((pair) => pair.to))
  return [...to.forms.values()].flatMap((form) => {
    const blank = [...to.figures.values()].filter((s) => s.form === form.id && s.source === 'input' && !filled.has(s.id))
    const [first, ...others] = blank.map(({ id }) => id)
    const heading = to.sections.find((section) => section.id === form.section)?.heading ?? ''
    return first === undefined ? [] : [finding('O163', { heading, n: blank.length }, { figure: first }, others)]
  })
}

/** One value per row, with the words of its row and column. */
function keptTable(kept: readonly FigureSpec[], figures: Readonly<Figures>): TableBlock {
  const row = (texts: string[]) => ({ cells: texts.map((text) => ({ colspan: 1, rowspan: 1, paragraphs: [plain(text)] })) })
  const header = row([message('O162R'), message('O162C'), message('O162V')])
  return {
    kind: 'table',
    headerRows: 1,
    rows: [header, ...kept.map((spec) => row([spec.lineName, spec.columnName, figures[spec.id]!]))],
  }
}
