/** Y08: a column whose rows seem to stand one too low or too high, compared with last year's. */
import type { Finding } from '../finding'
import { message } from '../message'
import type { FigureId } from '../report'
import { digits, spec, type CheckContext, type CheckOf } from './check-context'

export function checkShiftedRows(check: CheckOf<'shifted-rows'>, context: CheckContext): Finding[] {
  const form = context.template.forms.get(check.form)
  return (form?.columns ?? []).flatMap((column): Finding[] => {
    const shift = shiftIn(check, column.id, context)
    const id = shift && shift.ids[shift.from]
    if (!id) return []
    const text = message('Y08', { line: spec(context, id).lineName })
    return [{ code: check.code, severity: 'notice', message: text, basis: message('basisExperience'), where: { figure: id } }]
  })
}

interface Shift {
  /** Input cells of the column, from above. */
  ids: FigureId[]
  from: number
  /** 1: the rows stand one too low. */
  step: 1 | -1
}

/** Where the column of a cell has to move; `at`: the first cell that gets another value. */
export function shiftOf(
  check: CheckOf<'shifted-rows'>,
  figure: FigureId,
  context: CheckContext,
): (Shift & { at: number }) | null {
  const shift = shiftIn(check, spec(context, figure).column, context)
  if (!shift || shift.ids[shift.from] !== figure) return null
  const { ids, from, step } = shift
  // Rows that stand too low leave an empty one above them.
  const above = step === 1 && Number(context.values[ids[from]!] ?? 0) !== 0 ? 1 : 0
  return from < above ? null : { ...shift, at: from - above }
}

function shiftIn(check: CheckOf<'shifted-rows'>, column: string, context: CheckContext): Shift | null {
  const { previous, template } = context
  const form = template.forms.get(check.form)
  if (!form || previous?.report.templateId !== template.id) return null
  const last = { ...context, values: previous.values }
  const ids = form.lines
    .map((line) => `${check.form}.${line.id}.${column}`)
    .filter((id) => template.figures.get(id)?.source === 'input')
  const [now, before] = [context, last].map((one) => ids.map((id) => digits(one, id)))
  if (!now || !before || [...now, ...before].some((value) => value === null)) return null
  const [filled, known] = [now, before].map((values) => values.map((value) => Number(value) !== 0))
  const found = firstShifted(filled!, known!, check)
  return found && { ids, ...found }
}

/** The first row from which on last year's pattern fits better by so many cells when it is moved by one row. */
function firstShifted(now: boolean[], before: boolean[], check: CheckOf<'shifted-rows'>): Pick<Shift, 'from' | 'step'> | null {
  if (now.filter(Boolean).length < check.least) return null
  let best: { from: number; step: 1 | -1; gain: number } | null = null
  for (const step of [1, -1] as const) {
    let gain = 0
    for (let i = now.length - 1; i >= 0; i--) {
      const moved = before[i - step]
      if (moved === undefined) continue
      gain += Number(now[i] === moved) - Number(now[i] === before[i])
      if (gain >= check.better && (best === null || gain > best.gain)) best = { from: i, step, gain }
    }
  }
  return best
}
