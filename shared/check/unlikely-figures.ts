/** F10 and F11: figures that such a body, or such a year, hardly has. */
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText } from '../prose-figures'
import { IN_YUAN } from './cell-values'
import { digits, spec, type CheckContext, type CheckOf } from './check-context'

const regex = memoByText((source) => new RegExp(source))

/** An amount in 元 where 万元 are asked for. Without last year's figure an area may have any amount. */
export function checkAmount(check: CheckOf<'amount'>, context: CheckContext): Finding[] {
  const value = digits(context, check.figure)
  const line = spec(context, check.figure).lineName
  const raw = context.values[check.figure] ?? ''
  const inYuan = IN_YUAN.exec(raw)
  const previous = context.previous?.values[check.figure] ?? null
  const ratio = value !== null && previous !== null && Number(previous) > 0 ? Number(value) / Number(previous) : 0
  const common = { where: { figure: check.figure }, actual: value ?? raw, basis: message('basisAmount') }
  const finding = (text: string): Finding[] => [{ code: check.code, severity: 'warning', message: text, ...common }]
  if (inYuan) return finding(message('F10_yuan', { line, value: raw.replace(/\s*元.*$/, '') }))
  if (value === null) return []
  if (ratio > check.times && previous !== null) {
    return finding(message('F10_previous', { line, value, previous, ratio: Math.floor(ratio) }))
  }
  const large = Number(value) > check.most && context.report.scope === 'own' && ratio === 0
  return large ? finding(message('F10_large', { line, value })) : []
}

export function checkRules(check: CheckOf<'rule-making'>, context: CheckContext): Finding[] {
  const organ = context.report.organ.fullName
  if (!regex(check.without).test(organ) || regex(check.with).test(organ)) return []
  const figures = context.template.forms.get(check.form)?.lines.find((line) => line.id === check.line)?.figures ?? []
  const filled = figures.filter((id) => Number(digits(context, id) ?? 0) > 0)
  const [first] = filled
  if (first === undefined) return []
  const { lineName } = spec(context, first)
  const other = context.template.forms.get(check.form)?.lines.find((line) => line.id === check.other)?.name ?? ''
  const text = message('F11', { line: lineName, value: digits(context, first) ?? '', organ, other })
  const also = filled.slice(1)
  return [
    { code: check.code, severity: 'warning', message: text, basis: message('basisExperience'), where: { figure: first }, also },
  ]
}
