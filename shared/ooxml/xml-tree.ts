/** Looking things up in a tree that was read. */
import type { XmlElement, XmlNode } from './xml-writer'

const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

export function childElements(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  for (const node of element.children) if (isElement(node)) found.push(node)
  return found
}

/** First child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element) for (const node of element.children) if (isElement(node) && node.name === name) return node
  return undefined
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  for (const node of element.children) if (isElement(node) && node.name === name) found.push(node)
  return found
}

/** First element of a name below `element`, in document order. */
export function descendant(element: XmlElement, name: string): XmlElement | undefined {
  for (const node of element.children) {
    if (!isElement(node)) continue
    const found = node.name === name ? node : descendant(node, name)
    if (found) return found
  }
  return undefined
}

/** All text below an element. */
export function textBelow(element: XmlElement): string {
  let text = ''
  for (const node of element.children) text += isElement(node) ? textBelow(node) : node
  return text
}
