/** What is kept of one report while many are checked: its findings in words, whatever the file held. */
import { evaluate } from '../calculate'
import { runChecks, type MoreInput } from '../check'
import { applyDecisions, isDecided } from '../decision'
import { bySeverity, type Finding, type ReportFile, type Severity } from '../finding'
import type { Template } from '../template'

export interface CheckedReport {
  /** As named by whoever asked. */
  file: string
  organ: string
  year: number
  /** Heaviest first; at most `MOST_FINDINGS`. What a person has explained is left out. */
  findings: CheckedFinding[]
  counts: Record<Severity, number>
  /** Findings a person has explained. */
  decided: number
}

export type CheckedFinding = Pick<Finding, 'code' | 'severity' | 'message'>

/** So many sentences of one report are kept; the counts count them all. */
const MOST_FINDINGS = 200

/** `more`: what the checks know besides the report, from its papers and of the office. */
export function checkedReport(
  file: string,
  { report, opening, papers }: ReportFile,
  template: Template,
  more: MoreInput = {},
): CheckedReport {
  const found = runChecks(template, report, evaluate(template, report.figures), opening, 'full', more)
  const all = applyDecisions(found, papers?.decisions ?? [])
  const asked = (opening?.findings ?? []).filter(({ settled }) => !settled)
  const open = bySeverity([...asked, ...all.filter((one) => !isDecided(one))])
  const count = (severity: Severity) => open.filter((one) => one.severity === severity).length
  return {
    file,
    organ: report.organ.fullName,
    year: report.year,
    findings: open.slice(0, MOST_FINDINGS).map(({ code, severity, message }) => ({ code, severity, message })),
    counts: { error: count('error'), warning: count('warning'), notice: count('notice') },
    decided: all.length + asked.length - open.length,
  }
}
