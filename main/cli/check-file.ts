/** Checks one file; what comes back can travel from one thread to another. */
import { evaluate, type Evaluated } from '@shared/calculate'
import { describeChanges } from '@shared/change'
import { fixOf, runChecks } from '@shared/check'
import { applyDecisions } from '@shared/decision'
import type { Finding, Trouble } from '@shared/finding'
import type { Report } from '@shared/report'
import type { Template } from '@shared/template'
import { templateOf } from '../templates'
import { openFile } from './open-file'

/** What a script can rely on; what is not set is left out. */
export type PrintedFinding = Pick<
  Finding,
  'code' | 'severity' | 'message' | 'basis' | 'where' | 'expected' | 'actual' | 'also' | 'stops' | 'fingerprint' | 'decision'
> & { fix?: PrintedFix }

/** What would mend it, in words: nothing is changed by checking. */
interface PrintedFix {
  label: string
  changes: { place: string; before: string | null; after: string | null }[]
}

export interface CheckedFile {
  /** As named on the command line. */
  file: string
  findings: PrintedFinding[]
  /** Why it could not be read. */
  trouble?: Trouble
}

/** `previous`: last year's report, for the comparisons with it. */
export async function checkFile(file: string, previous?: string): Promise<CheckedFile> {
  const before = previous === undefined ? null : await openFile(previous)
  if (before && !before.ok) return { file, findings: [], trouble: before.trouble }
  const opened = await openFile(file)
  if (!opened.ok) return { file, findings: [], trouble: opened.trouble }
  const { template } = opened.value
  const { report, opening } = opened.value.file
  const { decisions = [], previous: kept = null } = opened.value.file.papers ?? {}
  const values = evaluate(template, report.figures)
  const last = before?.ok ? before.value.file.report : kept?.report
  const found = runChecks(template, report, values, opening, 'full', { previous: last && evaluated(last) })
  const findings = applyDecisions(found, decisions)
  return { file, findings: findings.map((finding) => printFinding(finding, fixWords(finding, template, report, values))) }
}

/** Last year's report may be on another form. */
const evaluated = (report: Report) => ({ report, values: evaluate(templateOf(report.templateId), report.figures) })

function fixWords(finding: Finding, template: Template, report: Report, values: Evaluated): PrintedFix | undefined {
  const fix = fixOf(finding, template, report, values)
  if (!fix) return undefined
  const changes = describeChanges(fix.changes, report, template)
  return { label: fix.label, changes: changes.map(({ place, before, after }) => ({ place, before, after })) }
}

function printFinding(
  { code, severity, message, basis, where, expected, actual, also, stops, fingerprint, decision }: Finding,
  fix: PrintedFix | undefined,
): PrintedFinding {
  const more = { basis, where, expected, actual, also, stops, fingerprint, decision, fix }
  return { code, severity, message, ...Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)) }
}
