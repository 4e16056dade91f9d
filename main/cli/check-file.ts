/** Checks one file; what comes back can travel from one thread to another. */
import { evaluate } from '@shared/calculate'
import { describeChanges, type Fix } from '@shared/change'
import { fixOf, runChecks } from '@shared/check'
import { applyDecisions } from '@shared/decision'
import type { Finding, Trouble } from '@shared/finding'
import { papersInput } from '@shared/papers-input'
import type { Report } from '@shared/report'
import { DEFAULT_SETTINGS, type Settings } from '@shared/settings'
import { checkInput } from '@shared/settings/check-input'
import type { Template } from '@shared/template'
import { NO_PAPERS } from '@shared/working-papers'
import { officeData, templateOf } from '../templates'
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

export interface CheckBy {
  /** File with last year's report, for the comparisons with it. */
  previous?: string | undefined
  settings?: Settings | undefined
}

export async function checkFile(file: string, { previous, settings = DEFAULT_SETTINGS }: CheckBy = {}): Promise<CheckedFile> {
  const before = previous === undefined ? null : await openFile(previous)
  if (before && !before.ok) return { file, findings: [], trouble: before.trouble }
  const opened = await openFile(file)
  if (!opened.ok) return { file, findings: [], trouble: opened.trouble }
  const { template } = opened.value
  const { report, opening } = opened.value.file
  const papers = opened.value.file.papers ?? NO_PAPERS
  const values = evaluate(template, report.figures)
  // Only our own files hold states, and reading those takes their shapes.
  const { readSnapshot } = opened.value.file.papers ? await import('@shared/report-file/read-snapshot') : { readSnapshot: null }
  const kept = papersInput(template, papers, { timeInWords, readSnapshot, formOf: templateOf })
  const chosen = { ...kept, ...checkInput(settings, report.organ, officeData()) }
  const more = before?.ok ? { ...chosen, previous: evaluated(before.value.file.report) } : chosen
  const findings = applyDecisions(runChecks(template, report, values, opening, 'full', more), papers.decisions)
  const fixWords = (finding: Finding) => wordsOf(fixOf(finding, template, report, values, { ...more, opening }), report, template)
  return { file, findings: findings.map((finding) => printFinding(finding, fixWords(finding))) }
}

/** Last year's report may be on another form. */
const evaluated = (report: Report) => ({ report, values: evaluate(templateOf(report.templateId), report.figures) })

/** Day and time as the clock of this computer shows them. */
function timeInWords(at: string): string {
  const time = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  const day = [time.getFullYear(), time.getMonth() + 1, time.getDate()].map(two).join('-')
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`
}

function wordsOf(fix: Fix | null, report: Report, template: Template): PrintedFix | undefined {
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
