/** A tree of XML and its text. What XML 1.0 cannot hold never gets out. */

export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
}

export type XmlNode = XmlElement | string

type AttributeValue = string | number | boolean | undefined
type Child = XmlNode | false | null | undefined

/** Attributes that are `undefined` and children that are falsy are left out. */
export function element(name: string, attributes: Record<string, AttributeValue> = {}, ...children: Child[]): XmlElement {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)] as const]))
  return {
    name,
    attributes: Object.fromEntries(given),
    children: children.filter((child): child is XmlNode => child !== false && child != null && child !== ''),
  }
}

/** A part of a package: declaration and root, on as few lines as they need. */
export function writeXml(root: XmlElement): string {
  const out: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n']
  writeNode(root, out)
  return out.join('')
}

function writeNode(node: XmlNode, out: string[]): void {
  if (typeof node === 'string') {
    out.push(escapeText(node))
    return
  }
  out.push('<', node.name)
  for (const [name, value] of Object.entries(node.attributes)) out.push(' ', name, '="', escapeAttribute(value), '"')
  if (node.children.length === 0) {
    out.push('/>')
    return
  }
  out.push('>')
  for (const child of node.children) writeNode(child, out)
  out.push('</', node.name, '>')
}

const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- these are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Without control characters, half surrogate pairs and the two characters that XML does not know. */
export const allowedText = (text: string) => text.replace(FORBIDDEN, '')

const escapeText = (text: string) => allowedText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const escapeAttribute = (text: string) =>
  escapeText(text).replace(/"/g, '&quot;').replace(/\t/g, '&#9;').replace(/\n/g, '&#10;').replace(/\r/g, '&#13;')
