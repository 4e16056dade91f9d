/** The copy of the report inside the Word file: found by its namespace, because programs rename the part. */
import { element, type XmlElement } from '../ooxml/xml-writer'

export const COPY_NAMESPACE = 'urn:nianbao:report-copy'
export const COPY_ELEMENT = 'report'
/** Version of the element around the copy; the copy itself carries its own. */
export const COPY_VERSION = '1'

const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
/** Constant: the same report gives the same bytes. */
const STORE_ITEM = '{6E69616E-6261-4F00-8000-7265706F7274}'

/** `copy`: JSON text. The two characters that XML cannot hold are escaped the JSON way. */
export function copyPart(copy: string): XmlElement {
  const text = copy.replace(/[\ufffe\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)
  return element(COPY_ELEMENT, { xmlns: COPY_NAMESPACE, version: COPY_VERSION }, text)
}

export function copyProperties(): XmlElement {
  return element(
    'ds:datastoreItem',
    { 'xmlns:ds': CUSTOM_XML, 'ds:itemID': STORE_ITEM },
    element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': COPY_NAMESPACE })),
  )
}
