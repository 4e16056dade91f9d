/** Unique ids and names; every bookmark that starts also ends, in the same paragraph. */
import type { XmlElement } from '../../ooxml/xml-writer'
import type { LintBreach } from './breach'
import type { LintPackage } from './lint-package'
import { descendantsNamed } from './xml-tree'

export function lintIds({ documents }: LintPackage): LintBreach[] {
  const roots = documents.map((document) => document.root)
  const all = (name: string) => roots.flatMap((root) => descendantsNamed(root, name))
  const starts = all('w:bookmarkStart')
  const names = starts.map((node) => node.attributes['w:name'] ?? '')
  const faults = [
    ...repeated(starts.map(idOf)).map((id) => `bookmark id ${id} occurs twice`),
    ...repeated(all('w:bookmarkEnd').map(idOf)).map((id) => `bookmark ${id} ends twice`),
    ...repeated(names.map((name) => name.toLowerCase())).map((name) => `bookmark ${name} occurs twice`),
    ...names.filter((name) => !/^[\p{L}_][\p{L}\d_]{0,39}$/u.test(name)).map((name) => `${name} is no name for a bookmark`),
    ...repeated(all('wp:docPr').map((node) => node.attributes.id ?? '')).map((id) => `drawing id ${id} occurs twice`),
    ...roots.flatMap((root) => descendantsNamed(root, 'w:p').flatMap(unpaired)),
    ...(all('w:bookmarkEnd').length === starts.length ? [] : ['starts and ends of bookmarks differ in number']),
  ]
  return faults.map((what) => ({ rule: 'ids', place: 'word/document.xml', what }))
}

const idOf = (node: XmlElement) => node.attributes['w:id'] ?? ''

/** Every value that was there before, as often as it comes again. */
export const repeated = (values: readonly string[]) => {
  const seen = new Set<string>()
  return values.filter((value) => seen.has(value) || !seen.add(value))
}

function unpaired(paragraph: XmlElement): string[] {
  const open = new Set<string>()
  const faults: string[] = []
  for (const node of descendantsNamed(paragraph, 'w:bookmarkStart', 'w:bookmarkEnd')) {
    if (node.name === 'w:bookmarkStart') open.add(idOf(node))
    else if (!open.delete(idOf(node))) faults.push(`bookmark ${idOf(node)} ends where it did not start`)
  }
  return [...faults, ...[...open].map((id) => `bookmark ${id} does not end in its paragraph`)]
}
