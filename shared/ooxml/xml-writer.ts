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
  const given: Record<string, string> = {}
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) given[key] = String(value)
  return { name, attributes: given, children: children.filter((child): child is XmlNode => Boolean(child)) }
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A part of a package: declaration and root, on as few lines as they need. */
export const writeXml = (root: XmlElement): string => DECLARATION + elementText(root)

function elementText(node: XmlElement): string {
  const out: string[] = []
  writeNode(node, out)
  return out.join('')
}

/** A part that would be too large as one tree: its pieces, encoded. */
export interface WrittenXml {
  xml: Uint8Array
}

/**
 * The part that `writeXml` would give if `inner` stood as children of `outer`'s child called `place`, which is empty.
 * Each piece is encoded before the next is asked for; `outer` is asked for last, when all pieces have been seen.
 */
export function writeLargeXml(inner: Iterable<XmlElement>, place: string, outer: () => XmlElement): WrittenXml {
  const encoder = new TextEncoder()
  const pieces: Uint8Array[] = []
  for (const one of inner) pieces.push(encoder.encode(elementText(one)))
  const text = writeXml(outer())
  if (pieces.length === 0) return { xml: encoder.encode(text) }
  const [before, after, more] = text.split(`<${place}/>`)
  if (before === undefined || after === undefined || more !== undefined) throw new Error(`not one empty ${place}`)
  return { xml: joined([encoder.encode(`${before}<${place}>`), ...pieces, encoder.encode(`</${place}>${after}`)]) }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
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
