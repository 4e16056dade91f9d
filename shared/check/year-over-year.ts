/** Y01–Y05: this year's figures against last year's. Blank is never taken for 0 on either side. */
import { compare, difference, magnitude, sum } from '../calculate'
import type { Finding } from '../finding'
import { message } from '../message'
import { clausesOf, sentencesOf } from '../prose-figures'
import { blockText, type FigureId } from '../report'
import { cellWords } from './cell-words'
import { digits, isIncomplete, spec, type CheckContext, type CheckOf } from './check-context'

function before(context: CheckContext, id: FigureId): string | null {
  const value = context.previous?.values[id]
  return value != null && /^-?\d+(\.\d+)?$/.test(value) ? value : null
}

/** What was carried out last year is carried in this year. The total is folded into its columns. */
export function checkCarryOver(check: CheckOf<'carry-over'>, context: CheckContext): Finding[] {
  const columns = context.template.forms.get(check.form)?.columns ?? []
  return columns.flatMap((column): Finding[] => {
    const id = `${check.form}.${check.to}.${column.id}`
    const actual = digits(context, id)
    const expected = before(context, `${check.form}.${check.from}.${column.id}`)
    if (spec(context, id).source === 'total' || actual === null || expected === null || compare(actual, expected) === 0) return []
    const diff = magnitude(difference(actual, expected))
    const text = message('Y01', { column: column.name, actual, expected, diff })
    const common = { where: { figure: id }, expected, actual }
    return [{ code: check.code, severity: 'error', stops: true, message: text, basis: message('basisCarry'), ...common }]
  })
}

/** Whether the chapter of the form gives the reason in the words that are offered for it; a blank in them has a finding of its own. */
export function tellsReason(form: string, line: string, { template, report }: CheckContext): boolean {
  const [start = ''] = message('inForceSentence', { line }).split(message('blankInSentence'))
  const section = report.sections.find(({ id }) => id === template.forms.get(form)?.section)
  return section?.blocks.some((block) => blockText(block).includes(start)) === true
}

export function checkInForce(check: CheckOf<'in-force'>, context: CheckContext): Finding[] {
  // Another form counts another notion in this column.
  if (context.previous?.report.templateId !== context.report.templateId) return []
  return check.lines.flatMap((line): Finding[] => {
    const id = (column: string) => `${check.form}.${line}.${column}`
    const previous = before(context, id(check.value))
    const [actual, issued, repealed] = [check.value, check.plus, check.minus].map((column) => digits(context, id(column)))
    if (previous === null || actual == null || issued == null || repealed == null) return []
    const expected = difference(sum([previous, issued]), repealed)
    if (compare(actual, expected) === 0 || tellsReason(check.form, spec(context, id(check.value)).lineName, context)) return []
    const diff = magnitude(difference(actual, expected))
    const text = message('Y02', {
      line: spec(context, id(check.value)).lineName,
      previous,
      issued,
      repealed,
      expected,
      actual,
      diff,
    })
    const also = [id(check.plus), id(check.minus)]
    return [
      {
        code: check.code,
        severity: 'warning',
        message: text,
        basis: message('basisCount'),
        where: { figure: id(check.value) },
        also,
        expected,
        actual,
      },
    ]
  })
}

export function checkPendingCases(check: CheckOf<'pending-cases'>, context: CheckContext): Finding[] {
  if (context.carriedCases === false) return []
  return (context.template.forms.get(check.form)?.lines ?? []).flatMap((line): Finding[] => {
    const total = `${check.form}.${line.id}.${check.total}`
    const n = before(context, `${check.form}.${line.id}.${check.pending}`)
    if (n === null || !context.template.figures.has(total) || isIncomplete(context, total)) return []
    const m = digits(context, total) ?? '0'
    if (compare(n, m) <= 0) return []
    const text = message('Y03', { group: line.name, n, m })
    return [{ code: check.code, severity: 'notice', message: text, basis: message('basisExperience'), where: { figure: total } }]
  })
}

