import type { Organ, Report } from '@shared/report'
import { officialTitle, type Template } from '@shared/template'
import { closeHistory } from '@tiptap/pm/history'
import type { EditorView } from '@tiptap/pm/view'

/** Puts organ, year and scope into the document's attributes and, if the title was the official one with the full or the short name, into the title. */
export function applyAbout(
  view: EditorView,
  template: Template,
  about: Pick<Report, 'organ' | 'year' | 'scope'>,
  title: string,
): void {
  const { doc, schema } = view.state
  const { fullName, shortName } = doc.attrs.organ as Organ
  const before = [fullName, shortName].map((organ) => officialTitle(template, organ, doc.attrs.year as number))
  const tr = closeHistory(view.state.tr)
  for (const [name, value] of Object.entries(about)) tr.setDocAttribute(name, value)
  const node = doc.firstChild
  if (node && (before.includes(node.textContent) || node.textContent.trim() === '')) {
    tr.replaceWith(1, node.nodeSize - 1, schema.text(title))
  }
  view.dispatch(tr)
}
