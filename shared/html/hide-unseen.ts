/**
 * Marks in the tree of a page what a browser would not show, as if the page itself had said `hidden`: whole elements that
 * are not there, and single words where what is around them keeps its place (a cell whose figure is white on white).
 */
import { defaultTreeAdapter, html } from 'parse5'
import { seenWords } from '../source'
import { isElement, UNSEEN, wordLength, type Element, type Node } from './elements'
import type { PageFindings } from './page-findings'
import { lookOf, PAGE_LOOK, unseenBy, type Look } from './seen-look'
import { styleRules, type StyleRules, type Styles } from './style-rules'

type Text = Extract<Node, { nodeName: '#text' }>

/** Of a pixel. */
const POINTS = 0.75
const MOST_WORDS = 10_000_000

interface Around {
  look: Look
  /** Everything inside is out of sight. */
  unseen: boolean
}

/** `body`: the part of `root` that is read. Notes O205 and O206. */
export function hideUnseen(root: Element, body: Element, findings: PageFindings): void {
  const rules = styleRules(root)
  const pass = new Pass(rules, findings, wordLength(body, MOST_WORDS))
  const page = lookOf(root, rules.of(root), PAGE_LOOK)
  pass.children(body, { look: lookOf(body, rules.of(body), page), unseen: false })
}

class Pass {
  constructor(
    private readonly rules: StyleRules,
    private readonly findings: PageFindings,
    private readonly words: number,
  ) {}

  children(element: Element, around: Around): void {
    for (const child of element.childNodes) {
      if (child.nodeName === '#text') this.text(child as Text, around)
      else if (isElement(child) && !UNSEEN.has(child.tagName)) this.element(child, around)
    }
  }

  private element(element: Element, around: Around): void {
    const styles = this.rules.of(element)
    if (this.isGone(element, styles)) return hide(element)
    const look = lookOf(element, styles, around.look)
    const by = unseenBy(element, styles, look)
    const unseen = around.unseen || (by !== null && !this.isShownLater(element, styles, by))
    const visible = look.visible || this.isShownLater(element, styles, 'visibility')
    if ((unseen || !visible) && /^(?:img|input|textarea)$/.test(element.tagName)) return hide(element)
    this.children(element, { look: { ...look, visible }, unseen })
  }

  private isGone(element: Element, styles: Styles): boolean {
    if (styles.get('display')?.value === 'none') return !this.isShownLater(element, styles, 'display')
    return styles.get('visibility')?.value === 'collapse' && /^(?:tr|thead|tbody|tfoot)$/.test(element.tagName)
  }

  /** What a sheet hides and is most of the page is shown by a script as soon as the page is there. */
  private isShownLater(element: Element, styles: Styles, name: string): boolean {
    if (!styles.get(name)?.bySheet || wordLength(element, MOST_WORDS) * 2 <= this.words) return false
    this.findings.note('O206')
    return true
  }

  private text(node: Text, { look, unseen }: Around): void {
    const words = node.value.trim()
    if (words === '') return
    const seen = unseen || !look.visible ? 'unseen' : seenWords(words, { ...look, size: look.size * POINTS })
    if (seen === 'unseen') wrap(node)
    else if (seen === 'doubtful') this.findings.note('O205', words)
  }
}

function hide(element: Element): void {
  if (!element.attrs.some(({ name }) => name === 'hidden')) element.attrs.push({ name: 'hidden', value: '' })
}

function wrap(node: Text): void {
  const span = defaultTreeAdapter.createElement('span', html.NS.HTML, [{ name: 'hidden', value: '' }])
  const parent = node.parentNode
  if (!parent) return
  defaultTreeAdapter.insertBefore(parent, span, node)
  defaultTreeAdapter.detachNode(node)
  defaultTreeAdapter.appendChild(span, node)
}
