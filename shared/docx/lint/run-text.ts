/** Text of runs: no line feeds or tabs, no invisible characters, blanks at the ends kept on purpose. */
import { textBelow } from '../../ooxml/xml-tree'
import type { LintBreach } from './breach'
import type { LintPackage } from './lint-package'
import { descendantsNamed } from './xml-tree'

const INVISIBLE = /[\u00a0\u200b\u2060\ufeff\ufffe\uffff]/

export function lintRunText({ documents }: LintPackage): LintBreach[] {
  return documents.flatMap(({ name, root }) =>
    descendantsNamed(root, 'w:t', 'w:delText', 'w:instrText').flatMap((node) => {
      const text = textBelow(node)
      const faults: string[] = []
      if (/[\t\n\r]/.test(text)) faults.push('a line feed or tab in a run')
      if (INVISIBLE.test(text)) faults.push('an invisible character')
      if (/^ | $/.test(text) && node.attributes['xml:space'] !== 'preserve') faults.push('a blank at the end that Word drops')
      return faults.map((what) => ({ rule: 'text', place: name, what: `${what}: ${text.slice(0, 20)}` }))
    }),
  )
}
