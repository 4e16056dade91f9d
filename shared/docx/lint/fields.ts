/** Complex fields: begin, instruction, separate, a result, end; one mark to a run. */
import { childElements } from '../../ooxml/xml-tree'
import type { XmlElement } from '../../ooxml/xml-writer'
import type { LintBreach } from './breach'
import type { LintPackage } from './lint-package'
import { descendantsNamed } from './xml-tree'

/** What follows what; a result may be repeated. */
const COMPLETE = /^(?:begin,(?:instruction,)+separate,(?:result,)+end,)$/

export function lintFields({ documents }: LintPackage): LintBreach[] {
  return documents.flatMap(({ name, root }) =>
    descendantsNamed(root, 'w:p').flatMap((paragraph) =>
      faultsOf(paragraph).map((what) => ({ rule: 'fields', place: name, what })),
    ),
  )
}

function faultsOf(paragraph: XmlElement): string[] {
  const faults: string[] = []
  let steps = ''
  for (const run of descendantsNamed(paragraph, 'w:r')) {
    const marks = childElements(run).filter((node) => node.name === 'w:fldChar')
    if (marks.length > 1) faults.push('several field marks in one run')
    const step = stepOf(run, marks[0])
    if (steps === '' && step === 'result') continue
    steps += `${step},`
    if (step !== 'end') continue
    if (!COMPLETE.test(steps)) faults.push(`an incomplete field: ${steps}`)
    steps = ''
  }
  return steps === '' ? faults : [...faults, `a field without an end: ${steps}`]
}

function stepOf(run: XmlElement, mark: XmlElement | undefined): string {
  if (mark) return mark.attributes['w:fldCharType'] ?? 'nothing'
  return childElements(run).some((node) => node.name === 'w:instrText') ? 'instruction' : 'result'
}
