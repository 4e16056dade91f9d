/** Tracked changes: who and when, ids of their own, deleted text in elements of its own, rows that go with all they hold. */
import { child, childElements, childrenNamed } from '../../ooxml/xml-tree'
import type { XmlElement } from '../../ooxml/xml-writer'
import type { LintBreach } from './breach'
import type { LintPackage } from './lint-package'
import { repeated } from './ids'
import { descendantsNamed } from './xml-tree'

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

export function lintChanges({ documents }: LintPackage): LintBreach[] {
  return documents.flatMap(({ name, root }) => {
    const marks = descendantsNamed(root, 'w:ins', 'w:del')
    const ids = [...marks, ...descendantsNamed(root, 'w:bookmarkStart')].map((mark) => mark.attributes['w:id'] ?? '')
    const faults = [
      ...repeated(ids).map((id) => `id ${id} occurs twice`),
      ...marks.flatMap(markFaults),
      ...deletedTextFaults(root, false),
      ...descendantsNamed(root, 'w:tr').flatMap(rowFaults),
    ]
    return faults.map((what) => ({ rule: 'changes', place: name, what }))
  })
}

function markFaults(mark: XmlElement): string[] {
  const { 'w:author': author = '', 'w:date': date } = mark.attributes
  const inner = childElements(mark)
  return [
    ...(author === '' ? ['a change of nobody'] : []),
    ...(date !== undefined && !INSTANT.test(date) ? [`a change at ${date}`] : []),
    ...(inner.some((node) => node.name !== 'w:r') ? ['a change around something else than runs'] : []),
  ]
}

/** `w:delText` stands in deletions and nowhere else, `w:t` never in one. */
function deletedTextFaults(node: XmlElement, deleted: boolean): string[] {
  if (node.name === (deleted ? 'w:t' : 'w:delText'))
    return [deleted ? 'ordinary text in a deletion' : 'deleted text outside of one']
  return childElements(node).flatMap((inner) => deletedTextFaults(inner, deleted || node.name === 'w:del'))
}

function rowFaults(row: XmlElement): string[] {
  const change = ['w:ins', 'w:del'].find((name) => child(child(row, 'w:trPr'), name))
  if (!change) return []
  const runs = childrenNamed(row, 'w:tc')
    .flatMap((cell) => childrenNamed(cell, 'w:p'))
    .flatMap((p) => childrenNamed(p, 'w:r'))
  return runs.length > 0 ? ['a row that came or went with words that stay'] : []
}