/** Rows whose change the first chapter of prose speaks of itself. */
function toldLines({ template, report }: CheckContext): Set<string> {
  const trends = template.checks.find((one) => one.kind === 'prose-figures')?.trends
  const first = template.sections.find((section) => section.kind === 'text')?.id
  const text = (report.sections.find(({ id }) => id === first)?.blocks ?? []).map(blockText).join('\n')
  if (!trends || text === '') return new Set()
  const says = new RegExp([trends.down, trends.up, trends.level].join('|'))
  const clauses = sentencesOf(text)
    .flatMap(clausesOf)
    .filter((clause) => says.test(clause.text))
  const told = trends.subjects.filter(({ words }) => clauses.some((clause) => new RegExp(words).test(clause.text)))
  return new Set(told.map(({ figure }) => figure.split('.').slice(0, 2).join('.')))
}

export function checkLargeChanges(check: CheckOf<'large-change'>, context: CheckContext): Finding[] {
  if (!context.previous) return []
  const told = toldLines(context)
  const changes = [...context.template.figures.values()].flatMap((figure) => {
    const [value, previous] = [digits(context, figure.id), before(context, figure.id)]
    if (
      figure.source !== 'input' ||
      figure.kind !== 'count' ||
      told.has(`${figure.form}.${figure.line}`) ||
      value === null ||
      previous === null
    )
      return []
    const change = Number(value) - Number(previous)
    const percent = Number(previous) === 0 ? Infinity : (Math.abs(change) / Number(previous)) * 100
    return percent > check.percent && Math.abs(change) > check.least ? [{ figure, value, previous, change, percent }] : []
  })
  const largest = [...changes].sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
  const findings = largest.slice(0, check.most).map(({ figure, value, previous, change, percent }): Finding => {
    const direction = message(change > 0 ? 'increased' : 'decreased')
    const words = { cell: cellWords(figure), previous, value, direction }
    const text = Number.isFinite(percent) ? message('Y04', { ...words, percent: percent.toFixed(0) }) : message('Y04_zero', words)
    return {
      code: check.code,
      severity: 'notice',
      message: text,
      basis: message('basisExperience'),
      where: { figure: figure.id },
    }
  })
  const rest = largest.slice(check.most)
  if (rest.length === 0) return findings
  const text = message('Y04_rest', { n: rest.length })
  // Behind the ones that are shown, wherever those stand.
  const shown = new Set(largest.slice(0, check.most).map(({ figure }) => figure.id))
  const where = { figure: [...context.template.figures.keys()].filter((id) => shown.has(id)).pop() ?? rest[0]!.figure.id }
  const also = rest.map(({ figure }) => figure.id)
  return [...findings, { code: check.code, severity: 'notice', message: text, basis: message('basisExperience'), where, also }]
}

/** A table of last year left in. What is in force may well stay what it was. */
export function checkSameAsPrevious(check: CheckOf<'same-as-previous'>, context: CheckContext): Finding[] {
  if (!context.previous) return []
  const forms = [...context.template.forms.values()].map((form) => {
    const inputs = [...context.template.figures.values()].filter((f) => f.form === form.id && f.source === 'input')
    const pairs = inputs.map((f) => ({
      column: f.column,
      id: f.id,
      value: digits(context, f.id),
      previous: before(context, f.id),
    }))
    const same = pairs.every((p) => p.value !== null && p.previous !== null && compare(p.value, p.previous) === 0)
    const filled = pairs.filter((p) => Number(p.value ?? 0) !== 0)
    const telling = filled.some((p) => !check.ignoreColumns.includes(p.column))
    return { form, same, telling, n: filled.length, first: pairs[0]!.id }
  })
  const finding = (text: string, figure: FigureId): Finding => ({
    code: check.code,
    severity: 'warning',
    message: text,
    basis: message('basisNotice'),
    where: { figure },
  })
  const n = forms.reduce((all, one) => all + one.n, 0)
  if (forms.every((one) => one.same) && n >= check.least && forms.some((one) => one.telling)) {
    return [finding(message('Y05_all', { n }), forms[0]!.first)]
  }
  return forms
    .filter((one) => one.same && one.telling && one.n >= check.least)
    .map((one) => {
      const heading = context.template.sections.find((s) => s.id === one.form.section)?.heading ?? ''
      return finding(message('Y05', { heading, n: one.n }), one.first)
    })
}
