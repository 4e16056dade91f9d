/** The copy of the report inside the Word file: found by its namespace, because programs rename the part. */
import { element, type XmlElement } from '../ooxml/xml-writer'

export const COPY_NAMESPACE = 'urn:nianbao:report-copy'
export const COPY_ELEMENT = 'report'
/** The copy itself, and what proves that nobody changed it by hand. */
export const CONTENT_ELEMENT = 'content'
export const DIGESTS_ELEMENT = 'digests'
/** Version of the element around the copy; the copy itself carries its own. */
export const COPY_VERSION = '1'

/** A copy larger than this does not travel and is not read: opening goes by what is visible. In UTF-16 units. */
export const LARGEST_COPY = 2 * 1024 * 1024

const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
/** Constant: the same report gives the same bytes. */
const STORE_ITEM = '{6E69616E-6261-4F00-8000-7265706F7274}'

/** `copy`: JSON text. The two characters that XML cannot hold are escaped the JSON way. */
export function copyPart(copy: string): XmlElement {
  const text = copy.replace(/[\ufffe\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)
  return element(
    COPY_ELEMENT,
    { xmlns: COPY_NAMESPACE, version: COPY_VERSION },
    element(CONTENT_ELEMENT, {}, text),
    element(DIGESTS_ELEMENT, {}, copyDigests(copy)),
  )
}

export function copyProperties(): XmlElement {
  return element(
    'ds:datastoreItem',
    { 'xmlns:ds': CUSTOM_XML, 'ds:itemID': STORE_ITEM },
    element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': COPY_NAMESPACE })),
  )
}

/** `name=digest` for each figure and each block of a copy, parted by blanks; nothing for a text that holds no report. */
export function copyDigests(copy: string): string {
  try {
    return digests(JSON.parse(copy))
  } catch {
    // No JSON, or nested deeper than anything can be that we wrote.
    return ''
  }
}

function digests(saved: unknown): string {
  const { figures, sections } = fields(fields(saved).report)
  if (!isObject(figures) || !Array.isArray(sections)) return ''
  return [
    ...Object.entries(figures).map(([id, value]) => `${id}=${digest(value)}`),
    ...sections
      .map(fields)
      .flatMap(({ id, blocks }) =>
        (Array.isArray(blocks) ? blocks : []).map((block, i) => `${String(id)}/${i}=${digest(block)}`),
      ),
  ].join(' ')
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const fields = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {})

/** FNV-1a of 32 bits: against slips of other programs and of hands, not against forgers. */
function digest(value: unknown): string {
  const text = JSON.stringify(value)
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
