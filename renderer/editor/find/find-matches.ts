/** Looks for words in every text block of the document. */
import type { Node } from '@tiptap/pm/model'

import { blockText, type BlockText } from '../figure-chip/chips-in'

/** Where figures of the tables are touched, the whole figure is part of the place. */
export interface Match {
  from: number
  to: number
  /** Characters of a figure that are not meant; `null` where the place holds plain text only. */
  around: { before: string; behind: string } | null
}

/** Far more than anybody steps through; keeps a search for one common character quick. */
const MOST = 5000

/** Full width and half width, capital and small letters made one; every character stays one character. */
export function fold(text: string): string {
  return text.replace(/[\u3000\uff01-\uff5eA-Z]/g, (c) => {
    const code = c.charCodeAt(0)
    const narrow = code === 0x3000 ? ' ' : code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : c
    return narrow.toLowerCase()
  })
}

const texts = new WeakMap<Node, BlockText & { plain: string; folded: string }>()

/** The visible text of a block; a line break counts as a character that nobody types. */
function textOf(block: Node) {
  const known = texts.get(block)
  if (known) return known
  const shown = blockText(block)
  const plain = shown.text.replaceAll('\n', '\ufffc')
  const text = { ...shown, plain, folded: fold(plain) }
  texts.set(block, text)
  return text
}

function matchAt({ place, linked, text }: BlockText, start: number, at: number, length: number): Match {
  const from = place(at, 'before')
  const to = place(at + length, 'behind')
  if (!linked(at, at + length)) return { from: start + from, to: start + to, around: null }
  let first = at
  while (first > 0 && place(first - 1, 'before') === from) first--
  let last = at + length
  while (last < text.length && place(last + 1, 'behind') === to) last++
  const around = { before: text.slice(first, at), behind: text.slice(at + length, last) }
  return { from: start + from, to: start + to, around }
}

/** Every place of `query`, in order, without overlap. */
export function findMatches(doc: Node, query: string, exact: boolean): Match[] {
  const wanted = exact ? query : fold(query)
  const matches: Match[] = []
  if (wanted === '') return matches
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    const block = textOf(node)
    const text = exact ? block.plain : block.folded
    for (let at = text.indexOf(wanted); at >= 0 && matches.length < MOST; at = text.indexOf(wanted, at + wanted.length)) {
      matches.push(matchAt(block, pos + 1, at, wanted.length))
    }
    return false
  })
  return matches
}
