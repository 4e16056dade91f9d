/**
 * The one prefix under which this program knows a namespace, whatever prefix a file chose. The strict namespaces of
 * ISO/IEC 29500 stand beside the transitional ones that every program writes: their elements are the same here.
 */
const TRANSITIONAL = 'http://schemas.openxmlformats.org/'
const STRICT = 'http://purl.oclc.org/ooxml/'
/** OASIS OpenDocument 1.3. */
const OPEN_DOCUMENT = 'urn:oasis:names:tc:opendocument:xmlns:'

export const NAMESPACE_PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${TRANSITIONAL}wordprocessingml/2006/main`, 'w'],
  [`${STRICT}wordprocessingml/main`, 'w'],
  [`${TRANSITIONAL}officeDocument/2006/relationships`, 'r'],
  [`${STRICT}officeDocument/relationships`, 'r'],
  [`${TRANSITIONAL}officeDocument/2006/math`, 'm'],
  [`${STRICT}officeDocument/math`, 'm'],
  [`${TRANSITIONAL}drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${STRICT}drawingml/wordprocessingDrawing`, 'wp'],
  [`${TRANSITIONAL}drawingml/2006/main`, 'a'],
  [`${STRICT}drawingml/main`, 'a'],
  [`${TRANSITIONAL}drawingml/2006/picture`, 'pic'],
  [`${STRICT}drawingml/picture`, 'pic'],
  [`${TRANSITIONAL}markup-compatibility/2006`, 'mc'],
  [`${TRANSITIONAL}package/2006/relationships`, 'rel'],
  [`${TRANSITIONAL}package/2006/content-types`, 'ct'],
  [`${TRANSITIONAL}spreadsheetml/2006/main`, 'x'],
  [`${STRICT}spreadsheetml/main`, 'x'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup', 'wpg'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  [`${OPEN_DOCUMENT}office:1.0`, 'office'],
  [`${OPEN_DOCUMENT}text:1.0`, 'text'],
  [`${OPEN_DOCUMENT}table:1.0`, 'table'],
  [`${OPEN_DOCUMENT}style:1.0`, 'style'],
  [`${OPEN_DOCUMENT}drawing:1.0`, 'draw'],
  [`${OPEN_DOCUMENT}xsl-fo-compatible:1.0`, 'fo'],
  [`${OPEN_DOCUMENT}svg-compatible:1.0`, 'svg'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
])

/** Names are few and met tens of thousands of times in a file; a file full of invented ones fills no memory. */
const known = new Map<string, Map<string, string>>()
const MOST_KNOWN = 500

/** `w:p` for a namespace of the list, `{urn:example}p` for any other, `p` for none. */
export function canonicalName(namespace: string, local: string): string {
  if (namespace === '') return local
  const found = known.get(namespace)?.get(local)
  if (found !== undefined) return found
  const name = prefixed(namespace, local)
  const names = known.get(namespace) ?? (NAMESPACE_PREFIXES.has(namespace) ? new Map<string, string>() : null)
  if (names && names.size < MOST_KNOWN) known.set(namespace, names.set(local, name))
  return name
}

function prefixed(namespace: string, local: string): string {
  const prefix = NAMESPACE_PREFIXES.get(namespace)
  return prefix === undefined ? `{${namespace}}${local}` : `${prefix}:${local}`
}

/** Marks of editing sessions among the attributes: many, and of no meaning here. */
export const isNoise = (name: string) => name.startsWith('w:rsid') || name === 'w14:paraId' || name === 'w14:textId'
