/** Y08: a column whose rows seem to stand one too low or too high, compared with last year's. */
import type { Finding } from '../finding'
import { message } from '../message'
import { digits, spec, type CheckContext, type CheckOf } from './check-context'

export function checkShiftedRows(check: CheckOf<'shifted-rows'>, context: CheckContext): Finding[] {
  const { previous, template } = context
  const form = template.forms.get(check.form)
  if (!form || previous?.report.templateId !== template.id) return []
  const last = { ...context, values: previous.values }
  return form.columns.flatMap((column): Finding[] => {
    const ids = form.lines
      .map((line) => `${check.form}.${line.id}.${column.id}`)
      .filter((id) => template.figures.get(id)?.source === 'input')
    const [now, before] = [context, last].map((one) => ids.map((id) => digits(one, id)))
    if (!now || !before || [...now, ...before].some((value) => value === null)) return []
    const [filled, known] = [now, before].map((values) => values.map((value) => Number(value) !== 0))
    const from = firstShifted(filled!, known!, check)
    const id = from === null ? undefined : ids[from]
    if (id === undefined) return []
    const text = message('Y08', { line: spec(context, id).lineName })
    return [{ code: check.code, severity: 'notice', message: text, basis: message('basisExperience'), where: { figure: id } }]
  })
}

/** The first row from which on last year's pattern fits better by so many cells when it is moved by one row. */
function firstShifted(now: boolean[], before: boolean[], check: CheckOf<'shifted-rows'>): number | null {
  if (now.filter(Boolean).length < check.least) return null
  let best: { from: number; gain: number } | null = null
  for (const step of [1, -1]) {
    let gain = 0
    for (let i = now.length - 1; i >= 0; i--) {
      const moved = before[i - step]
      if (moved === undefined) continue
      gain += Number(now[i] === moved) - Number(now[i] === before[i])
      if (gain >= check.better && (best === null || gain > best.gain)) best = { from: i, gain }
    }
  }
  return best?.from ?? null
}
