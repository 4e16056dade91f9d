/**
 * Leaves out the site around the report: the way to the page, the table of particulars, share and print strips, lists of
 * other pages, the foot. Told by place, links and words together; what is doubtful stays. One finding quotes it all.
 */
import { inlineText, plain } from '../report'
import type { SourceBlock, SourceTable } from '../source'
import type { PageBlock } from './page-block'
import type { PageFindings } from './page-findings'
import { isFoot, isParticular, isRelated, isStrip, isTitleLike, isTrail } from './site-words'

const CHAPTER = /^\s*[一二三四五六1-6]\s*[、.．,，]/u
const DATE_LINE = /^(?:.{1,12}[:：])?\s*(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$/u
const SHORT = 40
const PROSE = 60
/** A foot of a site is no longer than this, in characters. */
const LONGEST_FOOT = 1500

export function withoutSite(blocks: readonly PageBlock[], findings: PageFindings): SourceBlock[] {
  const texts = blocks.map(({ block }) => textOf(block))
  const headEnd = endOfHead(blocks, texts)
  const tailStart = startOfTail(blocks, texts, headEnd)
  const gone = new Set<number>()
  for (let i = 0; i < headEnd; i++) if (isSiteHead(blocks[i]!, texts[i]!)) gone.add(i)
  leaveOutTail(blocks, texts, tailStart, gone)
  const title = onlyTitle(blocks, texts, headEnd, gone)
  for (const i of gone) if (texts[i] !== '') findings.note('O98', texts[i])
  return blocks.flatMap(({ block }, i) => (title?.at === i ? [title.line] : gone.has(i) ? [] : [block]))
}

/** The first chapter; without one the first block that is prose or a table of figures. */
function endOfHead(blocks: readonly PageBlock[], texts: readonly string[]): number {
  const starts = blocks.findIndex(({ block, linked, words }, i) => {
    if (block.kind === 'table') return block.rows.length >= 3 && !isParticulars(block) && !mostlyLinks(linked, words)
    if (block.kind !== 'line' || mostlyLinks(linked, words)) return false
    return isChapter(texts[i]!) || (texts[i]!.length > PROSE && !isTrail(texts[i]!) && !isStrip(texts[i]!))
  })
  return starts < 0 ? 0 : starts
}

/** Behind the last block that looks like a part of the report. */
function startOfTail(blocks: readonly PageBlock[], texts: readonly string[], from: number): number {
  for (let i = blocks.length - 1; i >= from; i--) {
    const { block, linked, words } = blocks[i]!
    const text = texts[i]!
    if (mostlyLinks(linked, words) || isFoot(text)) continue
    if (block.kind === 'table' && block.rows.length >= 2) return i + 1
    if (block.kind === 'line' && (isChapter(text) || DATE_LINE.test(text) || (text.length >= PROSE && !isStrip(text))))
      return i + 1
  }
  return blocks.length
}

export const isChapter = (text: string) => text.length <= SHORT && CHAPTER.test(text)
const mostlyLinks = (linked: number, words: number) => words > 0 && linked >= words * 0.8

function isSiteHead({ block, links, linked, words }: PageBlock, text: string): boolean {
  if (block.kind === 'image') return links > 0
  if (block.kind === 'table') return isParticulars(block) || (links > 1 && mostlyLinks(linked, words)) || isTrail(text)
  if (block.outline !== undefined) return false
  return isTrail(text) || isStrip(text) || (mostlyLinks(linked, words) && text.length <= SHORT) || isMenu(links, linked, words)
}

const isMenu = (links: number, linked: number, words: number) => links >= 3 && linked >= words * 0.7

function leaveOutTail(blocks: readonly PageBlock[], texts: readonly string[], from: number, gone: Set<number>): void {
  let related = false
  for (let i = from; i < blocks.length; i++) {
    const { block, links, linked, words } = blocks[i]!
    const text = texts[i]!
    if (isRelated(text)) related = true
    const neighbour = [i - 1, i + 1].some((j) => j >= from && j < blocks.length && isLinkOnly(blocks[j]!))
    const linkList = isLinkOnly(blocks[i]!) && (related || neighbour || links > 1)
    const strip = block.kind === 'line' && isStrip(text, false)
    if (linkList || strip || isRelated(text) || isMenu(links, linked, words) || (block.kind === 'image' && links > 0)) gone.add(i)
  }
  leaveOutFoot(blocks, texts, from, gone)
}

const isLinkOnly = ({ links, linked, words }: PageBlock) => links > 0 && mostlyLinks(linked, words)

/** From the first line of the foot on, when what follows is as short as a foot; otherwise only lines that are surely of it. */
function leaveOutFoot(blocks: readonly PageBlock[], texts: readonly string[], from: number, gone: Set<number>): void {
  const first = texts.findIndex((text, i) => i >= from && isFoot(text))
  if (first < 0) return
  const length = texts.slice(first).reduce((sum, text) => sum + text.length, 0)
  for (let i = first; i < blocks.length; i++) if (length <= LONGEST_FOOT || isFoot(texts[i]!)) gone.add(i)
}

/** A table whose labels are those of particulars. */
function isParticulars(block: SourceBlock): boolean {
  if (block.kind !== 'table') return false
  const cells = cellTexts(block)
  const named = cells.filter((cell) => isParticular(cell) || isParticular(cell.split(/[:：]/)[0]!)).length
  return named >= 2 && named * 3 >= cells.filter((cell) => cell.trim() !== '').length
}

/** The title may stand only among the particulars: then it stays, as a line. */
function onlyTitle(blocks: readonly PageBlock[], texts: readonly string[], headEnd: number, gone: ReadonlySet<number>) {
  const titles = texts.slice(0, headEnd).flatMap((text, i) => (isTitleLike(text) && !isTrail(text) ? [i] : []))
  const at = titles.some((i) => !gone.has(i)) ? undefined : titles.at(-1)
  if (at === undefined) return null
  const { block } = blocks[at]!
  const texted = block.kind === 'table' ? cellTexts(block).find(isTitleLike) : texts[at]
  const [label, ...value] = (texted ?? '').split(/[:：]/)
  const title = value.length > 0 && isParticular(label!) ? value.join('：') : (texted ?? '')
  return { at, line: { kind: 'line', content: plain(title.trim()), place: block.place } satisfies SourceBlock }
}

const cellTexts = (block: SourceTable) =>
  block.rows.flatMap((row) => row.cells.map((cell) => cell.paragraphs.map(inlineText).join('')))

export function textOf(block: SourceBlock): string {
  if (block.kind === 'line') return inlineText(block.content)
  if (block.kind === 'image') return block.alt
  return block.rows
    .map((row) => row.cells.map((cell) => cell.paragraphs.map(inlineText).join(' ')).join(' '))
    .join(' ')
    .trim()
}
