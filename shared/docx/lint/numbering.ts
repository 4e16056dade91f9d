/** Automatic numbers, should they ever be written: every number used is defined, definitions stand before their uses. */
import { childElements, childrenNamed } from '../../ooxml/xml-tree'
import type { LintBreach } from './breach'
import type { LintPackage } from './lint-package'
import { descendantsNamed, valueOf } from './xml-tree'

const PART = 'word/numbering.xml'
const LEVELS = 9

export function lintNumbering({ parts, documents }: LintPackage): LintBreach[] {
  const root = parts.get(PART)
  const nums = root ? childrenNamed(root, 'w:num') : []
  const abstracts = root ? childrenNamed(root, 'w:abstractNum') : []
  const defined = new Set(nums.map((num) => num.attributes['w:numId']))
  const abstractIds = new Set(abstracts.map((node) => node.attributes['w:abstractNumId']))
  const styles = parts.get('word/styles.xml')
  const used = [...documents.map((d) => d.root), ...(styles ? [styles] : [])]
    .flatMap((node) => descendantsNamed(node, 'w:numPr'))
    .map((node) => valueOf(node, 'w:numId'))
  const names = root ? childElements(root).map((node) => node.name) : []
  const faults = [
    ...used.filter((id) => id !== undefined && id !== '0' && !defined.has(id)).map((id) => `number ${id} is not defined`),
    ...nums.filter((num) => !abstractIds.has(valueOf(num, 'w:abstractNumId'))).map(() => 'a number without its definition'),
    ...abstracts
      .filter((node) => childrenNamed(node, 'w:lvl').length !== LEVELS)
      .map(() => 'a definition without all its levels'),
    ...(names.includes('w:num') && names.lastIndexOf('w:abstractNum') > names.indexOf('w:num')
      ? ['a definition behind its use']
      : []),
  ]
  return faults.map((what) => ({ rule: 'numbering', place: PART, what }))
}
