/** What the dialog for checking many reports shows, and what it may ask for; the app does the work. */
import type { CheckedReport, UnreadUnit } from '@shared/merge'
import type { StoreApi } from 'zustand/vanilla'

/** A file that was looked at; `id` names it towards the app. */
export type CheckedFile = { id: string; checked: CheckedReport } | { id: string; unread: UnreadUnit }

export interface CheckState {
  /** In the order in which they were chosen. */
  files: readonly CheckedFile[]
  progress: { done: number; all: number } | null
  /** A sentence about what went wrong or was done. */
  said: string | null
}

export interface CheckJob {
  state: StoreApi<CheckState>
  /** Checks what is chosen; a file that was checked before is checked anew. */
  pick: (what: 'many' | 'folder') => void
  stop: () => void
  /** Forgets every file. */
  again: () => void
  open: (id: string) => void
  exportList: () => void
  close: () => void
}
