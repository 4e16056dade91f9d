import { SaxesParser } from 'saxes'
import type { XmlElement } from '../../ooxml/xml-writer'
import { child, childElements } from '../../ooxml/xml-tree'

/**
 * The tree of a part with the prefixes it was written with, or what is wrong with its XML. Unlike `readXml` it forgives
 * and renames nothing: it is for files of our own, and has no limits.
 */
export function parseTree(bytes: Uint8Array): XmlElement | { fault: string } {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const parser = new SaxesParser({ xmlns: true })
    parser.on('opentag', (tag) => {
      const attributes = Object.fromEntries(Object.values(tag.attributes).map(({ name, value }) => [name, value]))
      const node: XmlElement = { name: tag.name, attributes, children: [] }
      open.at(-1)!.children.push(node)
      open.push(node)
    })
    parser.on('closetag', () => void open.pop())
    parser.on('text', (value) => void open.at(-1)!.children.push(value))
    parser.write(text).close()
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
  return childElements(root)[0] ?? { fault: 'no element' }
}

/** The node itself and everything below it, in document order. */
export function descendants(node: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  const visit = (at: XmlElement) => {
    found.push(at)
    for (const below of at.children) if (typeof below !== 'string') visit(below)
  }
  visit(node)
  return found
}

export const descendantsNamed = (node: XmlElement, ...names: string[]): XmlElement[] =>
  descendants(node).filter((at) => names.includes(at.name))

/** `w:val` of a child, if there is one. */
export const valueOf = (node: XmlElement | undefined, name: string): string | undefined => child(node, name)?.attributes['w:val']
