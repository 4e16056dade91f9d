import { textBelow, type OfficePackage, type Relation } from '../../ooxml'
import { COPY_ELEMENT, COPY_NAMESPACE } from '../copy-part'

/** A copy larger than this is not read: opening goes by what is visible. */
const MAX_COPY = 2 * 1024 * 1024

/** The report's own copy as JSON text. Found by its namespace: programs rename the part and drop relationships. */
export function findCopy(file: OfficePackage, relations: readonly Relation[]): string | null {
  const related = relations.filter((r) => r.type === 'customXml' && !r.external).map((r) => r.target)
  const named = file.names.filter((name) => /^customXml\/[^/]+\.xml$/i.test(name))
  for (const name of new Set([...related, ...named])) {
    const part = file.xml(name)
    if (part.ok && part.value.name === `{${COPY_NAMESPACE}}${COPY_ELEMENT}`) {
      const text = textBelow(part.value)
      return text.length > MAX_COPY ? null : text
    }
  }
  return null
}
