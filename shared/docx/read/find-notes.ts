import { childrenNamed, type OfficePackage, type Relation, type XmlElement } from '../../ooxml'
import type { NoteKind } from './read-context'

/** Gives each footnote or endnote once, by kind and id; the separators that stand among them are none. */
export function findNotes(file: OfficePackage, relations: readonly Relation[]) {
  const notes = new Map<string, XmlElement>()
  for (const kind of ['footnote', 'endnote'] as const) {
    const relation = relations.find((r) => r.type === `${kind}s` && !r.external)
    const part = relation && file.xml(relation.target)
    if (!part?.ok) continue
    for (const note of childrenNamed(part.value, `w:${kind}`)) {
      const type = note.attributes['w:type'] ?? 'normal'
      if (type === 'normal') notes.set(`${kind} ${note.attributes['w:id'] ?? ''}`, note)
    }
  }
  return (kind: NoteKind, id: string): XmlElement | undefined => {
    const key = `${kind} ${id}`
    const note = notes.get(key)
    // Every note has one reference; a file with thousands to one note would grow without end.
    notes.delete(key)
    return note
  }
}
