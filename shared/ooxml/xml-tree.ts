/** Looking things up in a tree that was read. */
import type { XmlElement, XmlNode } from './xml-writer'

const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

export const childElements = (element: XmlElement): XmlElement[] => element.children.filter(isElement)

/** First child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => isElement(node) && node.name === name)
}

export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  childElements(element).filter((e) => e.name === name)

/** First element of a name below `element`, in document order. */
export function descendant(element: XmlElement, name: string): XmlElement | undefined {
  for (const node of childElements(element)) {
    const found = node.name === name ? node : descendant(node, name)
    if (found) return found
  }
  return undefined
}

/** All text below an element. */
export function textBelow(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textBelow(node) : node)).join('')
}
