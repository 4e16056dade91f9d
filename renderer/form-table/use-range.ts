import { useEffect, type RefObject } from 'react'
import { FIGURE_ATTRIBUTE } from '../store/form-host'
import type { TableContextValue } from './table-context'

/** Marks the cells of the selected range. Set on the elements themselves: a range over the table draws no cell again. */
export function useRange(table: RefObject<HTMLElement | null>, { selection, actions }: TableContextValue): void {
  useEffect(() => {
    let marked: Element[] = []
    const mark = () => {
      marked.forEach((cell) => {
        cell.removeAttribute('data-selected')
        cell.removeAttribute('aria-selected')
      })
      const range = new Set(selection.getState().head === null ? [] : actions.selected().flat())
      const cells = range.size === 0 ? [] : [...(table.current?.querySelectorAll(`[${FIGURE_ATTRIBUTE}]`) ?? [])]
      marked = cells.flatMap((cell) => {
        const within = range.has(cell.getAttribute(FIGURE_ATTRIBUTE) ?? '')
        return (within && cell.closest('td')) || []
      })
      marked.forEach((cell) => {
        cell.setAttribute('data-selected', '')
        cell.setAttribute('aria-selected', 'true')
      })
    }
    return selection.subscribe((now, before) => {
      if (now.head !== before.head || (now.head !== null && now.figure !== before.figure)) mark()
    })
  }, [table, selection, actions])
}
