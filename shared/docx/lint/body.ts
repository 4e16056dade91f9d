/** The body ends with a paragraph and its section; tables never touch, or Word joins them. */
import { child, childElements } from '../../ooxml/xml-tree'
import type { LintBreach } from './breach'
import type { LintPackage } from './lint-package'

const DOCUMENT = 'word/document.xml'

export function lintBody({ parts }: LintPackage): LintBreach[] {
  const breach = (what: string): LintBreach => ({ rule: 'body', place: DOCUMENT, what })
  const body = child(parts.get(DOCUMENT), 'w:body')
  if (!body) return [breach('has no body')]
  const names = childElements(body).map((node) => node.name)
  const breaches: LintBreach[] = []
  if (names.at(-1) !== 'w:sectPr') breaches.push(breach('does not end with its section'))
  if (names.at(-2) !== 'w:p') breaches.push(breach('has no paragraph before its section'))
  if (names.some((name, i) => name === 'w:tbl' && names[i + 1] === 'w:tbl')) breaches.push(breach('two tables touch'))
  return breaches
}
