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

/** `{ name: [{ _attr }, …children] }`, `{ name: { _attr } }` or a text. Loops, because every run of the file passes here. */
function nodes(tree: unknown): XmlNode[] {
  const found: XmlNode[] = []
  addNodes(tree, found)
  return found
}

function addNodes(tree: unknown, found: XmlNode[]): void {
  if (typeof tree === 'object' && tree !== null) {
    for (const name in tree) if (name !== '_attr') found.push(toElement(name, (tree as Record<string, unknown>)[name]))
  } else if (tree != null && tree !== '') found.push(String(tree))
}

function toElement(name: string, content: unknown): XmlElement {
  const attributes: Record<string, string> = {}
  const children: XmlNode[] = []
  for (const item of Array.isArray(content) ? (content as unknown[]) : [content]) {
    const own = attributesOf(item)
    for (const key in own) if (own[key] !== undefined) attributes[key] = String(own[key])
    addNodes(item, children)
  }
  return { name, attributes, children }
}

const attributesOf = (item: unknown): Record<string, unknown> =>
  typeof item === 'object' && item !== null && '_attr' in item ? (item._attr as Record<string, unknown>) : NONE
const NONE: Record<string, unknown> = {}
