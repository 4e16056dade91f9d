/** XML of unknown origin into a tree. Nothing is fetched, no entity is defined, depth and size have limits. */
import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes'
import { canonicalName, isNoise } from './namespaces'
import { byteText } from './byte-text'
import { decodedText } from './plain-text'
import { readPlainXml } from './read-plain-xml'
import type { XmlElement } from './xml-writer'

/** `doctype`: carries a DOCTYPE, which no office file has and many attacks do · `too-large`: too deep or too many elements. */
export type XmlFault = 'malformed' | 'doctype' | 'too-large'

export type XmlResult = { ok: true; value: XmlElement } | { ok: false; fault: XmlFault }

export const XML_LIMITS = { depth: 256, elements: 2_000_000 }

class Refused extends Error {
  constructor(readonly fault: XmlFault) {
    super(fault)
  }
}

/** Names of elements and attributes carry the prefixes of `namespaces.ts`; declarations of namespaces are left out. */
export function readXml(bytes: Uint8Array, limits = XML_LIMITS): XmlResult {
  try {
    const given = byteText(bytes)
    const plain = given && readPlainXml(given, limits)
    if (plain) return { ok: true, value: plain }
    const text = decode(bytes)
    return { ok: true, value: (given ? null : readPlainXml(decodedText(text), limits)) ?? readAnyXml(text, limits) }
  } catch (error) {
    return { ok: false, fault: error instanceof Refused ? error.fault : 'malformed' }
  }
}

/** UTF-8, or UTF-16 with its mark: the two that the package format allows. */
function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

/** Every construct of XML 1.0. It decides what is well formed. */
export function readAnyXml(text: string, limits = XML_LIMITS): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const document: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [document]
  let count = 0
  const addText = (value: string) => {
    if (open.length > 1) open[open.length - 1]!.children.push(value)
  }
  parser.on('doctype', () => refuse('doctype'))
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('opentag', (tag) => {
    if (open.length > limits.depth || ++count > limits.elements) refuse('too-large')
    const element = { name: canonicalName(tag.uri, tag.local), attributes: attributesOf(tag), children: [] }
    open[open.length - 1]!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.write(text).close()
  return document.children[0] as XmlElement
}

function refuse(fault: XmlFault): never {
  throw new Refused(fault)
}

function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const key in tag.attributes) {
    const { uri, local, prefix, value } = tag.attributes[key] as SaxesAttributeNS
    if (prefix === 'xmlns' || local === 'xmlns') continue
    const name = canonicalName(uri, local)
    if (!isNoise(name)) attributes[name] = value
  }
  return attributes
}
