/** What the dialog shows of the work, and what it may ask for; the app does the work. */
import type { Merged } from '@shared/merge'
import type { StoreApi } from 'zustand/vanilla'

export interface MergeDraft {
  organ: string
  year: number
  /** One unit a line. */
  list: string
}

export interface MergeState {
  draft: MergeDraft
  /** Years that can be chosen. */
  years: readonly number[]
  /** `null` while nothing is read. */
  progress: { done: number; all: number } | null
  /** The last sum. */
  merged: Merged | null
  /** The open report is the one the sum is for: its figures are brought up to date, no further draft is made. */
  updates: boolean
  /** A sentence about what went wrong or was done. */
  said: string | null
}

export interface MergeJob {
  state: StoreApi<MergeState>
  change: (draft: Partial<MergeDraft>) => void
  /** Reads what is chosen; files of units that are there already take their place. */
  pick: (what: 'many' | 'folder') => void
  stop: () => void
  /** Forgets every file. */
  again: () => void
  exportWorkbook: () => void
  makeReport: () => void
  close: () => void
}
