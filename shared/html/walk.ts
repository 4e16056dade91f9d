/** Gathers running text of a page into paragraphs; tables and pictures are handed over where they stand. */
import { text, type Inline, type Mark } from '../report'
import type { SourceLine } from '../source'
import * as elements from './elements'
import { attribute, childrenOf, isElement, type Element, type Node } from './elements'
import { collapsed, joined } from './inline-text'
import { listNumber } from './list-numbers'
import type { Links, PageContext } from './page-block'
import type { FoundPicture } from './page-pictures'

export interface PageSink {
  line(content: Inline[], how: Partial<SourceLine>, links: Links): void
  table(table: Element): void
  picture(picture: FoundPicture, linked: boolean): void
}

const ROLES: Record<string, SourceLine['role']> = { note: 'note', signature: 'signature', date: 'date' }
/** Characters of hidden words that are compared with what the page shows. */
export const MOST_HIDDEN = 20_000
/** A search box holds a word or two. */
const SHORTEST_TEXT = 10
const BULLET = /^[^\p{L}\p{N}]$|^[lnuqØ§]$/u

export class Walk {
  private run: Inline[] = []
  private how: Partial<SourceLine> = {}
  private links: Links = { links: 0, linked: 0, words: 0 }
  private inLink = 0
  private inPre = 0

  constructor(
    private readonly context: PageContext,
    private readonly sink: PageSink,
    /** In a cell of a table. */
    private readonly inCell = false,
  ) {}

  whole(root: Element): void {
    this.children(root, [])
    this.flush()
  }

  private node(node: Node, marks: Mark[]): void {
    if (node.nodeName === '#text') return this.words((node as { value: string }).value, marks)
    if (!isElement(node)) return
    const name = node.tagName
    if (name === 'img' && !elements.isHidden(node)) return this.picture(node)
    if (this.filledIn(node) || this.leftOut(node)) return
    if (name === 'br') return this.lineBreak()
    if (name === 'table') {
      this.flush()
      return this.sink.table(node)
    }
    if (elements.isListMark(node)) return this.listMark(node, marks)
    if (elements.isStruck(node) && this.struck(node)) return
    const mark = elements.markOf(node)
    const inside = mark && !marks.includes(mark) ? [...marks, mark].sort() : marks
    const pre = elements.keepsLines(node) ? 1 : 0
    this.inPre += pre
    if (elements.INLINE.has(name)) this.inline(node, inside)
    else this.block(node, inside)
    this.inPre -= pre
  }

  private inline(element: Element, marks: Mark[]): void {
    const link = element.tagName === 'a' && attribute(element, 'href') !== '' ? 1 : 0
    this.inLink += link
    this.links.links += link
    this.children(element, marks)
    this.inLink -= link
  }

  private block(element: Element, marks: Mark[]): void {
    this.flush()
    const level = /^h([1-6])$/.exec(element.tagName)?.[1]
    if (level) this.how = { outline: Number(level) }
    if (this.context.own) this.how = { ...this.how, ...ownRole(element) }
    if (element.tagName === 'li') this.item(element)
    this.children(element, marks)
    this.flush()
    this.how = {}
  }

  private children(element: Element, marks: Mark[]): void {
    for (const child of childrenOf(element)) this.node(child, marks)
  }

  /** A box of a form with something in it: in a table of figures always, elsewhere where it holds a text. */
  private filledIn(element: Element): boolean {
    const value = elements.isHidden(element) ? null : elements.boxValue(element)
    if (value === null || value.trim() === '') return false
    if (!this.inCell && (element.tagName !== 'textarea' || value.trim().length < SHORTEST_TEXT)) return false
    this.context.findings.note('O201', value.trim())
    value
      .trim()
      .split(/\r\n?|\n/)
      .forEach((line, i) => {
        if (i > 0) this.flush()
        this.words(line, [])
      })
    return true
  }

  private leftOut(element: Element): boolean {
    const name = element.tagName
    if (elements.UNSEEN.has(name)) return true
    const hidden = elements.isHidden(element)
    const code = hidden ? 'O92' : codeOfLeftOut(element)
    if (code === null) return false
    const frame = code === 'O93' ? this.context.frame(element) : null
    if (frame) {
      this.block(frame, [])
      return true
    }
    const words = hidden ? elements.wordsOf(element, MOST_HIDDEN) : elements.wordsOf(element)
    if (words !== '' || code === 'O93') this.context.findings.note(code, words)
    return true
  }

  /** `5` struck out beside `8` is not 58: in a table such words count as taken back. */
  private struck(element: Element): boolean {
    const words = elements.wordsOf(element)
    if (words !== '') this.context.findings.note(this.inCell ? 'O165' : 'O66', words)
    return this.inCell
  }

  private picture(image: Element): void {
    const found = this.context.pictures.read(image)
    if (!found) return
    const { how } = this
    this.flush()
    this.how = how
    this.sink.picture(found, this.inLink > 0)
  }

  private lineBreak(): void {
    if (this.context.own) this.run.push({ kind: 'break' })
    else this.flush()
  }

  /** A number stays as text, the blanks behind it and bullets go. */
  private listMark(element: Element, marks: Mark[]): void {
    const mark = elements.wordsOf(element).replace(/\s+/g, '')
    if (mark === '' || BULLET.test(mark)) this.how = { ...this.how, listItem: true }
    else this.words(mark, marks)
  }

  private item(item: Element): void {
    const number = this.context.own ? null : listNumber(item)
    if (number === null) this.how = { ...this.how, listItem: true }
    else this.words(number, [])
  }

  private words(value: string, marks: Mark[]): void {
    if (this.inPre > 0 && /[\r\n]/.test(value)) {
      value.split(/\r\n?|\n/).forEach((line, i) => {
        if (i > 0) this.flush()
        this.words(line, marks)
      })
      return
    }
    const length = value.replace(/\s+/g, '').length
    this.links.words += length
    if (this.inLink > 0) this.links.linked += length
    if (value !== '') this.run.push(text(value, marks))
  }

  private flush(): void {
    const content = this.context.own ? joined(this.run) : collapsed(this.run)
    this.run = []
    if (content.length > 0) this.sink.line(content, this.how, this.links)
    if (content.length > 0) this.links = { links: 0, linked: 0, words: 0 }
  }
}

function ownRole(element: Element): Partial<SourceLine> {
  if (element.tagName === 'h1') return { role: 'title' }
  const role = ROLES[attribute(element, 'class')]
  return role ? { role } : {}
}

function codeOfLeftOut(element: Element): 'O90' | 'O93' | 'O98' | null {
  if (elements.CHROME.has(element.tagName)) return 'O90'
  if (elements.EMBEDDED.has(element.tagName)) return 'O93'
  return elements.isPageEdge(element) ? 'O98' : null
}
