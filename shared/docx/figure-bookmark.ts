import type { FigureId } from '../report'
import type { FigureSpec, Template } from '../template'

const PREFIX = '_nb_'

/**
 * Name of the hidden bookmark around a figure: Word allows 40 letters, digits and `_`, figure ids have dots and are
 * longer. Row ids are unique over the forms of a template.
 */
export function figureBookmark(template: Template, figure: FigureSpec): string {
  const column = template.forms.get(figure.form)?.columns.find((c) => c.id === figure.column)
  return `${PREFIX}${figure.line.replace(/-/g, '_')}_${column?.code ?? figure.column}`
}

const known = new WeakMap<Template, ReadonlyMap<string, FigureId>>()

/** All bookmarks of a template and the figures they stand for. */
export function figureBookmarks(template: Template): ReadonlyMap<string, FigureId> {
  const found = known.get(template)
  if (found) return found
  const made = new Map([...template.figures.values()].map((figure) => [figureBookmark(template, figure), figure.id]))
  known.set(template, made)
  return made
}

/** Whether a bookmark is one of ours around a figure; what stands there is a figure, whatever was typed. */
export const isFigureBookmark = (name: string) => name.startsWith(PREFIX)
