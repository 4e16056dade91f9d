/** Every style that is used is defined, one default to a type. */
import { childrenNamed } from '../../ooxml/xml-tree'
import type { XmlElement } from '../../ooxml/xml-writer'
import type { LintBreach } from './breach'
import type { LintPackage } from './lint-package'
import { descendantsNamed, valueOf } from './xml-tree'

const PART = 'word/styles.xml'
const TYPES: Readonly<Record<string, string>> = { 'w:pStyle': 'paragraph', 'w:rStyle': 'character', 'w:tblStyle': 'table' }

export function lintStyles({ documents, parts }: LintPackage): LintBreach[] {
  const root = parts.get(PART)
  if (!root) return [{ rule: 'styles', place: PART, what: 'is missing' }]
  const styles = childrenNamed(root, 'w:style')
  const types = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style.attributes['w:type']]))
  const used = documents.flatMap((document) => descendantsNamed(document.root, ...Object.keys(TYPES)))
  const faults = [
    ...used
      .filter((node) => types.get(node.attributes['w:val'] ?? '') !== TYPES[node.name])
      .map((node) => `${node.name} ${node.attributes['w:val']} is not defined`),
    ...styles.flatMap((style) => definitionFaults(style, types)),
    ...Object.values(TYPES).flatMap((type) => {
      const defaults = styles.filter((style) => style.attributes['w:type'] === type && style.attributes['w:default'] === '1')
      return defaults.length === 1 ? [] : [`${type} has ${defaults.length} defaults`]
    }),
    ...(types.size === styles.length ? [] : ['a style id occurs twice']),
  ]
  return faults.map((what) => ({ rule: 'styles', place: PART, what }))
}

function definitionFaults(style: XmlElement, types: ReadonlyMap<string, string | undefined>): string[] {
  return ['w:basedOn', 'w:next']
    .map((name) => valueOf(style, name))
    .filter((id) => id !== undefined && types.get(id) !== style.attributes['w:type'])
    .map((id) => `${style.attributes['w:styleId']} refers to ${id}`)
}
