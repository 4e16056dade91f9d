/** From the objects of the `docx` package to our own tree of XML, without its packer (which writes parts of its own). */
import type { IContext } from 'docx'
import type { XmlElement, XmlNode } from '../../ooxml/xml-writer'

interface Component {
  prepForXml(context: IContext): object | undefined
}

/** Only pictures and links ask for file and relationships; the writer makes neither of them with `docx`. */
const context = () => ({ stack: [] }) as unknown as IContext

/** Components add to themselves while they are written: each is made anew for every export and converted once. */
export function toXml(component: Component): XmlElement {
  const tree = component.prepForXml(context())
  if (!tree) throw new Error('an empty component')
  const [node] = nodes(tree)
  if (!node || typeof node === 'string') throw new Error('a component without an element')
  return node
}

/** `{ name: [{ _attr }, …children] }`, `{ name: { _attr } }` or a text. */
function nodes(tree: unknown): XmlNode[] {
  if (typeof tree !== 'object' || tree === null) return tree == null ? [] : [String(tree)]
  return Object.entries(tree).flatMap(([name, content]) => (name === '_attr' ? [] : [toElement(name, content)]))
}

function toElement(name: string, content: unknown): XmlElement {
  const items: unknown[] = Array.isArray(content) ? content : [content]
  const attributes: Record<string, string> = {}
  for (const item of items) {
    for (const [key, value] of Object.entries(attributesOf(item))) if (value !== undefined) attributes[key] = String(value)
  }
  return { name, attributes, children: items.flatMap(nodes).filter((node) => node !== '') }
}

const attributesOf = (item: unknown): Record<string, unknown> =>
  typeof item === 'object' && item !== null && '_attr' in item ? (item._attr as Record<string, unknown>) : {}
