/** Everything that will happen when last year's report becomes next year's draft, before any of it does. */
import { failed, ok, type OpeningFinding, type Result } from '../finding'
import { message } from '../message'
import type { FigureId, Figures, Report } from '../report'
import { changeTemplate, type FormMapping } from '../template-change'
import { officialTitle, type Template } from '../template'
import { carriedFigures, type CarriedFigure } from './carried-figures'
import { findYears, type YearHit } from './find-years'
import type { RollSource } from './roll-source'

/** `mapping` brings a report on `from` into `to`; `null` when they are the same. */
export interface RollForms {
  from: Template
  to: Template
  mapping: FormMapping | null
}

export interface RollPlan {
  source: RollSource
  /** The draft before any year in its prose is touched. */
  draft: Report
  /** The year reported on so far, and the one of the draft. */
  years: { from: number; to: number }
  forms: { from: Template; to: Template }
  carried: CarriedFigure[]
  /** Input cells of last year that held something and are blank in the draft. */
  cleared: FigureId[]
  hits: YearHit[]
  /** What the person has to look at because of what is carried. */
  findings: OpeningFinding[]
}

/** Errors: E143 the year is not a later one, E144 no way from the one form to the other. */
export function planRoll(source: RollSource, forms: RollForms, year: number, now: string): Result<RollPlan> {
  const { report } = source.file
  const { from, to, mapping } = forms
  const rules = to.roll
  if (year <= report.year) {
    return failed({ code: 'E143', message: message('E143', { name: source.name, from: report.year, to: year }) })
  }
  if (!rules || (from.id !== to.id && !mapping)) {
    return failed({ code: 'E144', message: message('E144', { from: from.name, to: to.name }) })
  }
  // The prose alone is brought over: tables that would keep figures without a place are figures of last year.
  const onNewForm = mapping ? changeTemplate({ ...report, figures: {} }, from, to, mapping).report : report
  const lastFigures = mapping ? changeTemplate(report, from, to, mapping).report.figures : report.figures
  const { carried, findings } = carriedFigures(source, to, lastFigures, year)
  const figures: Figures = {}
  for (const spec of to.figures.values()) if (spec.source === 'input') figures[spec.id] = null
  for (const one of carried) figures[one.to] = one.value
  const draft: Report = {
    ...onNewForm,
    year,
    title: titleFor(report, from, to, year),
    figures,
    signature: { organs: report.signature.organs, date: '' },
    modified: now,
  }
  return ok({
    source,
    draft,
    years: { from: report.year, to: year },
    forms: { from, to },
    carried,
    cleared: [...from.figures.values()]
      .filter(({ id, source: origin }) => origin === 'input' && isSet(report.figures[id]) && !isSet(draft.figures[id]))
      .map(({ id }) => id),
    hits: findYears({ ...draft, year: report.year }, year, rules),
    findings,
  })
}

const isSet = (value: string | null | undefined) => value != null && value !== ''

/** An official title is written anew; of any other only the year moves on. */
function titleFor(report: Report, from: Template, to: Template, year: number): string {
  const { organ, title } = report
  const official = [organ.fullName, organ.shortName].some((name) => title === officialTitle(from, name, report.year))
  return official || !title.includes(String(report.year))
    ? officialTitle(to, organ.fullName, year)
    : title.split(String(report.year)).join(String(year))
}
