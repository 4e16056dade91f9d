/** A compiled template: every id resolved, every span proven, totals in the order of calculation. */
import type { FigureId, FigureKind } from '../report'
import type { CheckData } from './check-data'
import type { RollData } from './roll-data'
import type { SectionData } from './template-data'

export interface Template {
  id: string
  name: string
  notice: string
  years: { from: number; to: number | null }
  /** `{organ}` and `{year}` are filled in. */
  title: string
  sections: TemplateSection[]
  forms: ReadonlyMap<string, Form>
  figures: ReadonlyMap<FigureId, FigureSpec>
  /** Every total comes after the totals it adds up. */
  totals: Total[]
  checks: CheckData[]
  /** How next year's draft is made; `null` when none can be. */
  roll: RollData | null
  /** Figures that tell several years of one organ at a glance, by plot. */
  mainFigures: MainFigures[]
}

/** Drawn on one scale. */
export interface MainFigures {
  name: string
  /** `name`: its words beside the others of the plot. */
  figures: { figure: FigureId; name: string }[]
}

export type TemplateSection = SectionData

export interface Form {
  id: string
  /** Section in which the form stands. */
  section: string
  /** What holds for every cell of it. */
  note?: string
  grid: number[]
  labelColumns: number
  columns: FormColumn[]
  lines: FormLine[]
  rows: FormRow[]
  balances: Balance[]
}

export interface FormColumn {
  id: string
  name: string
  code: string
  kind: FigureKind
  note?: string
  basis?: string
}

export interface FormLine {
  id: string
  name: string
  label: string
  groups: string[]
  aliases: string[]
  note?: string
  basis?: string
  /** Ids of its figures, in column order. */
  figures: FigureId[]
}

export interface FormRow {
  header: boolean
  /** Word: stays on the page of the next row. */
  keepWithNext: boolean
  cells: FormCell[]
}

export type FormCell = FormTextCell | FormFigureCell

interface CellPlace {
  /** 0-based place in the grid. */
  row: number
  column: number
  colspan: number
  rowspan: number
}

export interface FormTextCell extends CellPlace {
  kind: 'text'
  /** `caption`: full-width block title or note · `header`: names columns · `group`: label over several rows · `label`: names a row. */
  role: 'caption' | 'header' | 'label' | 'group'
  text: string
  /** Column that a header cell names. */
  names?: string
  aliases: string[]
}

export interface FormFigureCell extends CellPlace {
  kind: 'figure'
  figure: FigureId
}

export interface FigureSpec {
  id: FigureId
  form: string
  line: string
  column: string
  kind: FigureKind
  /** `total` is computed and never typed. */
  source: 'input' | 'total'
  /** Words of row and column, for messages and screen readers. */
  lineName: string
  columnName: string
  /** Which of a form's sums it is: along the row (`column`) or down the column (`line`). */
  totalOf?: 'column' | 'line'
}

export interface Total {
  target: FigureId
  addends: FigureId[]
}

/** `left` and `right` must add up to the same, column by column. */
export interface Balance {
  name: string
  columns: { column: string; left: FigureId[]; right: FigureId[] }[]
}
