/** Makes plain paragraphs, headings, numbered items and tables of what Word, WPS or a web page puts on the clipboard. */
import { readOrdinal, sameStyle, LEVEL_STYLES } from '@shared/editor-document'

const DROPPED = 'style, script, meta, link, title, xml, template, iframe, object, embed, svg, noscript, [hidden]'
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, td, th, div'
const INVISIBLE = /\u200b|\u200c|\u200d|\u2060|\ufeff/g
const INDENT = /^[\s\u3000\u00a0]+/
const BULLET = /^[\s\u00a0]*[·•●○■□◆◇➢✓§Øo\uf0b7\uf0a7\uf0d8-][\s\u00a0]*$/u

/** Our own copies are left as they are. */
export function cleanHtml(html: string): string {
  if (html.includes('data-pm-slice')) return html
  const page = new DOMParser().parseFromString(html, 'text/html')
  const { body } = page
  body.querySelectorAll(DROPPED).forEach((element) => element.remove())
  removeComments(page)
  tidyText(page)
  ownTags(body)
  wordLists(body)
  htmlLists(body)
  body.querySelectorAll('br').forEach(dropIdleBreak)
  body.querySelectorAll(BLOCKS).forEach(trimBlock)
  body.querySelectorAll('p').forEach(dropEmpty)
  body.querySelectorAll('p').forEach(promoteHeading)
  return body.innerHTML
}

function removeComments(page: Document): void {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_COMMENT)
  const found: Node[] = []
  while (walker.nextNode()) found.push(walker.currentNode)
  found.forEach((comment) => comment.parentNode?.removeChild(comment))
}

/** Non-breaking blanks and invisible characters have no place in official text. */
function tidyText(page: Document): void {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { currentNode } = walker
    currentNode.nodeValue = (currentNode.nodeValue ?? '').replace(INVISIBLE, '').replace(/\u00a0/g, ' ')
  }
}

/** Tags of an office program's own (`o:p`) stand for their content. */
function ownTags(body: HTMLElement): void {
  for (const element of body.querySelectorAll('*')) {
    if (element.tagName.includes(':')) element.replaceWith(...element.childNodes)
  }
}

/** Word writes the number of a list item as text that is to be ignored; a number is kept, a bullet is not. */
function wordLists(body: HTMLElement): void {
  for (const mark of body.querySelectorAll<HTMLElement>('[style*="mso-list"]')) {
    if (!/mso-list:\s*Ignore/i.test(mark.getAttribute('style') ?? '')) continue
    const words = mark.textContent ?? ''
    if (BULLET.test(words)) mark.remove()
    else {
      mark.closest('p')?.setAttribute('data-list-item', '')
      mark.textContent = words.trim()
    }
  }
}

/** Numbers of a web page's list become text, as everywhere in the report. */
function htmlLists(body: HTMLElement): void {
  for (const item of body.querySelectorAll<HTMLElement>('li')) {
    const list = item.parentElement
    const paragraph = item.ownerDocument.createElement('p')
    if (list?.tagName === 'OL') {
      const number = [...list.children].indexOf(item) + (Number(list.getAttribute('start')) || 1)
      paragraph.dataset.listItem = ''
      paragraph.append(`${number}.`)
    }
    const nested = [...item.children].filter((child) => child.tagName === 'OL' || child.tagName === 'UL')
    nested.forEach((child) => child.remove())
    item.querySelectorAll('p').forEach((inner) => inner.replaceWith(...inner.childNodes))
    paragraph.append(...item.childNodes)
    item.replaceWith(paragraph, ...nested)
  }
}

/** A break at the edge of a block, or behind another one, breaks nothing. */
function dropIdleBreak(br: HTMLBRElement): void {
  const edge = (node: Node | null, next: (node: Node) => Node | null): boolean => {
    for (let at = node; at; at = next(at)) {
      if (at.nodeName === 'BR') return next === before
      if ((at.textContent ?? '').trim() !== '') return false
    }
    return br.parentElement?.matches(BLOCKS) ?? false
  }
  const before = (node: Node) => node.previousSibling
  const after = (node: Node) => node.nextSibling
  if (edge(br.previousSibling, before) || edge(br.nextSibling, after)) br.remove()
}

/** The first-line indent is the layout's, not typed blanks. */
function trimBlock(block: Element): void {
  for (let node = firstText(block); node; node = firstText(block)) {
    node.nodeValue = (node.nodeValue ?? '').replace(INDENT, '')
    if (node.nodeValue !== '') return
    node.parentNode?.removeChild(node)
  }
}

function firstText(block: Element): Node | null {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_ALL)
  while (walker.nextNode()) {
    const { currentNode } = walker
    if (currentNode.nodeType === Node.TEXT_NODE) return currentNode
    if (currentNode instanceof Element && currentNode.matches(`img, br, table, ${BLOCKS}`)) return null
  }
  return null
}

function dropEmpty(paragraph: Element): void {
  if ((paragraph.textContent ?? '').trim() === '' && !paragraph.querySelector('img') && !paragraph.closest('td, th'))
    paragraph.remove()
}

/** A short line （一）… without a full stop is a heading, whatever style it was given. */
function promoteHeading(paragraph: Element): void {
  const words = paragraph.textContent ?? ''
  if (!isLevelTwo(words) || paragraph.closest('td, th, li')) return
  const heading = paragraph.ownerDocument.createElement('h3')
  heading.dataset.level = '2'
  heading.append(...paragraph.childNodes)
  paragraph.replaceWith(heading)
}

const MOST_HEADING = 40

/** Whether a line by itself reads as a heading of level two. */
export function isLevelTwo(line: string): boolean {
  const ordinal = readOrdinal(line)
  return (
    !!ordinal && sameStyle(ordinal.style, LEVEL_STYLES[2]) && line.length <= MOST_HEADING && !/[。；：，！？;:,]\s*$/.test(line)
  )
}
