/** Markup for newer programs only: a fallback for each alternative, a declaration for each prefix to be ignored. */
import { childElements } from '../../ooxml/xml-tree'
import type { LintBreach } from './breach'
import type { LintPackage } from './lint-package'
import { descendants } from './xml-tree'

export function lintCompatibility({ parts }: LintPackage): LintBreach[] {
  return [...parts].flatMap(([place, root]) => {
    const nodes = descendants(root).filter((node) => 'mc:Ignorable' in node.attributes || node.name === 'mc:AlternateContent')
    if (nodes.length === 0) return []
    const declared = new Set(descendants(root).flatMap((node) => Object.keys(node.attributes)))
    return nodes.flatMap((node) => {
      const ignored = (node.attributes['mc:Ignorable'] ?? '').split(/\s+/).filter((prefix) => prefix !== '')
      const faults = ignored
        .filter((prefix) => !declared.has(`xmlns:${prefix}`))
        .map((prefix) => `${prefix} is to be ignored but not declared`)
      if (node.name === 'mc:AlternateContent' && !childElements(node).some((child) => child.name === 'mc:Fallback'))
        faults.push('an alternative without a fallback')
      return faults.map((what) => ({ rule: 'compatibility', place, what }))
    })
  })
}
