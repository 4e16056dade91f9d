/** The paragraphs and tables that a report shows as a Word file, to be compared with what a file really shows. */
import { evaluate } from '../calculate'
import { printableText } from '../docx/printable-text'
import { canonicalInlines, inlineText, plain, withoutLinks, type Block, type Inline, type Report } from '../report'
import type { SourceBlock } from '../source'
import type { Template } from '../template'

/** Comparable forms of the visible blocks, from title to signature. */
export function visibleReport(report: Report, template: Template): string[] {
  const values = evaluate(template, report.figures)
  const formCells = (form: string) =>
    template.forms
      .get(form)!
      .rows.flatMap((row) => row.cells)
      .map((cell) => (cell.kind === 'text' ? cell.text : (values[cell.figure] ?? '')))
  const sections = template.sections.flatMap((spec) => [
    ...(spec.heading === undefined ? [] : [line(plain(spec.heading), 'outline 1')]),
    ...(report.sections.find((s) => s.id === spec.id)?.blocks ?? []).map((block) =>
      block.kind === 'form' ? form(formCells(block.form)) : visibleBlock(block),
    ),
  ])
  const { organs, date } = report.signature
  const signature = [
    ...organs.map((organ) => line(plain(organ), 'signature')),
    ...(date === '' ? [] : [line(plain(date), 'date')]),
  ]
  return [title(report.title), ...sections, ...signature]
}

/** The same for the blocks a file shows; separators without text show nothing. */
export function visibleSource(blocks: readonly SourceBlock[], formRows: ReadonlySet<string>): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.kind === 'image') return [image(block.media)]
    if (block.kind === 'table') {
      const cells = block.rows.flatMap((row) => row.cells.map((cell) => cell.paragraphs.map(inlineText).join('\n')))
      const asForm = form(cells.map((text) => text.trim()))
      return [formRows.has(asForm) ? asForm : table(block.headerRows, block.rows)]
    }
    if (inlineText(block.content).trim() === '') return []
    if (block.role === 'title') return [title(inlineText(block.content).replace(/\n/g, ''))]
    const style = block.role ?? (block.outline === undefined ? (block.listItem ? 'item' : '') : `outline ${block.outline}`)
    return [line(block.content, style)]
  })
}

/** Forms as they would stand there; a table that equals one of them is that form. */
export const visibleForms = (visible: readonly string[]) => new Set(visible.filter((entry) => entry.startsWith('form ')))

function visibleBlock(block: Exclude<Block, { kind: 'form' }>): string {
  switch (block.kind) {
    case 'heading':
      return line(block.content, `outline ${block.level}`)
    case 'paragraph':
      return line(block.content, '')
    case 'list-item':
      return line(block.content, 'item')
    case 'note':
      return line(block.content, 'note')
    case 'table':
      return table(block.headerRows, block.rows)
    case 'image':
      return image(block.media)
  }
}

const printable = (content: readonly Inline[]) =>
  canonicalInlines(
    withoutLinks(content).map((inline) => (inline.kind === 'break' ? inline : { ...inline, text: printableText(inline.text) })),
  )

type Rows = { cells: { colspan: number; rowspan: number; paragraphs: Inline[][] }[] }[]

const title = (text: string) => `title ${printableText(text).trim()}`
const line = (content: readonly Inline[], style: string) => `line ${style} ${JSON.stringify(printable(content))}`
const image = (media: string) => `image ${media}`
const form = (cells: readonly string[]) => `form ${JSON.stringify(cells)}`
const table = (headerRows: number, rows: Rows) =>
  `table ${headerRows} ${JSON.stringify(rows.map((row) => row.cells.map((c) => [c.colspan, c.rowspan, c.paragraphs.map(printable)])))}`
