/** How far each part of the report is, derived from what stands in it and from the findings. */
import type { Finding } from '@shared/finding'
import { blockText, inlineText, type Block, type Report, type Section } from '@shared/report'
import type { Template, TemplateSection } from '@shared/template'

/** `optional`: empty, and may stay so. */
export type Mark = 'done' | 'partly' | 'wrong' | 'empty' | 'optional'

export interface OutlineChapter {
  section: string
  /** Official heading; `null` for the preface. */
  heading: string | null
  mark: Mark
  /** Input cells with something in them and all of them, for chapters that are a table. */
  cells: { filled: number; all: number } | null
  subheadings: OutlineHeading[]
}

export interface OutlineHeading {
  /** Place among the blocks of the section. */
  block: number
  level: 2 | 3 | 4
  text: string
}

export function outlineChapters(template: Template, report: Report, findings: readonly Finding[]): OutlineChapter[] {
  const wrong = wrongSections(template, findings)
  return template.sections.map((spec) => {
    const section = report.sections.find((s) => s.id === spec.id) ?? { id: spec.id, blocks: [] }
    const cells = spec.form === undefined ? null : countCells(template, spec.form, report)
    const mark = cells ? cellMark(cells) : proseMark(spec, section)
    return {
      section: spec.id,
      heading: spec.heading ?? null,
      mark: wrong.has(spec.id) ? 'wrong' : mark,
      cells,
      subheadings: subheadings(section),
    }
  })
}

/** Sections with an error of any kind. */
function wrongSections(template: Template, findings: readonly Finding[]): Set<string> {
  const sectionOf = ({ where }: Finding) => {
    if (where && 'section' in where) return where.section
    const form = where && 'figure' in where ? template.figures.get(where.figure)?.form : undefined
    return form === undefined ? undefined : template.forms.get(form)?.section
  }
  return new Set(findings.filter((f) => f.severity === 'error').flatMap((f) => sectionOf(f) ?? []))
}

function countCells(template: Template, form: string, report: Report): { filled: number; all: number } {
  const inputs = [...template.figures.values()].filter((f) => f.form === form && f.source === 'input')
  return { filled: inputs.filter((f) => report.figures[f.id] != null).length, all: inputs.length }
}

const cellMark = ({ filled, all }: { filled: number; all: number }): Mark =>
  filled === 0 ? 'empty' : filled < all ? 'partly' : 'done'

/** Headings alone say nothing; a heading without words below it is still to be written. */
function proseMark(spec: TemplateSection, { blocks }: Section): Mark {
  if (!blocks.some(saysSomething)) return spec.kind === 'preface' ? 'optional' : 'empty'
  return blocks.some((block, i) => isBareHeading(block, blocks[i + 1])) ? 'partly' : 'done'
}

const saysSomething = (block: Block) =>
  block.kind !== 'heading' && block.kind !== 'form' && (block.kind === 'image' || blockText(block).trim() !== '')

/** A heading run into its paragraph (（一）主动公开：…) has its words on its own line. */
function isBareHeading(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'heading' || blockText(block).length > 40) return false
  return next === undefined || (next.kind === 'heading' && next.level <= block.level)
}

function subheadings({ blocks }: Section): OutlineHeading[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'heading') return []
    const text = inlineText(block.content).trim()
    return text === '' ? [] : [{ block: index, level: block.level, text }]
  })
}
