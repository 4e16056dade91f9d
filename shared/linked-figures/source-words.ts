/** What a figure in prose stands for, in the words of the form. */
import { fill } from '../message'
import { figureWords as words } from '../message/screen/figures'
import type { FigureId, FigureSource } from '../report'
import type { Template } from '../template'

export function sourceWords(source: FigureSource, template: Template): string {
  const cells = (ids: readonly FigureId[]) => ids.map((id) => cellName(id, template)).join(words.plus)
  switch (source.kind) {
    case 'cell':
      return cellName(source.figure, template)
    case 'sum':
      return cells(source.figures)
    case 'rate':
      return fill(words.rate, { part: cells(source.part), base: cells(source.base) })
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
