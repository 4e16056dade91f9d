/** The parsed page, and what its elements mean to a reader of text. */
import type { DefaultTreeAdapterMap } from 'parse5'
import type { Mark } from '../report'

export type Node = DefaultTreeAdapterMap['childNode']
export type Element = DefaultTreeAdapterMap['element']

export const isElement = (node: Node): node is Element => 'tagName' in node
export const childrenOf = (element: Element): Node[] => element.childNodes
export const attribute = (element: Element, name: string): string => element.attrs.find((one) => one.name === name)?.value ?? ''

const tags = (names: string) => new Set(names.split(' '))

export const UNSEEN = tags('script style head noscript template title meta link svg math select option datalist')
export const CHROME = tags('nav button input textarea')
/** Kinds of `input` that a person fills in with words. */
const FILLED_IN = tags('text number tel')
export const EMBEDDED = tags('iframe frame embed object audio video canvas applet')
export const INLINE = tags(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark o:p q s samp small span strike strong sub sup time tt u var st1:chsdate wbr nobr',
)

/** What stands in a box of a page that can be filled in; `null` where it is none. */
export function boxValue(element: Element): string | null {
  if (element.tagName === 'textarea')
    return element.childNodes.map((child) => (child.nodeName === '#text' ? (child as { value: string }).value : '')).join('')
  if (element.tagName !== 'input') return null
  return FILLED_IN.has(attribute(element, 'type').trim().toLowerCase() || 'text') ? attribute(element, 'value') : null
}

const MARKS: Record<string, Mark> = { b: 'bold', strong: 'bold', sub: 'subscript', sup: 'superscript', u: 'underline' }

/** The mark of its tag, or of a style that raises the sign of a note. */
export function markOf(element: Element): Mark | undefined {
  const raised = /(?:^|;)\s*vertical-align\s*:\s*(super|sub)\b/i.exec(attribute(element, 'style'))?.[1]?.toLowerCase()
  return MARKS[element.tagName] ?? (raised === 'super' ? 'superscript' : raised === 'sub' ? 'subscript' : undefined)
}

/** What the page says itself, or what was found out about its styles (`hideUnseen`). */
export const isHidden = (element: Element): boolean => element.attrs.some(({ name }) => name === 'hidden')

const STRUCK = tags('s strike del')

export const isStruck = (element: Element): boolean =>
  STRUCK.has(element.tagName) || /text-decoration(?:-line)?\s*:[^;]*line-through/i.test(attribute(element, 'style'))

/** Header or footer of a printed page, as LibreOffice writes it into a web page. */
export const isPageEdge = (element: Element) =>
  element.tagName === 'div' && /^(?:header|footer)$/.test(attribute(element, 'title'))

/** The number or bullet a word processor wrote in front of a paragraph of a list. */
export const isListMark = (element: Element) => /mso-list\s*:\s*ignore/i.test(attribute(element, 'style'))

/** Line feeds count where the page says so. */
export const keepsLines = (element: Element) =>
  /^(?:pre|listing|xmp)$/.test(element.tagName) || /white-space\s*:\s*pre/i.test(attribute(element, 'style'))

/** Visits in document order without recursion; `false` from the visitor skips what is inside. */
export function visit(root: Node, visitor: (element: Element, depth: number) => boolean | void): void {
  const open: { node: Node; depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    if (!isElement(node) || visitor(node, depth) === false) continue
    for (const child of [...node.childNodes].reverse()) open.push({ node: child, depth: depth + 1 })
  }
}

/** Words of an element, for a quotation. */
export function wordsOf(root: Element, most = 100): string {
  let words = ''
  visit(root, (element) => {
    for (const child of element.childNodes)
      if (child.nodeName === '#text' && words.length < most) words += (child as { value: string }).value
    return words.length < most
  })
  return words.replace(/\s+/g, ' ').trim()
}

/** Characters other than blanks; counting stops at `most`. */
export function wordLength(root: Element, most: number): number {
  let length = 0
  visit(root, (element) => {
    if (UNSEEN.has(element.tagName)) return false
    if (element.tagName === 'input' && !isHidden(element)) length += boxValue(element)?.replace(/\s+/g, '').length ?? 0
    for (const child of element.childNodes)
      if (child.nodeName === '#text') length += (child as { value: string }).value.replace(/\s+/g, '').length
    return length < most
  })
  return Math.min(length, most)
}
