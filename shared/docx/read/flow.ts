/** Children as they are seen: wrappers opened, deletions gone, one branch of every alternative. */
import { child, childElements, childrenNamed, textBelow, type XmlElement } from '../../ooxml'
import type { ReaderFindings } from './reader-findings'

/** Elements that stand around others without being seen themselves. */
const WRAPPERS = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:fldSimple',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:sdtContent',
  'w:ruby',
  'w:rubyBase',
])

const GONE = new Set(['w:del', 'w:moveFrom', 'w:rt', 'w:rubyPr'])

const CHANGES = new Set(['w:ins', 'w:moveTo', 'w:del', 'w:moveFrom'])

/** Extensions whose drawings and text boxes are read here (`Requires` of a choice). */
const UNDERSTOOD = new Set(['wps', 'wpg', 'wpc', 'wp14', 'w14', 'w15', 'w16', 'a14', 'pic'])

/** The branch to read: the first choice whose needs are all known, else the fallback, else the first choice. */
export function chosenBranch(alternatives: XmlElement): XmlElement | undefined {
  const choices = childrenNamed(alternatives, 'mc:Choice')
  const known = choices.find((choice) => (choice.attributes.Requires ?? '').split(/\s+/).every((need) => UNDERSTOOD.has(need)))
  return known ?? child(alternatives, 'mc:Fallback') ?? choices[0]
}

/** `findings` is left out where the same content is walked a second time. */
export function flow(parent: XmlElement, findings?: ReaderFindings): XmlElement[] {
  const result: XmlElement[] = []
  gather(parent, findings, result)
  return result
}

function gather(parent: XmlElement, findings: ReaderFindings | undefined, result: XmlElement[]): void {
  for (const element of parent.children) {
    if (typeof element === 'string') continue
    if (CHANGES.has(element.name)) findings?.note('O50', textBelow(element))
    if (GONE.has(element.name)) continue
    if (WRAPPERS.has(element.name)) gather(element, findings, result)
    else if (element.name === 'w:sdt') gatherControl(element, findings, result)
    else if (element.name === 'mc:AlternateContent') {
      const branch = chosenBranch(element)
      if (branch) gather(branch, findings, result)
    } else result.push(element)
  }
}

/** A content control; one that still shows its prompt holds nothing. */
function gatherControl(control: XmlElement, findings: ReaderFindings | undefined, result: XmlElement[]): void {
  const content = child(control, 'w:sdtContent')
  if (!content) return
  if (!child(child(control, 'w:sdtPr'), 'w:showingPlcHdr')) return gather(content, findings, result)
  findings?.note('O65', textBelow(content))
  // The paragraph or cell itself stays, emptied: a table must keep its shape.
  for (const element of flow(content)) for (const kept of emptied(element)) result.push(kept)
}

const KEPT_EMPTY = new Set(['w:p', 'w:tc', 'w:tr', 'w:tbl'])

function emptied(element: XmlElement): XmlElement[] {
  if (!KEPT_EMPTY.has(element.name)) return element.name.endsWith('Pr') ? [element] : []
  const children = childElements(element).flatMap((e) => (e.name.endsWith('Pr') ? [e] : emptied(e)))
  return [{ ...element, children }]
}
