/** Checks one file; what comes back can travel from one thread to another. */
import { evaluate } from '@shared/calculate'
import { runChecks } from '@shared/check'
import type { Finding, Trouble } from '@shared/finding'
import { openFile } from './open-file'

/** What a script can rely on; what is not set is left out. */
export type PrintedFinding = Pick<Finding, 'code' | 'severity' | 'message' | 'basis' | 'where' | 'expected' | 'actual'>

export interface CheckedFile {
  /** As named on the command line. */
  file: string
  findings: PrintedFinding[]
  /** Why it could not be read. */
  trouble?: Trouble
}

export async function checkFile(file: string): Promise<CheckedFile> {
  const opened = await openFile(file)
  if (!opened.ok) return { file, findings: [], trouble: opened.trouble }
  const { template } = opened.value
  const { report, opening } = opened.value.file
  const findings = runChecks(template, report, evaluate(template, report.figures), opening)
  return { file, findings: findings.map(printFinding) }
}

function printFinding({ code, severity, message, basis, where, expected, actual }: Finding): PrintedFinding {
  const more = { basis, where, expected, actual }
  return { code, severity, message, ...Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)) }
}
