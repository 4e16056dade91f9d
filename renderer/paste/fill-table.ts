/** What a standard table becomes when pasted figures fill it. */
import type { Finding } from '@shared/finding'
import {
  readFigure,
  type Block,
  type FigureId,
  type FigureReading,
  type Figures,
  type FigureValue,
  type Report,
} from '@shared/report'
import type { Template } from '@shared/template'

export interface CellChange {
  figure: FigureId
  line: string
  column: string
  old: FigureValue
  fresh: FigureValue
  /** Why the pasted entry is no figure; it would stand in the cell as it was typed. */
  fault: FigureFault | null
}

export type FigureFault = Extract<FigureReading, { state: 'invalid' }>['reason']

/** Cells whose value is no figure. */
export const faultyCells = (template: Template, figures: Figures): FigureId[] =>
  Object.keys(figures).filter((id) => faultOf(template, id, figures[id] ?? null) !== null)

function faultOf(template: Template, id: FigureId, value: FigureValue): FigureFault | null {
  const reading = readFigure(template.figures.get(id)?.kind ?? 'count', value ?? '')
  return reading.state === 'invalid' ? reading.reason : null
}

/** Figures of one form that are not blank: a blank in a pasted table never takes a figure away. */
export function tableFigures(template: Template, form: string, figures: Figures): Figures {
  return Object.fromEntries(
    Object.entries(figures).filter(([id, value]) => value !== null && template.figures.get(id)?.form === form),
  )
}

/** In the order of the form. */
export function cellChanges(template: Template, before: Figures, figures: Figures): CellChange[] {
  return [...template.figures.values()].flatMap(({ id, lineName, columnName }) => {
    const [old, fresh] = [before[id] ?? null, figures[id] ?? null]
    const fault = faultOf(template, id, fresh)
    return id in figures && old !== fresh ? [{ figure: id, line: lineName, column: columnName, old, fresh, fault }] : []
  })
}

/** Findings that speak of the table; those of chapters and a title that were never pasted do not. */
export const findingsOfTable = <T extends Finding>(template: Template, form: string, findings: readonly T[]): T[] =>
  findings.filter(
    ({ where, also = [] }) =>
      where !== undefined && 'figure' in where && [where.figure, ...also].some((id) => template.figures.get(id)?.form === form),
  )

/** The report with the blocks in the section, behind what stands there or in its place. Its table stays. */
export function fillChapter(report: Report, section: string, blocks: readonly Block[], how: 'append' | 'replace'): Report {
  return {
    ...report,
    sections: report.sections.map((s) =>
      s.id === section ? { ...s, blocks: [...s.blocks.filter((b) => how === 'append' || b.kind === 'form'), ...blocks] } : s,
    ),
  }
}
