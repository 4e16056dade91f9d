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
  const prefixes = prefixCheck()
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const parser = new SaxesParser()
    parser.on('opentag', ({ name, attributes }) => {
      const node: XmlElement = { name, attributes, children: [] }
      prefixes.see(node)
      open.at(-1)!.children.push(node)
      open.push(node)
    })
    parser.on('closetag', () => void open.pop())
    parser.on('text', (value) => void open.at(-1)!.children.push(value))
    parser.write(text).close()
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
  const unknown = prefixes.undeclared()
  if (unknown !== undefined) return { fault: `the prefix ${unknown} is not declared` }
  return childElements(root)[0] ?? { fault: 'no element' }
}

/** Our parts declare a prefix on the root or on the first element that uses it: once declared anywhere is enough to tell a slip. */
function prefixCheck() {
  const declared = new Set(['xml', 'xmlns'])
  const used = new Set<string>()
  const note = (name: string) => {
    const colon = name.indexOf(':')
    if (colon > 0) used.add(name.slice(0, colon))
  }
  return {
    see({ name, attributes }: XmlElement): void {
      note(name)
      for (const attribute in attributes) {
        if (attribute.startsWith('xmlns:')) declared.add(attribute.slice(6))
        else note(attribute)
      }
    },
    undeclared: () => [...used].find((prefix) => !declared.has(prefix)),
  }
}

const lists = new WeakMap<XmlElement, readonly XmlElement[]>()

/** The node itself and everything below it, in document order. Kept for the next rule: nothing changes a tree that is checked. */
export function descendants(node: XmlElement): readonly XmlElement[] {
  const known = lists.get(node)
  if (known) return known
  const found: XmlElement[] = []
  visit(node, (at) => found.push(at))
  lists.set(node, found)
  return found
}

/** Elements of these names anywhere below `node`, itself included, in the order of the document. */
export function descendantsNamed(node: XmlElement, ...names: string[]): XmlElement[] {
  const found: XmlElement[] = []
  visit(node, (at) => names.includes(at.name) && found.push(at))
  return found
}

function visit(node: XmlElement, see: (at: XmlElement) => unknown): void {
  see(node)
  for (const below of node.children) if (typeof below !== 'string') visit(below, see)
}

/** `w:val` of a child, if there is one. */
export const valueOf = (node: XmlElement | undefined, name: string): string | undefined => child(node, name)?.attributes['w:val']
