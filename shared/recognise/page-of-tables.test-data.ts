/** A report as a web page whose chapters hold the tables they are given, and what is read of it. */
import { officialTemplate } from '@templates/official.test-data'
import { readHtml } from '../html'
import { recognise } from './recognise'

const template = officialTemplate()

export const htmlRow = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

/** `tables`: rows by id of the chapter. */
export function readTables(tables: Readonly<Record<string, string>>) {
  const body = template.sections.map(({ id, heading }) => `<p>${heading ?? ''}</p><table>${tables[id] ?? ''}</table>`).join('')
  const page = `<meta charset=utf-8><p>云岭市民政局2026年政府信息公开工作年度报告</p>${body}`
  const source = readHtml(new TextEncoder().encode(page))
  const result = source.ok
    ? recognise(source.value.source, [template], { name: '', now: '', tidyBlanks: true, ownStyles: false })
    : source
  if (!result.ok) throw new Error(result.trouble.message)
  const { report, opening } = result.value
  const codes = (id: string) =>
    opening!.findings.flatMap((f) =>
      (f.where && 'figure' in f.where && f.where.figure === id) || f.also?.includes(id) ? f.code : [],
    )
  return { figures: report.figures, codes }
}
