import type { Mark } from './marks'
import type { Block, Inline, TableBlock } from './report'

/** Visible text of inline content; a line break counts as one line feed. */
export function inlineText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === 'break' ? '\n' : inline.text)).join('')
}

/** The same content as plain text: what formats hold that know no links. */
export const withoutLinks = (content: readonly Inline[]): Inline[] =>
  content.map((inline) => (inline.kind === 'figure' ? { kind: 'text', text: inline.text, marks: inline.marks } : inline))

/** One run of text. */
export function text(value: string, marks: readonly Mark[] = []): Inline {
  return { kind: 'text', text: value, marks: [...marks] }
}

/** A paragraph's content without marks; `""` gives no run at all. */
export function plain(value: string): Inline[] {
  return value === '' ? [] : [text(value)]
}

/** Visible text of a table: rows by line feeds, cells by tabs. */
export function tableText(table: TableBlock): string {
  const cell = (paragraphs: Inline[][]) => paragraphs.map(inlineText).join('\n')
  return table.rows.map((row) => row.cells.map((c) => cell(c.paragraphs)).join('\t')).join('\n')
}

/** Whole visible text of a block, ordinals included; a standard table and a picture have none of their own. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'list-item':
    case 'note':
      return inlineText(block.content)
    case 'table':
      return tableText(block)
    case 'image':
      return block.alt
    case 'form':
      return ''
  }
}
