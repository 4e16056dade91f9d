/** Reads every form where its chapter is, or in another chapter when a converter moved it there. */
import type { OpeningFinding } from '../finding'
import { message } from '../message'
import type { Block, FigureId, Figures } from '../report'
import type { Template } from '../template'
import type { Chapter } from './find-chapters'
import { foreignHeaders } from './foreign-headers'
import { readForm } from './read-form'
import type { Strip } from './strip'
import { newTrace, type Trace } from './trace'
import type { Unit } from './units'

export interface FormsReading {
  figures: Figures
  printed: Map<FigureId, string>
  /** As in `FormReading`. */
  besides: Map<FigureId, readonly FigureId[]>
  /** By form. */
  notes: Map<string, Block[]>
  /** Units read into a form. */
  formOf: Map<Unit, string>
  /** Rows recognised in all forms. */
  rows: number
}

const ELSEWHERE = 3

/** `templates`: all that are known, to tell the headers of other forms. */
export function readForms(
  template: Template,
  units: readonly Unit[],
  chapters: readonly Chapter[],
  trace: Trace,
  templates: readonly Template[],
): FormsReading {
  const foreign = foreignHeaders(template, templates)
  const result: FormsReading = {
    figures: {},
    printed: new Map(),
    besides: new Map(),
    notes: new Map(),
    formOf: new Map(),
    rows: 0,
  }
  for (const form of template.forms.values()) {
    const own = chapters.filter((chapter) => chapter.section === form.section).flatMap((c) => units.slice(c.from, c.to))
    const attempt = (among: readonly Unit[]) => {
      const free = among.filter((unit) => unit.strip !== null && !result.formOf.has(unit))
      const told = newTrace()
      return {
        free,
        told,
        reading: readForm(
          template,
          form,
          free.map((unit) => unit.strip!),
          told,
          foreign,
        ),
      }
    }
    const mixed = attempt(own)
    // Where nothing but a table is there, both would read the same.
    const isMixed = own.some(isTableRow) && mixed.free.some((unit) => !isTableRow(unit))
    const tables = isMixed ? attempt(own.filter(isTableRow)) : mixed
    // Prose that looks like a row must not disturb the rows of a real table; it counts only where it brings more of them.
    let best = tables.reading.rows >= mixed.reading.rows ? tables : mixed
    if (best.reading.rows === 0) {
      const elsewhere = attempt(chapters.filter((c) => formChapter(template, c)).flatMap((c) => units.slice(c.from, c.to)))
      if (elsewhere.reading.rows >= ELSEWHERE) best = elsewhere
    }
    trace.findings.push(...asPictures(template, form.section, best.told, own, trace))
    take(result, form.id, best.free, best.reading)
  }
  return result
}

/** Pictures of the source that could not be read either. */
const LOST_PICTURES = ['O91', 'O97']

/** Where a form is not there but a picture is, the picture is the form. */
function asPictures(template: Template, section: string, told: Trace, own: readonly Unit[], trace: Trace): OpeningFinding[] {
  const lost = trace.findings.some(({ code }) => LOST_PICTURES.includes(code))
  if (!lost && !own.some((unit) => unit.block.kind === 'image')) return told.findings
  const heading = template.sections.find(({ id }) => id === section)?.heading ?? ''
  const pictured = { code: 'O179', message: message('O179', { heading }) }
  return told.findings.map((finding) => (finding.code === 'O43N' ? { ...finding, ...pictured } : finding))
}

const isTableRow = (unit: Unit) => unit.strip?.kind === 'grid'

const formChapter = (template: Template, chapter: Chapter) =>
  template.sections.some((s) => s.id === chapter.section && s.form !== undefined)

function take(result: FormsReading, form: string, free: readonly Unit[], reading: ReturnType<typeof readForm>): void {
  Object.assign(result.figures, reading.figures)
  reading.printed.forEach((text, id) => result.printed.set(id, text))
  reading.besides.forEach((row, id) => result.besides.set(id, row))
  result.notes.set(form, reading.notes)
  result.rows += reading.rows
  const unitOf = new Map<Strip, Unit>(free.map((unit) => [unit.strip!, unit]))
  for (const strip of reading.consumed) result.formOf.set(unitOf.get(strip)!, form)
}
