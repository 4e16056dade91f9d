/**
 * Prose that was copied out of a PDF or a mail has a line break at the end of every printed line. Lines are joined into
 * their paragraph only where every sign says so; rows of tables, headings and short lines are left as they are.
 */
import { isFrame, isRule, rowCells } from './text-rows'

export interface NumberedLine {
  text: string
  /** 1-based line of the file. */
  line: number
}

export interface JoinedLines {
  lines: NumberedLine[]
  /** Line breaks taken out. */
  joins: number
  paragraphs: number
  /** What now stands around a number whose digits met at a line break. */
  numbers: string[]
}

/** Width of a printed line in Han characters: a page of official paper has 28, a mail up to about 40. */
const NARROWEST = 20
const WIDEST = 60
/** A line may be shorter than its neighbours by a word that did not fit, or by punctuation that may not begin a line. */
const SLACK = 3
const NEIGHBOURS = 8

const HEADING_OR_BULLET = /^\s*(#{1,6}\s*\S|[-*+]\s)/
const CHAPTER = /^[一二三四五六七八九十]{1,3}\s*[、.．]/
const ORDINAL =
  /^([一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、)）](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[章节条])/
/** Words and figures with gaps between them: a row without separators. */
const GAPS = /\S(?:\s{2,}|\t|\u3000)\S|(?:^|\s)\d[\d.,]*\s+\d[\d.,]*(?:\s|$)/
/** Figures that ran together; no number in prose is as long. */
const RUN_OF_DIGITS = /\d{7}$/
const END = /[。！？!?；;：:…）)”’」』]$/
const INNER = /[，。；：,;]/
const INDENT = /^(?:\u3000|\t|\s{2,})/
/** The title of a report is set off from what follows, whatever its length. */
const TITLE = /报告$/

interface Prose extends NumberedLine {
  words: string
  width: number
  indented: boolean
}

export function joinLines(lines: readonly string[]): JoinedLines {
  const result: JoinedLines = { lines: [], joins: 0, paragraphs: 0, numbers: [] }
  const prose = lines.map(proseLine)
  for (let at = 0; at < lines.length;) {
    const end = paragraphEnd(prose, at)
    result.lines.push({ text: end === at ? lines[at]! : joined(prose.slice(at, end + 1) as Prose[], result), line: at + 1 })
    at = end + 1
  }
  return result
}

function proseLine(text: string, index: number): Prose | null {
  const words = text.trim()
  if (words === '' || HEADING_OR_BULLET.test(text) || isRule(text) || isFrame(text)) return null
  if (GAPS.test(words) || RUN_OF_DIGITS.test(words) || /^[\d\s.,%—–/-]+$/.test(words) || rowCells(text.trimStart()) !== null)
    return null
  return { text, line: index + 1, words, width: widthOf(words), indented: INDENT.test(text) }
}

/** In Han characters; Latin letters and digits take half of one. */
function widthOf(words: string): number {
  let half = 0
  for (const character of words) half += character.charCodeAt(0) < 0x2000 ? 1 : 2
  return half / 2
}

/** Last line of the paragraph that begins at `at`; `at` itself where nothing is joined. */
function paragraphEnd(prose: readonly (Prose | null)[], at: number): number {
  const first = prose[at]
  if (!first || (CHAPTER.test(first.words) && !INNER.test(first.words)) || TITLE.test(first.words)) return at
  let end = at
  while (continues(prose, first, end)) end++
  // A paragraph ends as a sentence does; headings of a table, names and labels do not.
  while (end > at && !END.test(prose[end]!.words)) end--
  return end
}

function continues(prose: readonly (Prose | null)[], first: Prose, end: number): boolean {
  const line = prose[end]!
  const next = prose[end + 1]
  if (!next || next.indented || ORDINAL.test(next.words) || !isFull(prose, end)) return false
  if (!END.test(line.words)) return true
  // Behind a full stop only an indent of the first line tells whether the paragraph goes on.
  return first.indented && INNER.test(next.words)
}

/** About as long as the longest lines around it. */
function isFull(prose: readonly (Prose | null)[], at: number): boolean {
  let longest = 0
  for (let i = Math.max(0, at - NEIGHBOURS); i <= at + NEIGHBOURS; i++) longest = Math.max(longest, prose[i]?.width ?? 0)
  return longest >= NARROWEST && longest <= WIDEST && prose[at]!.width >= longest - SLACK
}

function joined(paragraph: readonly Prose[], result: JoinedLines): string {
  result.joins += paragraph.length - 1
  result.paragraphs++
  let text = paragraph[0]!.text.trimEnd()
  for (const { words } of paragraph.slice(1)) {
    if (/\d$/.test(text) && /^\d/.test(words)) result.numbers.push(text.slice(-8) + words.slice(0, 8))
    text += words
  }
  return text
}
