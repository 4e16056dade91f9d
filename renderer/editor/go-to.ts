/** Brings a place of the report into view and puts the cursor there. */
import type { Where } from '@shared/finding'
import { readBlock, type BlockNode } from '@shared/editor-document'
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { FIGURE_ATTRIBUTE } from '../store/form-host'
import { blockText } from './figure-chip/chips-in'

export function goTo(editor: Editor, where: Where): void {
  if ('figure' in where) return goToFigure(editor.view.dom, where.figure)
  const { doc } = editor.state
  if ('title' in where) return goToText(editor, [1, 1])
  if ('signature' in where) return goToText(editor, [doc.content.size - (doc.lastChild?.nodeSize ?? 0) + 2])
  const place = sectionPlace(doc, where.section)
  if (!place) return
  const range = quoteRange(place, where.block, where.quote)
  if (range) return goToText(editor, range)
  const dom = editor.view.nodeDOM(place.pos)
  const section = dom instanceof HTMLElement ? dom : null
  const cell = section?.querySelector<HTMLElement>(`[${FIGURE_ATTRIBUTE}]:is(input)`)
  if (cell && place.node.firstChild?.type.name === 'form') cell.focus({ preventScroll: true })
  else goToText(editor, [firstEmptyText(place) ?? place.pos + 1], false)
  section?.scrollIntoView({ block: 'start' })
}

/** Focuses the cell in the middle of the window. */
export function goToFigure(root: HTMLElement, figure: string): void {
  const cell = root.querySelector<HTMLElement>(`[${FIGURE_ATTRIBUTE}=${JSON.stringify(figure)}]`)
  cell?.scrollIntoView({ block: 'center', inline: 'nearest' })
  cell?.focus({ preventScroll: true })
}

/** Selects a stretch, or puts the cursor into the next text behind a place. */
function goToText(editor: Editor, [from, to]: [number, number?], scroll = true): void {
  const { doc, tr } = editor.state
  const selection = to === undefined ? TextSelection.near(doc.resolve(from), 1) : TextSelection.create(doc, from, to)
  editor.view.dispatch(scroll ? tr.setSelection(selection).scrollIntoView() : tr.setSelection(selection))
  editor.view.focus()
  if (!scroll) return
  const { node } = editor.view.domAtPos(selection.from)
  const element = node instanceof HTMLElement ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
}

interface Place {
  node: Node
  pos: number
}

function sectionPlace(doc: Node, key: string): Place | null {
  let found: Place | null = null
  doc.forEach((node, pos) => {
    if (node.type.name === 'section' && node.attrs.key === key) found = { node, pos }
  })
  return found
}

/** Where writing begins in a section that still has an empty paragraph; `null` when every one says something. */
function firstEmptyText({ node, pos }: Place): number | null {
  let found: number | null = null
  node.forEach((child, offset) => {
    if (found === null && child.isTextblock && child.content.size === 0) found = pos + 1 + offset + 1
  })
  return found
}

/** Where the quoted words stand; they are looked for in the named block first, as blocks may have moved since. */
function quoteRange(section: Place, block: number | undefined, quote: string | undefined): [number, number?] | null {
  const blocks = visibleBlocks(section)
  const named = block === undefined ? undefined : blocks[block]
  if (quote !== undefined && quote !== '') {
    for (const candidate of named ? [named, ...blocks] : blocks) {
      const range = wordsIn(candidate, quote)
      if (range) return range
    }
  }
  return named ? [named.pos + 1] : null
}

/** The blocks the report has: those without a visible character are none of them. */
function visibleBlocks({ node, pos }: Place): Place[] {
  const places: Place[] = []
  node.forEach((child, offset) => {
    if (readBlock(child.toJSON() as BlockNode)) places.push({ node: child, pos: pos + 1 + offset })
  })
  return places
}

/** A block by its number among those that say something. */
export function blockPlace(doc: Node, section: string, block: number): Place | null {
  const place = sectionPlace(doc, section)
  return (place && visibleBlocks(place)[block]) ?? null
}

/** Where the words stand in a block, the first time. */
export function wordsIn({ node, pos }: Place, quote: string): [number, number] | null {
  if (node.isTextblock) {
    const { text, place } = blockText(node)
    const at = text.indexOf(quote)
    return at < 0 ? null : [pos + 1 + place(at, 'before'), pos + 1 + place(at + quote.length, 'behind')]
  }
  let found: [number, number] | null = null
  node.forEach((child, offset) => {
    found ??= wordsIn({ node: child, pos: pos + 1 + offset }, quote)
  })
  return found
}
