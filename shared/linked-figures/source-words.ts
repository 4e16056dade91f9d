/** What a figure in prose stands for, in the words of the form. */
import { fill } from '../message'
import { figureWords as words } from '../message/screen/figures'
import type { FigureId, FigureSource } from '../report'
import type { Template } from '../template'

export function sourceWords(source: FigureSource, template: Template): string {
  const cells = (ids: readonly FigureId[]) => ids.map((id) => cellName(id, template)).join(words.plus)
  // A sum on one side of a division is read as one only between brackets.
  const side = (ids: readonly FigureId[]) => (ids.length > 1 ? fill(words.together, { cells: cells(ids) }) : cells(ids))
  switch (source.kind) {
    case 'cell':
      return cellName(source.figure, template)
    case 'sum':
      return cells(source.figures)
    case 'rate':
      return fill(words.rate, { part: side(source.part), base: side(source.base) })
    case 'previous':
    case 'difference':
    case 'growth':
    case 'trend':
      return fill(words[source.kind], { cells: cells(source.figures) })
  }
}

function cellName(id: FigureId, template: Template): string {
  const spec = template.figures.get(id)
  return spec ? fill(words.cell, { line: spec.lineName, column: spec.columnName }) : id
}
