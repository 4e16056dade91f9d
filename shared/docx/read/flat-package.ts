/** A Word file as one XML file (“flat OPC”): the parts of the package side by side, turned into the package they stand for. */
import { fromBase64 } from '../../report'
import { writeZip, type ZipPart } from '../../zip'

const MOST_PARTS = 2000
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Bytes of the package; `null` when no part can be told apart. What a part holds is checked by whoever reads it. */
export function packFlat(bytes: Uint8Array): Uint8Array | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const parts: ZipPart[] = []
  const types: string[] = []
  for (let at = text.indexOf('<pkg:part'); at >= 0 && parts.length < MOST_PARTS;) {
    const next = text.indexOf('<pkg:part', at + 9)
    const part = readPart(text.slice(at, next < 0 ? text.length : next))
    at = next
    if (part === null) continue
    parts.push({ name: part.name, bytes: part.bytes })
    types.push(`<Override PartName="/${part.name}" ContentType="${part.type}"/>`)
  }
  if (parts.length === 0) return null
  const list = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types.join('')}</Types>`
  return writeZip([{ name: '[Content_Types].xml', bytes: new TextEncoder().encode(list) }, ...parts])
}

function readPart(text: string): { name: string; type: string; bytes: Uint8Array } | null {
  const head = text.slice(0, text.indexOf('>') + 1)
  const name = attribute(head, 'name').replace(/^\//, '')
  if (name === '' || name.includes('..') || name === '[Content_Types].xml') return null
  const bytes = xmlOf(text) ?? binaryOf(text)
  return bytes && { name, type: attribute(head, 'contentType'), bytes }
}

const attribute = (head: string, name: string) =>
  new RegExp(`pkg:${name}\\s*=\\s*["']([^"'<>&]{0,300})["']`).exec(head)?.[1] ?? ''

function xmlOf(text: string): Uint8Array | null {
  const content = between(text, '<pkg:xmlData', '</pkg:xmlData>')
  return content === null ? null : new TextEncoder().encode(XML + content)
}

function binaryOf(text: string): Uint8Array | null {
  const content = between(text, '<pkg:binaryData', '</pkg:binaryData>')
  try {
    return content === null ? null : fromBase64(content.replace(/\s+/g, ''))
  } catch {
    return null
  }
}

function between(text: string, open: string, close: string): string | null {
  const from = text.indexOf(open)
  const start = from < 0 ? -1 : text.indexOf('>', from)
  const end = text.lastIndexOf(close)
  return start < 0 || end < start ? null : text.slice(start + 1, end).trim()
}
