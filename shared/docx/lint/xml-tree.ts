import { SaxesParser } from 'saxes'
import type { XmlElement } from '../../ooxml/xml-writer'

/** The tree of a part written by us, or what is wrong with its XML. Not for files of unknown origin: it has no limits. */
export function parseTree(bytes: Uint8Array): XmlElement | { fault: string } {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const parser = new SaxesParser({ xmlns: false })
    parser.on('opentag', (tag) => {
      const node: XmlElement = { name: tag.name, attributes: tag.attributes as Record<string, string>, children: [] }
      open.at(-1)!.children.push(node)
      open.push(node)
    })
    parser.on('closetag', () => void open.pop())
    parser.on('text', (value) => void open.at(-1)!.children.push(value))
    parser.on('error', (error) => {
      throw error
    })
    parser.write(text).close()
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
  return elements(root)[0] ?? { fault: 'no element' }
}

export const elements = (node: XmlElement): XmlElement[] =>
  node.children.filter((child): child is XmlElement => typeof child !== 'string')

export const childrenNamed = (node: XmlElement, name: string): XmlElement[] =>
  elements(node).filter((child) => child.name === name)

export const childNamed = (node: XmlElement, name: string): XmlElement | undefined =>
  elements(node).find((child) => child.name === name)

/** The node itself and everything below it, in document order. */
export function descendants(node: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  const visit = (at: XmlElement) => {
    found.push(at)
    for (const child of at.children) if (typeof child !== 'string') visit(child)
  }
  visit(node)
  return found
}

export const descendantsNamed = (node: XmlElement, ...names: string[]): XmlElement[] =>
  descendants(node).filter((at) => names.includes(at.name))

export function textOf(node: XmlElement): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** `w:val` of a child, if there is one. */
export const valueOf = (node: XmlElement, child: string): string | undefined => childNamed(node, child)?.attributes['w:val']
