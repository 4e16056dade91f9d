/** A web page as it stands: paragraphs and tables. Nothing is fetched, nothing is interpreted. */
import { failed, ok, type Result } from '../finding'
import { message } from '../message'
import { decodeHtml } from './decode-html'
import { attribute, isElement, type Element } from './elements'
import type { PageContext } from './page-block'
import { hideUnseen } from './hide-unseen'
import { pageFindings } from './page-findings'
import { pagePictures, type PagePart } from './page-pictures'
import { parsePage } from './parse-page'
import { readBlocks } from './read-blocks'
import { textOf, withoutSite } from './without-site'
import type { SourceDocument } from '../source'

export interface PageContent {
  source: SourceDocument
  /** The page was written by this program: its styles say what every paragraph is. */
  own: boolean
}

/** Trouble E75: larger or more deeply nested than any page of a report. */
export function readHtml(bytes: Uint8Array): Result<PageContent> {
  return readPage(decodeHtml(bytes), () => null)
}

const MOST_FRAMES = 20

/** `part`: bytes of another part of the same file, by its address. */
export function readPage(page: string, part: PagePart): Result<PageContent> {
  const root = parsePage(page)
  const body = root && bodyOf(root)
  if (!root || !body) return failed({ code: 'E75', message: message('E75') })
  const findings = pageFindings()
  const pictures = pagePictures(part, findings)
  let frames = 0
  const frame = (element: Element): Element | null => {
    if (!/^i?frame$/.test(element.tagName) || frames >= MOST_FRAMES) return null
    const bytes = part(attribute(element, 'src').trim())
    frames++
    const inner = bytes && parsePage(decodeHtml(bytes))
    const innerBody = inner && bodyOf(inner)
    if (!inner || !innerBody) return null
    hideUnseen(inner, innerBody, findings)
    return innerBody
  }
  hideUnseen(root, body, findings)
  const context: PageContext = { findings, pictures, frame, own: isOwn(root) }
  const read = readBlocks(body, context)
  const blocks = context.own ? read.map(({ block }) => block) : withoutSite(read, findings)
  const shown = new Set(blocks.flatMap((block) => (block.kind === 'image' ? [block.media] : [])))
  const media = Object.fromEntries(Object.entries(pictures.media).filter(([id]) => shown.has(id)))
  return ok({
    source: { format: 'html', blocks, media, findings: findings.list(read.map(({ block }) => textOf(block)).join('')) },
    own: context.own,
  })
}

const inside = (root: Element, name: string) => root.childNodes.filter(isElement).filter(({ tagName }) => tagName === name)
const bodyOf = (root: Element) => inside(root, 'body')[0] ?? inside(root, 'frameset')[0]

/** Our own pages name their program in the head. */
const isOwn = (root: Element) =>
  inside(root, 'head').some((head) =>
    inside(head, 'meta').some((meta) => attribute(meta, 'name') === 'generator' && attribute(meta, 'content') === 'nianbao'),
  )
