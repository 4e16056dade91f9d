import type { XmlElement } from '../../ooxml/xml-writer'
import { openZip } from '../../zip'
import type { LintBreach } from './breach'
import { parseTree } from './xml-tree'

export interface LintPart {
  name: string
  root: XmlElement
}

/** A package taken apart: names of all parts, trees of those that are XML. */
export interface LintPackage {
  names: readonly string[]
  parts: ReadonlyMap<string, XmlElement>
  /** Parts with paragraphs: body and footers. */
  documents: LintPart[]
  /** Width no table may exceed, in twips. */
  widestTable: number
}

const HAS_PARAGRAPHS = /^word\/(document|header\d+|footer\d+)\.xml$/

/** `widestTable`: width no table may exceed, in twips. A breach instead of a package that cannot be taken apart. */
export function openLintPackage(bytes: Uint8Array, widestTable: number): LintPackage | LintBreach[] {
  const archive = openZip(bytes)
  if (!archive.ok) return [{ rule: 'zip', place: 'file', what: archive.fault }]
  const parts = new Map<string, XmlElement>()
  for (const name of archive.value.names) {
    const content = archive.value.read(name)
    if (!content.ok) return [{ rule: 'zip', place: name, what: content.fault }]
    if (!/\.(xml|rels)$/.test(name)) continue
    const tree = parseTree(content.value)
    if ('fault' in tree) return [{ rule: 'xml', place: name, what: tree.fault }]
    parts.set(name, tree)
  }
  const documents = [...parts].filter(([name]) => HAS_PARAGRAPHS.test(name)).map(([name, root]) => ({ name, root }))
  return { names: archive.value.names, parts, documents, widestTable }
}
