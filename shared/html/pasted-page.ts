/** Text that was copied from a web page brings the strips of the site along; what tells them on a page tells them here. */
import { inlineText, plain } from '../report'
import type { SourceBlock } from '../source'
import type { PageFindings } from './page-findings'
import { isStrip, isTitleLike, isTrail } from './site-words'
import { isChapter, withoutSite } from './without-site'

/** Nothing of a site stands further down in front of a report. */
const MOST_HEAD = 60
const LONGEST_VALUE = 30
/** No value of a strip ends so. */
const TITLE_END = /报告$/

/** The blocks as they are where nothing in front of the first chapter is of a site. */
export function withoutPastedSite(blocks: readonly SourceBlock[], findings: PageFindings): SourceBlock[] {
  const chapter = blocks.findIndex((block) => isChapter(textOf(block)))
  const head = blocks.slice(0, Math.min(chapter < 0 ? 0 : chapter, MOST_HEAD)).map(textOf)
  if (!head.some((text) => isTrail(text) || isStrip(text))) return [...blocks]
  const page = withValues(blocks).map((block) => ({ block, links: 0, linked: 0, words: textOf(block).length }))
  return withoutSite(page, findings)
}

/** `发布时间：` on one line, its value on the next. */
function withValues(blocks: readonly SourceBlock[]): SourceBlock[] {
  const result: SourceBlock[] = []
  for (const block of blocks) {
    const above = result[result.length - 1]
    const label = above ? textOf(above) : ''
    if (above?.kind === 'line' && /[:：]$/.test(label) && isStrip(label) && isValue(block))
      result[result.length - 1] = { ...above, content: plain(label + textOf(block)) }
    else result.push(block)
  }
  return result
}

function isValue(block: SourceBlock): boolean {
  const text = textOf(block)
  if (text === '' || text.length > LONGEST_VALUE || /[。；：:]$/.test(text)) return false
  return !isTitleLike(text) && !TITLE_END.test(text) && !isChapter(text) && !isStrip(text)
}

const textOf = (block: SourceBlock) => (block.kind === 'line' ? inlineText(block.content) : '')
