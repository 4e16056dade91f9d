import { child, textBelow, type OfficePackage, type Relation, type XmlElement } from '../../ooxml'
import { CONTENT_ELEMENT, COPY_ELEMENT, COPY_NAMESPACE, copyDigests, DIGESTS_ELEMENT, LARGEST_COPY } from '../copy-part'

/**
 * The report's own copy as JSON text; empty when it is not what was written. Found by its namespace: programs rename the
 * part and drop relationships.
 */
export function findCopy(file: OfficePackage, relations: readonly Relation[]): string | null {
  const related = relations.filter((r) => r.type === 'customXml' && !r.external).map((r) => r.target)
  const named = file.names.filter((name) => /^customXml\/[^/]+\.xml$/i.test(name))
  for (const name of new Set([...related, ...named])) {
    const part = file.xml(name)
    if (part.ok && part.value.name === own(COPY_ELEMENT)) return contentOf(part.value)
  }
  return null
}

const own = (name: string) => `{${COPY_NAMESPACE}}${name}`

function contentOf(root: XmlElement): string | null {
  const content = child(root, own(CONTENT_ELEMENT))
  if (!content) return ''
  const copy = textBelow(content)
  if (copy.length > LARGEST_COPY) return null
  const digests = child(root, own(DIGESTS_ELEMENT))
  return digests && textBelow(digests) === copyDigests(copy) ? copy : ''
}
