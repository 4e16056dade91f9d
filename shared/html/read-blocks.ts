/** Walks a page and hands over its paragraphs and tables in order. */
import { text, type Inline, type Mark } from '../report'
import type { SourceBlock, SourceLine } from '../source'
import {
  attribute,
  childrenOf,
  CHROME,
  EMBEDDED,
  INLINE,
  isElement,
  isHidden,
  UNSEEN,
  visit,
  wordsOf,
  type Element,
  type Node,
} from './elements'
import type { PageFindings } from './page-findings'
import { cellsOf, placeRows, rowsOf } from './place-rows'

const MARK_OF: Record<string, Mark> = { b: 'bold', strong: 'bold', sub: 'subscript', sup: 'superscript', u: 'underline' }

export function readBlocks(body: Element, findings: PageFindings): SourceBlock[] {
  const blocks: SourceBlock[] = []
  const emit = (content: Inline[], how: Partial<SourceLine>) =>
    blocks.push({ kind: 'line', content, place: { line: blocks.length + 1 }, ...how })
  new Walk(findings, emit, (table) => {
    const line = blocks.length + 1
    const inCell = (cell: Element) => cellParagraphs(cell, findings)
    blocks.push({
      kind: 'table',
      structure: 'grid',
      rows: placeRows(rowsOf(table), line, findings, inCell),
      headerRows: 0,
      place: { line },
    })
  }).whole(body)
  return blocks
}

function cellParagraphs(cell: Element, findings: PageFindings): Inline[][] {
  const paragraphs: Inline[][] = []
  new Walk(
    findings,
    (content) => paragraphs.push(content),
    () => {},
  ).whole(cell)
  return paragraphs.length > 0 ? paragraphs : [[]]
}

/** A table that holds tables, or has one cell to the row, only arranges the page. */
function isLayout(table: Element): boolean {
  let inner = false
  visit(table, (element) => {
    if (element !== table && element.tagName === 'table') inner = true
    return !inner
  })
  return inner || rowsOf(table).every((row) => cellsOf(row).length <= 1)
}

class Walk {
  private run: Inline[] = []
  private how: Partial<SourceLine> = {}

  constructor(
    private readonly findings: PageFindings,
    private readonly emit: (content: Inline[], how: Partial<SourceLine>) => void,
    private readonly table: (table: Element) => void,
  ) {}

  whole(root: Element): void {
    for (const child of childrenOf(root)) this.node(child, [])
    this.flush()
  }

  private node(node: Node, marks: Mark[]): void {
    if (node.nodeName === '#text') return this.words((node as { value: string }).value, marks)
    if (!isElement(node) || this.leftOut(node)) return
    const name = node.tagName
    if (name === 'br') return this.flush()
    if (name === 'table') return this.tableOrLayout(node, marks)
    const mark = MARK_OF[name]
    const inside = mark && !marks.includes(mark) ? [...marks, mark].sort() : marks
    if (INLINE.has(name)) return this.children(node, inside)
    this.flush()
    const level = /^h([1-6])$/.exec(name)?.[1]
    if (level) this.how = { outline: Number(level) }
    if (name === 'li') this.number(node)
    this.children(node, inside)
    this.flush()
    this.how = {}
  }

  private children(element: Element, marks: Mark[]): void {
    for (const child of childrenOf(element)) this.node(child, marks)
  }

  private leftOut(element: Element): boolean {
    const name = element.tagName
    if (UNSEEN.has(name)) return true
    const code = isHidden(element) ? 'O92' : CHROME.has(name) ? 'O90' : EMBEDDED.has(name) ? 'O93' : name === 'img' ? 'O91' : null
    if (code === null) return false
    const words = wordsOf(element) || attribute(element, 'alt')
    if (words !== '' || code === 'O91' || code === 'O93') this.findings.note(code, words)
    return true
  }

  private tableOrLayout(table: Element, marks: Mark[]): void {
    this.flush()
    if (!isLayout(table)) return this.table(table)
    if (rowsOf(table).some((row) => cellsOf(row).length > 1)) this.findings.note('O95', wordsOf(table))
    this.children(table, marks)
    this.flush()
  }

  /** Numbers that only the browser writes become text. */
  private number(item: Element): void {
    const list = item.parentNode
    if (!list || !('tagName' in list) || list.tagName !== 'ol') {
      this.how = { listItem: true }
      return
    }
    const items = list.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'li')
    const start = Number.parseInt(attribute(list, 'start'), 10)
    this.run.push(text(`${(Number.isNaN(start) ? 1 : start) + items.indexOf(item)}.`))
  }

  private words(value: string, marks: Mark[]): void {
    const words = value.replace(/[ \t\r\n\f]+/g, ' ')
    if (words !== '') this.run.push(text(words, marks))
  }

  private flush(): void {
    const content = trimmed(this.run)
    this.run = []
    if (content.length > 0) this.emit(content, this.how)
  }
}

/** Without the blanks around it (indents of nbsp or ideographic spaces); neighbours with equal marks joined. */
function trimmed(run: readonly Inline[]): Inline[] {
  const out: { kind: 'text'; text: string; marks: Mark[] }[] = []
  for (const inline of run) {
    if (inline.kind !== 'text') continue
    const before = out.at(-1)
    if (before && before.marks.join() === inline.marks.join()) before.text += inline.text
    else out.push({ ...inline, marks: [...inline.marks] })
  }
  for (let first = out[0]; first && (first.text = first.text.trimStart()) === ''; first = out[0]) out.shift()
  for (let last = out.at(-1); last && (last.text = last.text.trimEnd()) === ''; last = out.at(-1)) out.pop()
  return out
}
