/** The blocks of a chapter as elements; items that follow each other are one list. */
import type { Evaluated } from '../../calculate'
import type { Block, HeadingLevel, Inline, Report, TableBlock } from '../../report'
import type { Template } from '../../template'
import { formTableHtml } from './form-table'
import { escaped, inlineHtml, spans, tag } from './markup'

export interface BlockWriting {
  template: Template
  values: Evaluated
  media: Report['media']
  /** Name of the chapter, for its tables. */
  caption: string
}

const HEADINGS: Record<HeadingLevel, string> = { 2: 'h3', 3: 'h4', 4: 'h5' }

export function blocksHtml(writing: BlockWriting, blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, i) => {
    const html = blockHtml(writing, block)
    if (block.kind !== 'list-item') return [html]
    const opens = blocks[i - 1]?.kind !== 'list-item'
    const closes = blocks[i + 1]?.kind !== 'list-item'
    return [...(opens ? ['<ul>'] : []), html, ...(closes ? ['</ul>'] : [])]
  })
}

function blockHtml(writing: BlockWriting, block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<${HEADINGS[block.level]}>${inlineHtml(block.content)}</${HEADINGS[block.level]}>`
    case 'paragraph':
      return `<p>${inlineHtml(block.content)}</p>`
    case 'list-item':
      return `<li>${inlineHtml(block.content)}</li>`
    case 'note':
      return `<p class="note">${inlineHtml(block.content)}</p>`
    case 'table':
      return proseTableHtml(block)
    case 'image':
      return pictureHtml(writing.media, block)
    case 'form': {
      const form = writing.template.forms.get(block.form)
      if (!form) throw new Error(`the template has no form ${block.form}`)
      return formTableHtml(form, writing.caption, writing.values)
    }
  }
}

function pictureHtml(media: Report['media'], block: Extract<Block, { kind: 'image' }>): string {
  const picture = media[block.media]
  if (!picture) throw new Error(`the report has no picture ${block.media}`)
  const { width, height, alt } = block
  // An empty description is written too: it says that the picture is only decoration.
  const style = `width:${width / 10}mm;height:${height / 10}mm`
  return `<figure><img alt="${escaped(alt)}" style="${style}" src="data:${picture.type};base64,${picture.data}"></figure>`
}

function proseTableHtml(table: TableBlock): string {
  const rows = table.rows.map((row, y) => {
    const head = y < table.headerRows
    const cells = row.cells.map((cell) => {
      const name = head ? 'th' : 'td'
      const scope = head ? (cell.colspan > 1 ? 'colgroup' : 'col') : ''
      return `${tag(name, { ...spans(cell), scope })}${cellHtml(cell.paragraphs)}</${name}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  const part = (name: string, lines: string[]) => (lines.length > 0 ? [`<${name}>`, ...lines, `</${name}>`] : [])
  const split = reachOfHead(table)
  return ['<table>', ...part('thead', rows.slice(0, split)), ...part('tbody', rows.slice(split)), '</table>'].join('\n')
}

/** Cells cannot reach from the head into the body: then all rows stand in one part. */
function reachOfHead(table: TableBlock): number {
  const reaches = table.rows.some(
    (row, y) => y < table.headerRows && row.cells.some((cell) => y + cell.rowspan > table.headerRows),
  )
  return reaches ? 0 : table.headerRows
}

/** One paragraph stands in the cell itself. */
function cellHtml(paragraphs: readonly Inline[][]): string {
  const [only = [], ...more] = paragraphs
  return more.length === 0 ? inlineHtml(only) : paragraphs.map((content) => `<p>${inlineHtml(content)}</p>`).join('')
}
