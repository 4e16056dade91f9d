/**
 * What the cells of the tables show. All of them watch the report, few of them change with a key: the report is watched
 * once, and only the cells that read otherwise are told.
 */
import type { FigureId, FigureValue } from '@shared/report'
import { useCallback, useSyncExternalStore } from 'react'
import type { DocumentState, DocumentStore } from '../store'
import { cellFindings, cellSayings, type CellMark } from './cell-findings'
import { previousValues } from './previous-values'
import { useTable } from './table-context'

export interface ShownCell {
  value: FigureValue
  /** The gravest finding of the cell. */
  mark: CellMark | undefined
  /** What findings say of the cell, in one text for a screen reader; `null` for nothing. */
  says: string | null
  /** Last year's value; `null` when no report of last year is known or the cell was blank. */
  last: FigureValue
}

export interface CellWatch {
  /** The same object as long as nothing of it changed. */
  shown: (id: FigureId) => ShownCell
  watch: (id: FigureId, told: () => void) => () => void
}

const watches = new WeakMap<DocumentStore, CellWatch>()

export function cellWatch(store: DocumentStore): CellWatch {
  const known = watches.get(store)
  if (known) return known
  const made = createCellWatch(store)
  watches.set(store, made)
  return made
}

function createCellWatch(store: DocumentStore): CellWatch {
  const cells = new Map<FigureId, { state: DocumentState; cell: ShownCell }>()
  const watchers = new Map<FigureId, Set<() => void>>()
  let leave: (() => void) | null = null

  const shown = (id: FigureId): ShownCell => {
    const state = store.getState()
    const known = cells.get(id)
    if (known?.state === state) return known.cell
    const read = readCell(state, id)
    const cell = known && sameCell(known.cell, read) ? known.cell : read
    cells.set(id, { state, cell })
    return cell
  }

  const follow = (state: DocumentState, before: DocumentState) => {
    if (state.values === before.values && state.findings === before.findings && state.papers === before.papers) return
    for (const [id, told] of watchers) {
      const was = cells.get(id)?.cell
      if (shown(id) !== was) told.forEach((tell) => tell())
    }
  }

  return {
    shown,
    watch(id, tell) {
      leave ??= store.subscribe(follow)
      watchers.set(id, (watchers.get(id) ?? new Set()).add(tell))
      return () => {
        const told = watchers.get(id)
        told?.delete(tell)
        if (told?.size === 0) watchers.delete(id)
        if (watchers.size > 0) return
        leave?.()
        leave = null
      }
    },
  }
}

function readCell({ template, values, findings, papers }: DocumentState, id: FigureId): ShownCell {
  return {
    value: values[id] ?? null,
    mark: cellFindings(findings).get(id),
    says: cellSayings(findings).get(id)?.join(' ') ?? null,
    last: papers.previous ? (previousValues(papers.previous, template)[id] ?? null) : null,
  }
}

const sameCell = (a: ShownCell, b: ShownCell) =>
  a.value === b.value && a.mark === b.mark && a.says === b.says && a.last === b.last

/** Draws its cell again only when it shows something else. */
export function useShownCell(id: FigureId): ShownCell {
  const cells = cellWatch(useTable().store)
  const watch = useCallback((told: () => void) => cells.watch(id, told), [cells, id])
  return useSyncExternalStore(watch, () => cells.shown(id))
}

/** How the mark of a cell stands on it. */
export function markAttributes(mark: CellMark | undefined): { 'data-mark'?: string; 'data-part'?: string } {
  if (!mark) return {}
  return mark.main ? { 'data-mark': mark.severity } : { 'data-part': mark.severity }
}
