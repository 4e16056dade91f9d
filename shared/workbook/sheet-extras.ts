/** What lies on a sheet beside its cells: comments, text boxes, pictures, the words around a printed page. */
import { child, childElements, childrenNamed, textBelow, type OfficePackage, type XmlElement } from '../ooxml'
import type { WorkbookFindings } from './workbook-findings'

const LONGEST_QUOTE = 30

const quoteOf = (text: string) => {
  const words = text.replace(/\s+/g, ' ').trim()
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words
}

/** Texts of the sheet's text boxes, in the order of the file; everything else is only told of. */
export function sheetExtras(
  file: OfficePackage,
  part: string,
  root: XmlElement,
  name: string,
  findings: WorkbookFindings,
): string[] {
  const boxes: string[] = []
  for (const { type, target, external } of file.relations(part)) {
    if (external) continue
    if (type === 'comments') noteComments(file, target, findings)
    if (type === 'drawing') boxes.push(...readDrawing(file, target, name, findings))
    if (type === 'oleObject' || type === 'control') findings.note('O129', name)
  }
  for (const words of pageWords(root)) findings.note('O130', quoteOf(words))
  return boxes
}

function noteComments(file: OfficePackage, part: string, findings: WorkbookFindings): void {
  const comments = file.xml(part)
  const list = comments.ok ? child(comments.value, 'x:commentList') : undefined
  for (const comment of list ? childrenNamed(list, 'x:comment') : []) {
    findings.note('O127', quoteOf(`${comment.attributes.ref ?? ''} ${textBelow(comment)}`))
  }
}

function readDrawing(file: OfficePackage, part: string, name: string, findings: WorkbookFindings): string[] {
  const drawing = file.xml(part)
  if (!drawing.ok) {
    findings.note('O129', name)
    return []
  }
  const boxes: string[] = []
  const stack = [drawing.value]
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (/\}(?:pic|graphicFrame)$/.test(element.name)) findings.note('O129', name)
    else if (element.name.endsWith('}sp')) boxes.push(...boxText(element, findings))
    else if (element.name !== 'mc:Fallback') stack.push(...childElements(element).reverse())
  }
  return boxes
}

/** A box without words only draws. */
function boxText(shape: XmlElement, findings: WorkbookFindings): string[] {
  const body = childElements(shape).find(({ name }) => name.endsWith('}txBody'))
  const lines = (body ? childrenNamed(body, 'a:p') : []).map(textBelow).filter((line) => line.trim() !== '')
  if (lines.length > 0) findings.note('O128', quoteOf(lines.join(' ')))
  return lines
}

/** Headers and footers without their codes (`&C`, `&"font"`, `&14`, `&P` for the page): words, or nothing. */
function pageWords(root: XmlElement): string[] {
  const around = child(root, 'x:headerFooter')
  return (around ? childElements(around) : [])
    .map((element) =>
      textBelow(element)
        .replace(/&"[^"]*"|&K[0-9A-Fa-f]{6}|&\d+|&[A-Za-z]/g, ' ')
        .trim(),
    )
    .filter((words) => /\p{L}{3}/u.test(words))
}
