/**
 * What the rest of the window may ask of the editor. The type stands here, beside the stores, because features do not
 * import each other: toolbar, outline, findings and the find bar all get the handle passed in by `renderer/app`.
 */
import type { CommandId } from '@shared/command'
import type { Severity, Where } from '@shared/finding'
import type { FigureId, FigureValue, Media, Report } from '@shared/report'
import type { FigureHandle } from './figure-handle'

/** A block by its number among those of its section that say something. */
export interface BlockMark {
  section: string
  block: number
  /** A word or two, read in the margin. */
  words: string
}

/** Words of a block that a finding speaks of. */
export interface FindingMark {
  section: string
  block: number
  quote: string
  severity: Severity
  message: string
}

export interface CommandState {
  enabled: boolean
  active: boolean
}

export interface EditorHandle {
  /** Runs an editing command (`edit.*`, `format.*`, `insert.*`, `table.*`); `false` when it is none or cannot run here. */
  run(command: CommandId): boolean
  /** Every editing command by its id. The same object until something changed. */
  state(): Readonly<Record<string, CommandState>>
  /** Called after every change of document, selection, focus or of the found places. */
  subscribe(listener: () => void): () => void
  /** Brings a place into view and puts the cursor there. */
  goTo(where: Where): void
  /** The report as it stands now. */
  report(): Report
  /** Puts a value into a figure cell: one undoable step. */
  applyFigure(id: FigureId, value: FigureValue): void
  /** Puts a picture behind the cursor; `pixels` is its natural size. `false` where no picture can stand. */
  insertImage(media: Media, pixels: { width: number; height: number }): boolean
  /**
   * Corrects who reports on which year: one undoable step. A title that was the official one, with the full or short name, becomes
   * `title`; one written otherwise stays.
   */
  applyAbout(about: Pick<Report, 'organ' | 'year' | 'scope'>, title: string): void
  /** Shows title, chapters, figures and signature of a report on the same template: one undoable step. Organ and year stay. */
  applyReport(report: Report): void
  /** Shows the same report with some places changed: only those are replaced, one undoable step, and the cursor stays. */
  changeReport(report: Report): void
  /** Marks blocks in the margin, in place of those marked before; `onMark` is told which mark was clicked. */
  markBlocks(marks: readonly BlockMark[], onMark: (mark: Pick<BlockMark, 'section' | 'block'>) => void): void
  /** Underlines words in place of those underlined before. */
  markFindings(marks: readonly FindingMark[]): void
  /** Puts words behind the cursor when it stands in a text of the section, else into a paragraph at its end: one undoable step. */
  insertWords(section: string, words: string): void
  focus(): void
  find: FindHandle
  figures: FigureHandle
}

export interface FindOptions {
  query: string
  replacement: string
  /** Upper and lower case, full and half width count as different. */
  exact: boolean
}

export interface FindState extends FindOptions {
  /** `closed`, or which row of the bar is shown. */
  bar: 'closed' | 'find' | 'replace'
  /** Grows each time the bar is asked for, so that it takes the focus again. */
  asked: number
  count: number
  /** 1-based number of the found place the cursor stands on, 0 for none. */
  current: number
}

/** Find and replace over title, prose, tables in prose and signature. */
export interface FindHandle {
  /** The same object until something changed. */
  state(): FindState
  change(options: Partial<FindOptions>): void
  next(): void
  previous(): void
  /** Replaces the current place and goes to the next one. */
  replace(): void
  /** Replaces every place as one undoable step and says how many there were. */
  replaceAll(): number
  /** Hides the bar and the marks; the cursor returns into the text. */
  close(): void
}
