/** What is kept of one subordinate report while many are added up: small, whatever the file held. */
import { evaluate } from '../calculate'
import { runChecks } from '../check'
import { failed, ok, type ReportFile, type Result } from '../finding'
import { message } from '../message'
import type { FigureId, Figures, Organ, Scope } from '../report'
import type { Template } from '../template'
import { changeTemplate } from '../template-change/change-template'
import type { FormMapping } from '../template-change/form-mapping'

export interface UnitReport {
  /** As named by whoever asked. */
  file: string
  organ: Organ
  year: number
  scope: Scope
  /** Input cells on the form the sum is made on; blank ones are left out. */
  figures: Figures
  /** The unit's own form was an earlier one. */
  changedForm: boolean
  /** Values of the earlier form that have no cell in this one. */
  leftOut: number
  /** Errors the unit's own checks find, blank cells and forms apart. */
  errors: { code: string; message: string }[]
  /** Input cells on which opening still has an open question. */
  doubtful: FigureId[]
  /** Opening asks whose report it is, or on which year. */
  doubtfulTitle: boolean
  /** Added before, its file is not read again. */
  kept?: true
}

/** A file that could not be taken. */
export interface UnreadUnit {
  file: string
  reason: { code: string; message: string }
}

/** So many sentences of one unit are kept. */
const MOST_ERRORS = 20

/** `mapping` brings a report on `from` onto `to`. Trouble E144 where there is no way. */
export function unitReport(
  file: string,
  { report, opening }: ReportFile,
  forms: { from: Template; to: Template; mapping: FormMapping | null },
): Result<UnitReport> {
  const { from, to, mapping } = forms
  if (from.id !== to.id && !mapping) {
    return failed({ code: 'E144', message: message('E144', { from: from.name, to: to.name }) })
  }
  const change = mapping ? changeTemplate(report, from, to, mapping) : null
  const figures = change?.report.figures ?? report.figures
  const found = runChecks(from, report, evaluate(from, report.figures), opening, 'full')
  const errors = found.filter(({ code, severity }) => severity === 'error' && code !== BLANK)
  const open = (opening?.findings ?? []).filter((one) => !one.settled && one.severity !== 'notice')
  const named = open.flatMap(({ where, also }) => [...(where && 'figure' in where ? [where.figure] : []), ...(also ?? [])])
  return ok({
    file,
    organ: report.organ,
    year: report.year,
    scope: report.scope,
    figures: Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== null)),
    changedForm: change !== null,
    leftOut: change?.notMapped.length ?? 0,
    errors: errors.slice(0, MOST_ERRORS).map(({ code, message: text }) => ({ code, message: text })),
    doubtfulTitle: report.organ.fullName === '' || open.some(({ where }) => where !== undefined && 'title' in where),
    doubtful: [...new Set(named)].filter((id) => to.figures.get(id)?.source === 'input'),
  })
}

/** Blank cells are told by their number. */
const BLANK = 'F05'
