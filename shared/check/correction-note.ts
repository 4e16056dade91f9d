/** 更正说明: which figures are others than when the report was published, told in the report itself. */
import { message } from '../message'
import { blockText, type Report } from '../report'
import type { Template } from '../template'
import { cellWords } from './cell-words'

export interface CorrectedFigure {
  /** `“…”的“…”一栏由36更正为37` */
  words: string
}

/** Input cells that were changed since, in the order of the form. */
export function correctedFigures(published: Report, report: Report, template: Template): CorrectedFigure[] {
  return [...template.figures.values()].flatMap((figure) => {
    const [old, now] = [published.figures[figure.id] ?? null, report.figures[figure.id] ?? null]
    if (figure.source !== 'input' || old === now) return []
    const shown = (value: string | null) => value ?? message('correctionBlank')
    return [{ words: message('correctionItem', { cell: cellWords(figure), old: shown(old), now: shown(now) }) }]
  })
}

export const correctionNote = (figures: readonly CorrectedFigure[]): string =>
  message('correctionNote', { items: figures.map(({ words }) => words).join(message('correctionAnd')) })

const OPENING = message('correctionNote', { items: '' }).slice(0, 4)

export const isCorrectionNote = (text: string): boolean => text.startsWith(OPENING)

/** Whether the report tells of every one of them. */
export function tellsCorrections(report: Report, figures: readonly CorrectedFigure[]): boolean {
  const notes = report.sections.flatMap(({ blocks }) => blocks.map(blockText)).filter(isCorrectionNote)
  return figures.length > 0 && figures.every(({ words }) => notes.some((note) => note.includes(words)))
}
