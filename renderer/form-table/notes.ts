import type { FigureSpec, Form } from '@shared/template'

/** How a cell is filled in and on what that rests: what its row says, then its column. */
export function notesOf(form: Form, spec: FigureSpec | undefined): { notes: string[]; basis: string[] } {
  const parts = [form.lines.find(({ id }) => id === spec?.line), form.columns.find(({ id }) => id === spec?.column)]
  const said = (words: (string | undefined)[]) => [...new Set(words.filter((word) => word !== undefined))]
  return { notes: said(parts.map((part) => part?.note)), basis: said(parts.map((part) => part?.basis)) }
}
