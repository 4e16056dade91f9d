/** What the dialog shows of several years, and what it may ask for; the app does the work. */
import type { Template } from '@shared/template'
import type { YearColumn } from '@shared/years'
import type { StoreApi } from 'zustand/vanilla'

export type PictureFormat = 'png' | 'svg'

export interface YearsState {
  /** The open report, last year's, and what was added, the last one first. */
  columns: readonly YearColumn[]
  /** `null` while nothing is read. */
  progress: { done: number; all: number } | null
  /** A sentence for each file that was not taken the last time. */
  notTaken: readonly string[]
  /** A sentence about what went wrong or was done. */
  said: string | null
}

export interface YearsJob {
  template: Template
  state: StoreApi<YearsState>
  add: () => void
  stop: () => void
  remove: (year: number) => void
  /** `name`: what the plot is about. */
  exportPicture: (format: PictureFormat, svg: SVGSVGElement, name: string) => void
  copyPicture: (svg: SVGSVGElement) => void
  close: () => void
}
