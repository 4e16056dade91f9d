/** What a browser leaves out of its PDF: bookmarks, title and language; and what it puts in that nobody asked for. */
import type { PrintHeading } from './print-layout'
import { appendObjects, pageNumbers, pdfText, readPdfObjects, type PdfObjects } from './pdf-objects'

export interface PdfFacts {
  title: string
  /** The organ, or empty; never a person. */
  author: string
  headings: readonly PrintHeading[]
  /** Of the paper, in points. */
  height: number
}

/**
 * The file with an outline that leads to the headings, shown by the viewer, with title, organ and language and without
 * the instant it was made. A file that is not built as expected comes back as it is.
 */
export function finishPdf(bytes: Uint8Array<ArrayBuffer>, facts: PdfFacts): Uint8Array<ArrayBuffer> {
  const file = readPdfObjects(bytes)
  const catalog = file?.read(file.root)
  const tree = /\/Pages (\d+) 0 R/.exec(catalog ?? '')?.[1]
  if (!file || !catalog || tree === undefined || !catalog.endsWith('>>')) return bytes
  const pages = pageNumbers(file, Number(tree))
  if (!pages) return bytes
  const objects = new Map<number, string>()
  const additions = ['/ViewerPreferences <</DisplayDocTitle true>>']
  if (!/\/Lang\b/.test(catalog)) additions.push('/Lang (zh-CN)')
  if (!/\/Outlines\b/.test(catalog) && facts.headings.length > 0) {
    addOutline(objects, file.size, pages, facts)
    additions.push(`/Outlines ${file.size} 0 R`, '/PageMode /UseOutlines')
  }
  objects.set(file.root, `${catalog.slice(0, -2)}\n${additions.join('\n')}>>`)
  if (file.info !== null) objects.set(file.info, information(facts))
  return appendObjects(withoutInformation(bytes, file), file, objects)
}

/** The old particulars are not only replaced: clock and program would still stand in the file, and no two be the same. */
function withoutInformation(bytes: Uint8Array<ArrayBuffer>, { info, range }: PdfObjects): Uint8Array<ArrayBuffer> {
  const place = info === null ? null : range(info)
  if (!place) return bytes
  const clean = bytes.slice()
  clean.fill(SPACE, ...place)
  clean.set(EMPTY, place[0] + 1)
  return clean
}

const SPACE = 0x20
/** `<<>>` */
const EMPTY = [0x3c, 0x3c, 0x3e, 0x3e]

const information = ({ title, author }: PdfFacts) =>
  `<</Title ${pdfText(title)}${author === '' ? '' : `\n/Author ${pdfText(author)}`}\n/Producer (nianbao)>>`

interface Item {
  heading: PrintHeading
  number: number
  children: Item[]
}

/** `root`: number of the outline itself; its entries follow. */
function addOutline(objects: Map<number, string>, root: number, pages: readonly number[], { headings, height }: PdfFacts): void {
  const items = nested(headings, root + 1)
  const write = (list: readonly Item[], parent: number) =>
    list.forEach(({ heading, number, children }, i) => {
      const place = `[${pages[heading.page - 1] ?? pages[0]} 0 R /XYZ 0 ${(height - heading.top).toFixed(1)} null]`
      const links = [
        `/Title ${pdfText(heading.text)}`,
        `/Parent ${parent} 0 R`,
        `/Dest ${place}`,
        ...(i > 0 ? [`/Prev ${list[i - 1]!.number} 0 R`] : []),
        ...(i < list.length - 1 ? [`/Next ${list[i + 1]!.number} 0 R`] : []),
        ...childLinks(children),
      ]
      objects.set(number, `<<${links.join('\n')}>>`)
      write(children, number)
    })
  objects.set(root, `<</Type /Outlines\n${childLinks(items).join('\n')}>>`)
  write(items, root)
}

const childLinks = (children: readonly Item[]) =>
  children.length === 0
    ? []
    : [`/First ${children[0]!.number} 0 R`, `/Last ${children.at(-1)!.number} 0 R`, `/Count ${countAll(children)}`]

const countAll = (items: readonly Item[]): number => items.reduce((sum, item) => sum + 1 + countAll(item.children), 0)

/** A heading belongs to the last one above it that is of a higher level; the title of the report has none below it. */
function nested(headings: readonly PrintHeading[], from: number): Item[] {
  const roots: Item[] = []
  const open: Item[] = []
  headings.forEach((heading, i) => {
    const item: Item = { heading, number: from + i, children: [] }
    while (open.length > 0 && (open.at(-1)!.heading.level >= heading.level || open.at(-1)!.heading.level === 1)) open.pop()
    ;(open.at(-1)?.children ?? roots).push(item)
    open.push(item)
  })
  return roots
}
