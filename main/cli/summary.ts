/** A report in words for a person at a terminal. */
import { evaluate, type Evaluated } from '@shared/calculate'
import { bySeverity, type Finding, type ReportFile } from '@shared/finding'
import { fill } from '@shared/message'
import { commandLine as words } from '@shared/message/command-line'
import { blockText, countWords, type FigureValue } from '@shared/report'
import type { Form, FormLine, Template } from '@shared/template'

/** Lines that answer: what is it, what are its figures, what needs a look. */
export function summary(file: ReportFile, template: Template, name: string): string {
  const { report, opening } = file
  const values = evaluate(template, report.figures)
  const forms = [...template.forms.values()].flatMap((form) => formLines(form, template, values))
  const stated = Object.keys(opening?.stated ?? {}).length
  return [
    report.title,
    fill(words.organ, { organ: report.organ.fullName || words.unknown }),
    fill(words.year, { year: report.year }),
    fill(words.template, { template: template.name }),
    fill(words.source, { name, format: words.formats[opening?.format ?? 'nianbao'] }),
    '',
    ...textLengths(file, template),
    ...forms,
    '',
    ...(stated > 0 ? [fill(words.stated, { n: stated })] : []),
    ...findingLines((opening?.findings ?? []).filter((finding) => !finding.settled)),
  ].join('\n')
}

function textLengths({ report }: ReportFile, template: Template): string[] {
  return report.sections.flatMap((section) => {
    const n = countWords(section.blocks.map(blockText).join('\n'))
    const spec = template.sections.find((one) => one.id === section.id)
    const heading = spec?.heading ?? words.preface
    return spec?.kind === 'form' || (n === 0 && !spec?.heading) ? [] : [fill(words.characters, { heading, n })]
  })
}

/** Rows with something in them; of a row with a total, the total. */
function formLines(form: Form, template: Template, values: Evaluated): string[] {
  const heading = template.sections.find((section) => section.id === form.section)?.heading ?? ''
  const told = form.lines.filter((line) => line.figures.some((id) => !isNothing(values[id])))
  const untold = form.lines.filter((line) => !told.includes(line))
  const blank = untold.filter((line) => line.figures.every((id) => values[id] == null)).length
  const zero = untold.length - blank
  return [
    '',
    fill(words.figures, { heading }),
    ...told.map((line) => `  ${formLine(line, template, values)}`),
    ...(zero > 0 ? [`  ${fill(words.restZero, { n: zero })}`] : []),
    ...(blank > 0 ? [`  ${fill(words.restBlank, { n: blank })}`] : []),
  ]
}

function formLine(line: FormLine, template: Template, values: Evaluated): string {
  const specs = line.figures.flatMap((id) => template.figures.get(id) ?? [])
  const total = specs.find((spec) => spec.totalOf === 'column')
  const shown = total ? [total] : specs
  const pairs = shown.map((spec) => fill(words.value, { column: spec.columnName, value: values[spec.id] ?? words.blank }))
  return fill(words.line, { line: line.name, values: pairs.join(words.between) })
}

const isNothing = (value: FigureValue | undefined) => value == null || value === '0'

function findingLines(findings: Finding[]): string[] {
  if (findings.length === 0) return [words.noFindings]
  return [fill(words.findings, { n: findings.length }), ...bySeverity(findings).map(findingLine)]
}

/** What a person has explained is listed behind everything that is open. */
export function decidedLine({ code, message, decision }: Pick<Finding, 'code' | 'message' | 'decision'>): string {
  const kind = decision ? words.decisionKinds[decision.kind] : ''
  const reason = decision?.reason ? fill(words.decisionReason, { kind, reason: decision.reason }) : kind
  return `  ${fill(words.decided, { code, message, reason })}`
}

export function findingLine({ severity, code, message }: Finding): string {
  return `  ${fill(words.finding, { severity: words.severity[severity], code, message })}`
}
