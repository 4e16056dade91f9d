/** A web page as it stands: paragraphs and tables. Nothing is fetched, nothing is interpreted. */
import { parse } from 'parse5'
import { failed, ok, type Result } from '../finding'
import { message } from '../message'
import type { SourceDocument } from '../source'
import { decodeHtml } from './decode-html'
import { isElement, visit, type Element } from './elements'
import { pageFindings } from './page-findings'
import { readBlocks } from './read-blocks'

const MOST_CHARACTERS = 8_000_000
const MOST_ELEMENTS = 200_000
const MOST_DEPTH = 400

/** Trouble E75: larger or more deeply nested than any page of a report. */
export function readHtml(bytes: Uint8Array): Result<SourceDocument> {
  const page = decodeHtml(bytes)
  // Depth is known before parsing only roughly; parsing deep nesting takes time that grows with its square.
  if (page.length > MOST_CHARACTERS) return tooLarge()
  const root = parse(page).childNodes.find(isElement)
  const body = root && bodyOf(root)
  if (!root || !body) return tooLarge()
  let elements = 0
  let deepest = 0
  visit(root, (_, depth) => {
    elements++
    deepest = Math.max(deepest, depth)
  })
  if (elements > MOST_ELEMENTS || deepest > MOST_DEPTH) return tooLarge()
  const findings = pageFindings()
  const blocks = readBlocks(body, findings)
  return ok({ format: 'html', blocks, media: {}, findings: findings.list() })
}

const bodyOf = (root: Element) => root.childNodes.filter(isElement).find(({ tagName }) => tagName === 'body')
const tooLarge = (): Result<never> => failed({ code: 'E75', message: message('E75') })
