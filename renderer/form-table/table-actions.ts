/** What keys, mouse, menu and cards do with one table. */
import type { FigureId } from '@shared/report'
import type { DocumentStore } from '../store'
import { FIGURE_ATTRIBUTE, type FormHost } from '../store/form-host'
import type { CellGrid } from './cell-grid'
import type { TableActions, TableContextValue } from './table-context'
import { createFilling } from './table-filling'
import { walkRange } from './walk-range'

interface ActionParts extends Pick<TableContextValue, 'selection' | 'card'> {
  store: DocumentStore
  host: FormHost
  grid: CellGrid
  /** The table as it stands on the screen. */
  table: () => HTMLElement | null
}

/** Nothing that Tab, Enter or typing began is going on. */
const NO_RUN = { walked: null, typedOver: null, tabbedFrom: null }

export function createTableActions({ store, host, grid, selection, card, table }: ActionParts): TableActions {
  const cellOf = (figure: FigureId) =>
    table()?.querySelector<HTMLElement>(`[${FIGURE_ATTRIBUTE}=${JSON.stringify(figure)}]`) ?? null
  const isInput = (figure: FigureId) => store.getState().template.figures.get(figure)?.source === 'input'
  /** Below the last row stands what the column must balance to, where it does not. */
  const focusBalance = (figure: FigureId) => {
    const { form, column } = store.getState().template.figures.get(figure)!
    table()
      ?.querySelector<HTMLElement>(`[data-balance=${JSON.stringify(`${form}.${column}`)}] button`)
      ?.focus()
  }

  const actions: TableActions = {
    focus: (figure) => cellOf(figure)?.focus(),
    enter(figure) {
      selection.setState({ figure, head: null, ...NO_RUN, editing: false, leaving: false })
      // What lies over the foot of the desk makes way for the foot of the table.
      table()?.closest('main')?.setAttribute('data-at-table', '')
      host.begin()
    },
    move(from, how) {
      if (walkRange(from, how, { selection, grid, isInput, focus: actions.focus })) return
      const { tabbedFrom } = selection.getState()
      const begun = tabbedFrom && grid.between(tabbedFrom, from).length === 1 ? tabbedFrom : from
      const figure = grid.move(how === 'below' ? begun : from, how)
      if (figure !== null) {
        actions.focus(figure)
        if (how === 'next' || how === 'previous') selection.setState({ tabbedFrom: begun })
      } else if (how === 'next') host.leave('after')
      else if (how === 'previous') host.leave('before')
      else if (how === 'down') focusBalance(from)
    },
    select({ corner, opposite }) {
      cellOf(corner)?.focus({ preventScroll: true })
      selection.setState({ figure: corner, head: opposite === corner ? null : opposite, walked: null, editing: false })
    },
    extend(how) {
      const { figure, head } = selection.getState()
      const from = head ?? figure
      const to = from === null ? null : grid.move(from, how)
      if (to !== null) actions.extendTo(to)
    },
    extendTo(to) {
      const { figure } = selection.getState()
      if (figure === null) return
      selection.setState({ head: to === figure ? null : to, walked: null, editing: false })
      cellOf(to)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
    },
    ...createFilling({ store, host, grid, selection, cellOf, isInput }),
    show: (next) => card.setState({ card: next }),
  }
  return actions
}
