/** Looks for words in every text block of the document. */
import type { Node } from '@tiptap/pm/model'

export interface Match {
  from: number
  to: number
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

const texts = new WeakMap<Node, { plain: string; folded: string }>()

/** Text of a block in which one character is one position: what is no text counts as a character that nobody types. */
function textOf(block: Node) {
  const known = texts.get(block)
  if (known) return known
  const plain = block.textBetween(0, block.content.size, undefined, '\ufffc')
  const text = { plain, folded: fold(plain) }
  texts.set(block, text)
  return text
}

/** Every place of `query`, in order, without overlap. */
export function findMatches(doc: Node, query: string, exact: boolean): Match[] {
  const wanted = exact ? query : fold(query)
  const matches: Match[] = []
  if (wanted === '') return matches
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    const { plain, folded } = textOf(node)
    const text = exact ? plain : folded
    for (let at = text.indexOf(wanted); at >= 0 && matches.length < MOST; at = text.indexOf(wanted, at + wanted.length)) {
      matches.push({ from: pos + 1 + at, to: pos + 1 + at + wanted.length })
    }
    return false
  })
  return matches
}
