/** The running texts of a block, cell by cell in a table, and changes of words in them that keep marks and links. */
import { inlineText, type Block, type Inline } from '../report'

/** Every piece of running text in order; a picture and a standard table have none. */
export function textsOf(block: Block): Inline[][] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'list-item':
    case 'note':
      return [block.content]
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs))
    case 'image':
    case 'form':
      return []
  }
}

/** The same block with each piece of `textsOf` put through `change`, which is told its number. */
export function mapTexts(block: Block, change: (content: Inline[], index: number) => Inline[]): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'list-item':
    case 'note':
      return { ...block, content: change(block.content, 0) }
    case 'table': {
      let index = 0
      const rows = block.rows.map((row) => ({
        cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((content) => change(content, index++)) })),
      }))
      return { ...block, rows }
    }
    case 'image':
    case 'form':
      return block
  }
}

/** UTF-16 units of the visible text. */
export interface Replacement {
  start: number
  end: number
  text: string
}

/** New words stand in the run in which the old ones began. What a link to a cell shows is never touched. */
export function replaceWords(content: readonly Inline[], replacements: readonly Replacement[]): Inline[] {
  let at = 0
  return content.map((inline): Inline => {
    const start = at
    at += inlineText([inline]).length
    if (inline.kind !== 'text') return inline
    return { ...inline, text: replacedIn(inline.text, start, replacements) }
  })
}

function replacedIn(text: string, start: number, replacements: readonly Replacement[]): string {
  const end = start + text.length
  const inside = replacements.filter((one) => one.start < end && one.end > start).sort((a, b) => b.start - a.start)
  return inside.reduce((result, one) => {
    const from = Math.max(one.start - start, 0)
    const words = one.start >= start ? one.text : ''
    return result.slice(0, from) + words + result.slice(Math.min(one.end, end) - start)
  }, text)
}
