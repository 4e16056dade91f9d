/** F05, F06, F07, F09, F14: what stands in a single input cell. */
import type { Finding } from '../finding'
import { message } from '../message'
import { readFigure, type FigureReading } from '../report'
import type { FigureSpec } from '../template'
import { cellWords } from './cell-words'
import type { CheckContext, CheckOf } from './check-context'

/** Blank cells, gathered by column (by row where the column has one blank only) into one finding each. */
export function checkBlank(check: CheckOf<'blank'>, context: CheckContext): Finding[] {
  const blanks = inputs(context).filter((f) => f.form === check.form && context.values[f.id] == null && !explained(f, context))
  const byColumn = new Map<string, FigureSpec[]>()
  for (const figure of blanks) byColumn.set(figure.column, [...(byColumn.get(figure.column) ?? []), figure])
  return [...byColumn.values()].map((cells) => {
    const first = cells[0]!
    const values = { column: first.columnName, n: cells.length, first: first.lineName }
    return {
      code: check.code,
      severity: 'error',
      stops: true,
      message: message(cells.length === 1 ? 'F05_one' : 'F05', values),
      basis: message('basisZero'),
      where: { figure: first.id },
      also: cells.map((c) => c.id),
    }
  })
}

/** Opening has already asked about the rows that the file never had. */
function explained(figure: FigureSpec, context: CheckContext): boolean {
  return (context.opening?.findings ?? []).some((f) => !f.settled && f.code === 'O22' && f.also?.includes(figure.id) === true)
}

export function checkNotANumber(check: CheckOf<'not-a-number'>, context: CheckContext): Finding[] {
  return each(context, (figure, reading) =>
    figure.kind !== 'amount' && (reading.reason === 'not-a-number' || reading.reason === 'too-long')
      ? message(notANumber(reading), { cell: cellWords(figure), raw: reading.raw })
      : null,
  ).map((f) => wrong(check.code, f, message('basisZero')))
}

function notANumber({ reason, raw }: Invalid): 'F06' | 'F06_amount' | 'F06_long' {
  if (reason === 'too-long') return 'F06_long'
  return mayMeanZero(raw) ? 'F06' : 'F06_amount'
}

/** A sign or word for nothing, such as `/` or `无`: nothing in it that could be read as a number. */
export const mayMeanZero = (raw: string): boolean =>
  !/[\d〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]/.test(raw.normalize('NFKC'))

export function checkNotACount(check: CheckOf<'not-a-count'>, context: CheckContext): Finding[] {
  return each(context, (figure, reading) =>
    figure.kind === 'count' && (reading.reason === 'negative' || reading.reason === 'fraction')
      ? message('F07', { cell: cellWords(figure), raw: reading.raw })
      : null,
  ).map((f) => wrong(check.code, f, message('basisCount')))
}

export function checkNotAnAmount(check: CheckOf<'not-an-amount'>, context: CheckContext): Finding[] {
  return each(context, (figure, reading) =>
    // An amount in 元 is asked about as such.
    figure.kind === 'amount' && !IN_YUAN.test(reading.raw) ? message('F09', { line: figure.lineName, raw: reading.raw }) : null,
  ).map((f) => wrong(check.code, f, message('basisAmount')))
}

/** `130000元`, but not `13万元`. */
export const IN_YUAN = /^[^万亿]*\d\s*元/

/** More digits than any such cell has had: two numbers run together, or a slip of the hand. */
export function checkDigits(check: CheckOf<'digits'>, context: CheckContext): Finding[] {
  return inputs(context).flatMap((figure): Finding[] => {
    const value = context.values[figure.id]
    if (figure.form !== check.form || value == null || readFigure(figure.kind, value).state !== 'number') return []
    const count = value.split('.')[0]!.replace(/\D/g, '').length
    const before = context.previous?.values[figure.id]
    if (count <= check.most || (before != null && before.split('.')[0]!.length >= count)) return []
    const text = message('F14', { cell: cellWords(figure), n: count })
    return [
      { code: check.code, severity: 'warning', message: text, basis: message('basisExperience'), where: { figure: figure.id } },
    ]
  })
}

const inputs = (context: CheckContext) => [...context.template.figures.values()].filter((f) => f.source === 'input')

type Invalid = Extract<FigureReading, { state: 'invalid' }>
type Trouble = { figure: FigureSpec; text: string; raw: string }

function each(context: CheckContext, say: (figure: FigureSpec, reading: Invalid) => string | null): Trouble[] {
  return inputs(context).flatMap((figure) => {
    const value = context.values[figure.id]
    if (value == null) return []
    const reading = readFigure(figure.kind, value)
    const text = reading.state === 'invalid' ? say(figure, reading) : null
    return text === null ? [] : [{ figure, text, raw: value }]
  })
}

function wrong(code: string, { figure, text, raw }: Trouble, basis: string): Finding {
  return { code, severity: 'error', stops: true, message: text, basis, where: { figure: figure.id }, actual: raw }
}
