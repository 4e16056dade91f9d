/** Complex fields: only the result of the last calculation is seen, not the instruction (§17.16.18). */
import type { XmlElement } from '../../ooxml'
import { chosenBranch } from './flow'

interface OpenField {
  inResult: boolean
  instruction: string
}

export interface FieldState {
  /** Whether text that comes now is seen. */
  visible(): boolean
  instruction(text: string): void
  /** Follows a `w:fldChar`; gives back the instruction of a field that ends without any result. */
  mark(char: XmlElement): string | null
}

/** `torn`: marks of fields that never end or never began; heeding them would swallow the rest of the document. */
export function fieldState(torn: ReadonlySet<XmlElement>): FieldState {
  const open: OpenField[] = []
  const innermost = () => open[open.length - 1]
  return {
    visible: () => open.every((field) => field.inResult),
    instruction(text) {
      const field = innermost()
      if (field && !field.inResult) field.instruction += text
    },
    mark(char) {
      if (torn.has(char)) return null
      const kind = char.attributes['w:fldCharType']
      if (kind === 'begin') open.push({ inResult: false, instruction: '' })
      else if (kind === 'separate' && innermost()) innermost()!.inResult = true
      else if (kind === 'end') {
        const field = open.pop()
        return field && !field.inResult && open.every((f) => f.inResult) ? field.instruction : null
      }
      return null
    },
  }
}

/** Fields that have nothing to show where they stand: page numbers, index and contents entries, settings. */
const SILENT =
  /^\s*(PAGE|NUMPAGES|SECTIONPAGES|SECTION|TC|TA|XE|RD|SET|ASK|FILLIN|PRIVATE|TOC|INDEX|BOOKMARK|BIBLIOGRAPHY)\b|^\s*$/i

/** Whether a reader of the printed page would miss something. */
export const isMissed = (instruction: string) => !SILENT.test(instruction)

/** The field marks of a story that have no partner. */
export function tornFields(story: XmlElement): Set<XmlElement> {
  const torn = new Set<XmlElement>()
  search(story, [], torn)
  return torn
}

function search(story: XmlElement, begun: XmlElement[], torn: Set<XmlElement>): void {
  visit(story, begun, torn)
  begun.forEach((char) => torn.add(char))
}

function visit(parent: XmlElement, begun: XmlElement[], torn: Set<XmlElement>): void {
  for (const element of parent.children) {
    if (typeof element === 'string' || WITHOUT_FIELDS.has(element.name)) continue
    if (element.name === 'w:fldChar') pair(element, begun, torn)
    else if (element.name === 'w:txbxContent') search(element, [], torn)
    else if (element.name === 'mc:AlternateContent') visit(chosenBranch(element) ?? element, begun, torn)
    else visit(element, begun, torn)
  }
}

const WITHOUT_FIELDS = new Set(['w:del', 'w:moveFrom', 'w:tcPr', 'w:pPr', 'w:rPr'])

function pair(char: XmlElement, begun: XmlElement[], torn: Set<XmlElement>): void {
  const kind = char.attributes['w:fldCharType']
  if (kind === 'begin') begun.push(char)
  else if (kind === 'end' && begun.pop() === undefined) torn.add(char)
  else if (kind === 'separate' && begun.length === 0) torn.add(char)
}
