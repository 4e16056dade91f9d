/** F18: in the form of 2019 the items of last year with their change are the items this year begins with. */
import { compare, difference, magnitude, sum } from '../calculate'
import type { Finding } from '../finding'
import { message } from '../message'
import { digits, spec, type CheckContext, type CheckOf } from './check-context'

export function checkProjectNumbers(check: CheckOf<'project-numbers'>, context: CheckContext): Finding[] {
  const { previous, template } = context
  if (previous?.report.templateId !== template.id) return []
  return (template.forms.get(check.form)?.lines ?? []).flatMap((line): Finding[] => {
    const id = (column: string) => `${check.form}.${line.id}.${column}`
    if (!template.figures.has(id(check.value)) || !template.figures.has(id(check.change))) return []
    const last = { ...context, values: previous.values }
    const [n, d, actual] = [digits(last, id(check.value)), digits(last, id(check.change)), digits(context, id(check.value))]
    if (n === null || d === null || actual === null) return []
    const expected = sum([n, d])
    if (compare(expected, actual) === 0) return []
    const diff = magnitude(difference(expected, actual))
    const text = message('F18', { line: spec(context, id(check.value)).lineName, n, d, expected, actual, diff })
    const found = { where: { figure: id(check.value) }, expected, actual }
    return [{ code: check.code, severity: 'warning', message: text, basis: message('basisForm2019'), ...found }]
  })
}
