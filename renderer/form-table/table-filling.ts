/** Filling and emptying several cells of a table; every change of figures is one step of the document's history. */
import type { FigureId, Figures } from '@shared/report'
import type { DocumentStore } from '../store'
import type { FormHost } from '../store/form-host'
import type { CellGrid } from './cell-grid'
import type { FillScope, TableActions, TableContextValue } from './table-context'

interface FillingParts extends Pick<TableContextValue, 'selection'> {
  store: DocumentStore
  host: FormHost
  grid: CellGrid
  cellOf: (figure: FigureId) => HTMLElement | null
  isInput: (figure: FigureId) => boolean
}

type Filling = Pick<TableActions, 'selected' | 'put' | 'fillTyped' | 'clear' | 'fillZeros'>

export function createFilling({ store, host, grid, selection, cellOf, isInput }: FillingParts): Filling {
  const put = (changes: Figures) => {
    if (Object.keys(changes).length === 0) return
    host.begin()
    host.edit(changes)
    host.begin()
  }
  const selected = (): FigureId[][] => {
    const { figure, head, walked } = selection.getState()
    if (figure === null) return []
    if (head === null) return [[figure]]
    return walked ? grid.between(walked.corner, walked.opposite) : grid.between(figure, head)
  }
  const ofScope: Record<FillScope, () => FigureId[][]> = {
    table: () => (grid.corners ? grid.between(grid.corners.corner, grid.corners.opposite) : []),
    row: () => {
      const { figure } = selection.getState()
      if (figure === null) return []
      return grid.between(grid.move(figure, 'home') ?? figure, grid.move(figure, 'end') ?? figure)
    },
    selection: selected,
  }

  return {
    selected,
    put,
    fillTyped() {
      const { figure, walked, head, editing, ...state } = selection.getState()
      const { values, template } = store.getState()
      const typedOver = state.typedOver ?? (editing ? head : null)
      if (figure === null || !typedOver) return false
      const kind = template.figures.get(figure)?.kind
      const inputs = grid
        .between(walked?.corner ?? figure, walked?.opposite ?? typedOver)
        .flat()
        .filter((id) => isInput(id) && template.figures.get(id)?.kind === kind)
      host.edit(Object.fromEntries(inputs.map((id) => [id, values[figure] ?? null])))
      host.begin()
      selection.setState({ head: typedOver, typedOver: null, editing: false })
      // What is typed next replaces it again.
      const cell = cellOf(figure)
      if (cell instanceof HTMLInputElement) cell.select()
      return true
    },
    clear() {
      const { values } = store.getState()
      const filled = selected()
        .flat()
        .filter((figure) => isInput(figure) && values[figure] !== null)
      put(Object.fromEntries(filled.map((figure) => [figure, null])))
    },
    fillZeros(scope) {
      const { values } = store.getState()
      const blank = ofScope[scope]()
        .flat()
        .filter((figure) => isInput(figure) && values[figure] === null)
      put(Object.fromEntries(blank.map((figure) => [figure, '0'])))
    },
  }
}
