import type { GroupLabel, PrintedRow } from './form-labels'
import type { LabelMatch } from './match-label'
import type { Strip, StripCell } from './strip'

/** One row of figures as the file gives it. */
export interface RowRecord {
  /** Row it belongs to; `null` until its place in the order tells. */
  row: PrintedRow | null
  how: 'label' | 'group' | 'order' | 'only-row'
  match: LabelMatch | null
  /** Group label that stood where a row label belongs. */
  group: GroupLabel | null
  /** Words in front of the figures, as they stand. */
  texts: string[]
  values: StripCell[]
  strips: Strip[]
  /** Figures came in more than one strip. */
  torn: boolean
  /** How many of the values had come when the row was full and still more followed. */
  full: number | null
  /** Digits that stood without a gap behind the label. */
  glued: string | null
  /** Running number of the strip the figures started in. */
  order: number
}

export interface FormStrips {
  records: RowRecord[]
  /** Strips of headers, captions and groups. */
  furniture: Set<Strip>
  /** Header and caption texts that were accepted although misprinted: as found → official. */
  misprints: { actual: string; official: string; strip: Strip }[]
  /** Header cells of columns the form does not have. */
  extras: ExtraHeader[]
}

export interface ExtraHeader {
  text: string
  strip: Strip
  /** The header on the line above, where each stands on a line of its own. */
  after?: string
}
