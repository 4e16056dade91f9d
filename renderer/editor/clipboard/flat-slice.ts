/**
 * What is copied, dragged or pasted leaves the frame behind: chapters become their blocks (with the printed heading as
 * a paragraph where it was selected too), title and signature paragraphs, standard tables ordinary ones.
 */
import { evaluate } from '@shared/calculate'
import type { Figures } from '@shared/report'
import type { FormCell, Template } from '@shared/template'
import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model'
import { shownText } from '../figure-chip/chips-in'
import { isFigure } from '../figure-chip/figure-node'

const FRAME = new Set(['title', 'section', 'signature', 'signatory', 'signDate'])

export function flatSlice(slice: Slice, template: Template): Slice {
  const { content, openStart, openEnd } = slice
  if (!content.firstChild || !content.lastChild) return slice
  const needed = content.content.some((node) => FRAME.has(node.type.name) || node.type.name === 'form')
  if (!needed) return slice
  const blocks = content.content.flatMap((node, i) => flatPart(node, template, i === 0 && openStart > 0))
  const start = Math.max(0, openStart - wrappers(content.firstChild))
  const end = Math.max(0, openEnd - wrappers(content.lastChild))
  return new Slice(Fragment.from(blocks), blocks[0]?.isAtom ? 0 : start, blocks.at(-1)?.isAtom ? 0 : end)
}

/** Levels of nesting that go. */
const wrappers = (node: Node) => (node.type.name === 'section' || node.type.name === 'signature' ? 1 : 0)

/** `open`: the selection began inside, so the heading is no part of it. */
function flatPart(node: Node, template: Template, open: boolean): Node[] {
  const { schema } = node.type
  switch (node.type.name) {
    case 'section': {
      const heading = open ? undefined : template.sections.find(({ id }) => id === node.attrs.key)?.heading
      const printed = heading === undefined ? [] : [schema.nodes.paragraph!.create(null, schema.text(heading))]
      return [...printed, ...node.children.flatMap((block) => flatPart(block, template, false))]
    }
    case 'signature':
      return node.children.flatMap((line) => flatPart(line, template, false))
    case 'title':
    case 'signatory':
    case 'signDate':
      return [schema.nodes.paragraph!.create(null, node.content)]
    case 'form':
      return formTable(node, template)
    default:
      return [node]
  }
}

/** A standard table as an ordinary one, totals included. */
function formTable(node: Node, template: Template): Node[] {
  const form = template.forms.get(String(node.attrs.form))
  if (!form) return []
  const { schema } = node.type
  const values = evaluate(template, node.attrs.values as Figures)
  const rows = form.rows.map((row) =>
    schema.nodes.tableRow!.create(
      null,
      row.cells.map((cell) => plainCell(schema, cell, values)),
    ),
  )
  return [schema.nodes.table!.create({ headerRows: form.rows.filter((row) => row.header).length }, rows)]
}

function plainCell(schema: Schema, cell: FormCell, values: Readonly<Figures>): Node {
  const words = cell.kind === 'text' ? cell.text : (values[cell.figure] ?? '')
  const paragraph = schema.nodes.paragraph!.create(null, words === '' ? [] : schema.text(words))
  return schema.nodes.tableCell!.create({ colspan: cell.colspan, rowspan: cell.rowspan }, paragraph)
}

/** Lines of text, cells of a table between tabs. */
export function sliceText({ content }: Slice): string {
  const lines: string[] = []
  const cell = (node: Node) =>
    node.children.map((paragraph) => paragraph.textBetween(0, paragraph.content.size, '\n', shownText)).join('\n')
  const visit = (node: Node) => {
    if (node.type.name === 'tableRow') lines.push(node.children.map(cell).join('\t'))
    else if (node.isTextblock) lines.push(node.textBetween(0, node.content.size, '\n', shownText))
    else if (node.isText) lines.push(node.text ?? '')
    else if (isFigure(node)) lines.push(shownText(node))
    else node.children.forEach(visit)
  }
  content.forEach(visit)
  return lines.join('\n')
}

/** One line without marks, for places that hold nothing else. */
export const sliceLine = (slice: Slice): string =>
  sliceText(slice)
    .split(/\s*[\n\t]\s*/)
    .filter((line) => line !== '')
    .join('')
