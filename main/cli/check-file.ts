/** Checks one file; what comes back can travel from one thread to another. */
import { evaluate } from '@shared/calculate'
import { runChecks } from '@shared/check'
import type { Trouble } from '@shared/finding'
import { openFile } from './open-file'
import { printFinding, type PrintedFinding } from './report-json'

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
