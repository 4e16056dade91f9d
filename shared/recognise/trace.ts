/** Collects what recognition has to say, in the order of the document. */
import type { OpeningFinding, Severity, Where } from '../finding'
import { message, type MessageCode } from '../message'
import type { FigureId } from '../report'
import type { Template } from '../template'

export interface Trace {
  findings: OpeningFinding[]
  /** `line`: of the source, where it is known. */
  say: (
    code: MessageCode,
    severity: Severity,
    values?: Record<string, string | number>,
    where?: Where,
    also?: FigureId[],
    line?: number,
  ) => void
}

export function newTrace(): Trace {
  const findings: OpeningFinding[] = []
  return {
    findings,
    say: (code, severity, values = {}, where, also, line) =>
      findings.push({
        code,
        severity,
        message: message(code, values),
        ...(where ? { where } : {}),
        ...(also && also.length > 0 ? { also } : {}),
        ...(line === undefined ? {} : { line }),
      }),
  }
}

/** Words of one cell: row and column. */
export function cellWords(template: Template, id: FigureId): string {
  const spec = template.figures.get(id)!
  return message('O00', { row: spec.lineName, column: spec.columnName })
}

/** First figure of a row, and the others. */
export const rowPlace = (figures: readonly FigureId[]): [Where, FigureId[]] => [{ figure: figures[0]! }, figures.slice(1)]

/** First words, to find the place again. */
export const quoteOf = (text: string) => {
  const words = text.replace(/\s+/g, ' ').trim()
  return words.length > 30 ? `${words.slice(0, 30)}…` : words
}
