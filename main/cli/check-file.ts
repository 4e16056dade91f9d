/** Checks one file; what comes back can travel from one thread to another. */
import { evaluate } from '@shared/calculate'
import { runChecks } from '@shared/check'
import type { Finding, Trouble } from '@shared/finding'
import { openFile, type OpenedFile } from './open-file'

/** What a script can rely on; what is not set is left out. */
export type PrintedFinding = Pick<
  Finding,
  'code' | 'severity' | 'message' | 'basis' | 'where' | 'expected' | 'actual' | 'also' | 'stops' | 'fingerprint'
>

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
  const findings = runChecks(template, report, evaluate(template, report.figures), opening, 'full', {
    previous: before?.ok ? evaluated(before.value) : undefined,
  })
  return { file, findings: findings.map(printFinding) }
}

const evaluated = ({ file: { report }, template }: OpenedFile) => ({ report, values: evaluate(template, report.figures) })

function printFinding({
  code,
  severity,
  message,
  basis,
  where,
  expected,
  actual,
  also,
  stops,
  fingerprint,
}: Finding): PrintedFinding {
  const more = { basis, where, expected, actual, also, stops, fingerprint }
  return { code, severity, message, ...Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)) }
}
