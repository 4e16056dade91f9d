/**
 * The one model of a yearly report. Every format (saved file, Word, text, the editor's document) is a reader and a
 * writer around these types; nothing here knows a platform or a row's name.
 *
 * Canonical form (see `canonical.ts`): no empty text block, neighbouring runs with equal marks joined, every template
 * section present once and in order.
 */
import type { FigureRun } from './figure-run'
import type { Figures } from './figures'
import type { Mark } from './marks'

/** Who writes: the kind decides which checks apply (clause on 各级人民政府, 条例 Art. 50). */
export type OrganKind = 'government' | 'office' | 'department' | 'township' | 'other' | 'unknown'

export interface Organ {
  /** Full name, as the title and the signature carry it. */
  fullName: string
  shortName: string
  kind: OrganKind
}

/** `own`: the organ's own report; `area`: a government's report that adds up the subordinate ones. */
export type Scope = 'own' | 'area'

export interface Report {
  templateId: string
  organ: Organ
  /** The year reported on (not the year of writing). */
  year: number
  scope: Scope
  /** The visible title, on one line. */
  title: string
  /** Template order; the preface (if the template has one) is present even when empty. */
  sections: Section[]
  /** Values of the input cells. Totals are never stored: they are computed. */
  figures: Figures
  signature: Signature
  /** Pictures by content id; blocks refer to them. */
  media: Record<string, Media>
  /** ISO 8601 instant of the report's own last change (goes into the Word properties instead of a clock). */
  modified: string
}

export interface Section {
  id: string
  blocks: Block[]
}

/** Organ names under each other and the date below; empty list and empty date mean: no signature. */
export interface Signature {
  organs: string[]
  date: string
}

export interface Media {
  type: 'image/png' | 'image/jpeg'
  /** Base64 without line breaks. */
  data: string
}

/** The closed set of block kinds. Every writer maps it exhaustively. */
export type Block =
  | { kind: 'heading'; level: HeadingLevel; content: Inline[] }
  | { kind: 'paragraph'; content: Inline[] }
  | { kind: 'list-item'; content: Inline[] }
  /** A remark below a table (注：…), for instance one taken out of a figure cell. */
  | { kind: 'note'; content: Inline[] }
  | TableBlock
  | ImageBlock
  /** Where a standard table of the template stands in its section; its figures are in `Report.figures`. */
  | { kind: 'form'; form: string }

/** Level 1 is the chapter itself; 2 （一） · 3 1. · 4 （1）. Ordinals are part of the text. */
export type HeadingLevel = 2 | 3 | 4

/** An ordinary table in the prose. */
export interface TableBlock {
  kind: 'table'
  /** Leading rows repeated on each page. */
  headerRows: number
  rows: TableRow[]
}

export interface TableRow {
  cells: TableCell[]
}

export interface TableCell {
  colspan: number
  rowspan: number
  /** At least one; a cell may hold empty paragraphs. */
  paragraphs: Inline[][]
}

export interface ImageBlock {
  kind: 'image'
  media: string
  alt: string
  /** Printed size in tenths of a millimetre. */
  width: number
  height: number
}

export type Inline = TextRun | FigureRun | { kind: 'break' }

export interface TextRun {
  kind: 'text'
  text: string
  /** Sorted, without repetition. */
  marks: Mark[]
}
