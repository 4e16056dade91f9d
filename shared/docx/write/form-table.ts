/** A standard table of the template with the report's figures. */
import { BookmarkEnd, BookmarkStart, type TextRun } from 'docx'
import type { Evaluated } from '../../calculate'
import type { XmlElement } from '../../ooxml/xml-writer'
import type { Form, FormCell, FormFigureCell, Template } from '../../template'
import { figureBookmark } from '../figure-bookmark'
import { cellFit, formLayout, labelStyle } from '../form-layout'
import type { FormLayout, WordProfile } from '../profile-data'
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
  const layout = formLayout(writing.profile, form)
  const rows = form.rows.map((row) => ({
    header: row.header,
    keepWithNext: row.keepWithNext,
    cells: row.cells.map((cell) => formCell(writing, layout, cell)),
  }))
  return tableXml(writing.profile, layout.grid, layout.margin, rows)
}

function formCell(writing: FormWriting, layout: FormLayout, cell: FormCell): GridCell {
  const { profile } = writing
  const { column, colspan, rowspan } = cell
  const style = cell.kind === 'figure' ? 'ReportTableFigure' : labelStyle(cell)
  const text = cell.kind === 'figure' ? (writing.values[cell.figure] ?? '') : cell.text
  const { margin, size } = cellFit(profile, layout, cell, text)
  const content = (): ParagraphContent => {
    const run = text === '' ? [] : [textRun(profile, style, text, size ? { size } : {})]
    return cell.kind === 'figure' ? bookmarked(writing, cell, run) : run
  }
  return {
    column,
    colspan,
    rowspan,
    ...(margin === layout.margin ? {} : { margin }),
    paragraphs: (keepNext) => [paragraph(style, content(), keepNext ? { keepNext } : {})],
    continuation: (keepNext) => paragraph(style, [], keepNext ? { keepNext } : {}),
  }
}

/** The number (or what was typed instead of one) with its bookmark; a blank leaves only the bookmark. */
function bookmarked({ template, nextBookmark }: FormWriting, cell: FormFigureCell, run: TextRun[]): ParagraphContent {
  const figure = template.figures.get(cell.figure)
  if (!nextBookmark || !figure) return run
  const id = nextBookmark()
  return [new BookmarkStart(figureBookmark(template, figure), id), ...run, new BookmarkEnd(id)]
}
