import { blockText } from '../report'
import type { Template } from '../template'
import { readPlainText } from '../text'
import { recognise } from './recognise'

/** The report in a plain text, its words by chapter, and what opening said of it. */
export function readLines(text: string, template: Template) {
  const source = readPlainText(text)
  const result = source.ok
    ? recognise(source.value, [template], { name: '', now: '', tidyBlanks: true, ownStyles: false })
    : source
  if (!result.ok) throw new Error(result.trouble.code)
  const { report, opening } = result.value
  const words = report.sections.map(({ id, blocks }) => [id, blocks.filter(({ kind }) => kind !== 'form').map(blockText)])
  const findings = opening!.findings
  return {
    report,
    text: Object.fromEntries(words) as Record<string, string[]>,
    findings,
    codes: findings.map(({ code }) => code),
  }
}
