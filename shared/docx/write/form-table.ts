/** A standard table of the template with the report's figures. */
import { BookmarkEnd, BookmarkStart } from 'docx'
import type { Evaluated } from '../../calculate'
import type { XmlElement } from '../../ooxml/xml-writer'
import type { Form, FormCell, FormFigureCell, FormTextCell, Template } from '../../template'
import { emWidth } from '../em-width'
import { figureBookmark } from '../figure-bookmark'
import type { FormLayout, StyleId, WordProfile } from '../profile-data'
import { paragraph, type ParagraphContent } from './paragraph'
import { textRun } from './runs'
import { tableXml, type GridCell } from './table-grid'

export interface FormWriting {
  profile: WordProfile
  template: Template
  values: Evaluated
  /** Next free bookmark id, or `null` for a file without bookmarks. */
  nextBookmark: (() => number) | null
}

export function formTableXml(writing: FormWriting, form: Form): XmlElement {
  const layout = writing.profile.tables.forms[form.id] ?? scaledLayout(writing.profile, form)
  const rows = form.rows.map((row) => ({
    header: row.header,
    keepWithNext: row.keepWithNext,
    cells: row.cells.map((cell) => formCell(writing, layout, cell)),
  }))
  return tableXml(writing.profile, layout.grid, layout.margin, rows)
}

/** A form the profile does not know keeps the proportions of the circulated file. */
function scaledLayout(profile: WordProfile, form: Form): FormLayout {
  const { width, proseMargin } = profile.tables
  const total = form.grid.reduce((a, b) => a + b, 0)
  return { grid: form.grid.map((w) => Math.floor((w * width) / total)), margin: proseMargin, margins: [] }
}

function formCell(writing: FormWriting, layout: FormLayout, cell: FormCell): GridCell {
  const { column, colspan, rowspan } = cell
  const margin = marginOf(layout, cell)
  const style = cell.kind === 'figure' ? 'ReportTableFigure' : labelStyle(cell)
  const content = (): ParagraphContent =>
    cell.kind === 'figure' ? figureContent(writing, layout, cell) : [textRun(writing.profile, style, cell.text)]
  return {
    column,
    colspan,
    rowspan,
    ...(margin === layout.margin ? {} : { margin }),
    paragraphs: (keepNext) => [paragraph(style, content(), keepNext ? { keepNext } : {})],
    continuation: (keepNext) => paragraph(style, [], keepNext ? { keepNext } : {}),
  }
}

/** Row labels stand left, everything else in the middle. */
const labelStyle = (cell: FormTextCell): StyleId => (cell.role === 'label' ? 'ReportTableLabel' : 'ReportTableHead')

function marginOf(layout: FormLayout, cell: FormCell): number {
  const rules = layout.margins.filter(
    (rule) =>
      (rule.role === undefined || (cell.kind === 'text' && cell.role === rule.role)) &&
      (rule.column === undefined || cell.column === rule.column) &&
      (rule.names === undefined || (cell.kind === 'text' && cell.names === rule.names)),
  )
  return rules.at(-1)?.side ?? layout.margin
}

/** The number (or what was typed instead of one) with its bookmark; a blank leaves only the bookmark. */
function figureContent(writing: FormWriting, layout: FormLayout, cell: FormFigureCell): ParagraphContent {
  const { profile, template, values, nextBookmark } = writing
  const value = values[cell.figure] ?? ''
  const size = figureSize(profile, layout, cell, value)
  const run = value === '' ? [] : [textRun(profile, 'ReportTableFigure', value, size ? { size } : {})]
  const figure = template.figures.get(cell.figure)
  if (!nextBookmark || !figure) return run
  const id = nextBookmark()
  return [new BookmarkStart(figureBookmark(template, figure), id), ...run, new BookmarkEnd(id)]
}

/** Half-points for a number that would wrap in its cell; `undefined` where the style's size fits. */
function figureSize(profile: WordProfile, layout: FormLayout, cell: FormFigureCell, value: string): number | undefined {
  const usual = profile.styles.ReportTableFigure.size
  const width = layout.grid.slice(cell.column, cell.column + cell.colspan).reduce((a, b) => a + b, 0)
  const free = width - 2 * marginOf(layout, cell)
  // Half-points to twips: 10.
  const fitting = Math.floor(free / (10 * emWidth(value)))
  return fitting >= usual ? undefined : Math.max(fitting, profile.tables.smallest)
}
