/** What pasted text looks like, told cheaply before anything reads it. */
import type { Form, Template, TemplateSection } from '@shared/template'
import { looksLikeReport } from './looks-like-report'

export type PasteKind =
  | { kind: 'report' }
  | { kind: 'table'; form: string }
  /** `body`: the text below the official heading. */
  | { kind: 'chapter'; section: TemplateSection; body: string }

/** Share of the labels of a form that must be there. */
const ENOUGH = 0.3
const LEAST_LABELS = 4

export function pasteKind(text: string, template: Template): PasteKind | null {
  if (looksLikeReport(text, template)) return { kind: 'report' }
  const form = pastedForm(text, template)
  return form ? { kind: 'table', form: form.id } : pastedChapter(text, template)
}

/** The form most of whose labels stand in the cells of the text, beside figures. */
function pastedForm(text: string, template: Template): Form | null {
  if (!/\d/.test(text)) return null
  const cells = new Set(text.split(/[\t\r\n|]/).map(bare))
  const rated = [...template.forms.values()].map((form) => {
    const labels = [...labelsOf(form)]
    return { form, share: labels.length < LEAST_LABELS ? 0 : labels.filter((label) => cells.has(label)).length / labels.length }
  })
  const best = rated.sort((a, b) => b.share - a.share)[0]
  return best && best.share >= ENOUGH ? best.form : null
}

const labelsOf = (form: Form) =>
  new Set(form.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.kind === 'text' ? [bare(cell.text)] : []))))

/** Official heading on a line of its own, words below it. */
function pastedChapter(text: string, template: Template): PasteKind | null {
  const lines = text.split(/\r\n?|\n/)
  const at = lines.findIndex((line) => line.trim() !== '')
  const heading = bare(lines[at] ?? '')
  const section = template.sections.find((s) => s.heading !== undefined && bare(s.heading) === heading)
  const body = lines.slice(at + 1).join('\n')
  return section && body.trim() !== '' ? { kind: 'chapter', section, body } : null
}

const bare = (words: string) => words.replace(/[\s#*]/g, '')
