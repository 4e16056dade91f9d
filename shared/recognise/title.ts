/**
 * The title in front of chapter one: organ, year and the official words, in any order and on up to four lines. The
 * official words come from the template; some may be missing or written twice.
 */
import type { Template } from '../template'
import { tight } from './marks'
import { organKind } from './organ'

export interface FoundTitle {
  /** Lines it takes up. */
  from: number
  count: number
  /** On one line, without the blanks a converter put between digits and words. */
  text: string
  organ: string
  /** `null` when the title has none. */
  year: number | null
}

const MOST_LINES = 4
const LONGEST_TITLE = 100
/** `首页 > 政务公开 > 年度报告` says where a page hangs. */
const TRAIL = /^\s*(?:[>»›]|＞)|\S\s*[>»›＞]\s*\S/
/** `Page 7 -` is none. */
const NAME = /\p{Script=Han}.*\p{Script=Han}/u
/** `标题：…`, `名 称：…` */
const FIELD_NAME = /^(?:\p{Script=Han}\s{0,4}){1,6}[:：]\s*(?=\S{4})/u
export const YEAR = /((?:19|20)\d\d|[二2][〇○0oO零][〇○0-9零一二三四五六七八九]{2})/
/** `…报告（2026年度）` */
const YEAR_BEHIND = new RegExp(`[（(]\\s*${YEAR.source}.{0,2}[)）]$`)
/** `政府信息公开工作2026年度报告` */
const YEAR_AT_END = new RegExp(`${YEAR.source}$`)
const HAN_DIGITS = '零一二三四五六七八九'

export function findTitle(template: Template, lines: readonly string[]): FoundTitle | null {
  for (let count = 1; count <= MOST_LINES; count++) {
    let nameless: FoundTitle | null = null
    for (let from = 0; from + count <= lines.length; from++) {
      const joined = lines.slice(from, from + count)
      const found = readTitle(template, joined.join(' '))
      if (!found || (found.year === null && count < MOST_LINES && yearNear(lines, from, count))) continue
      const above = found.organ === '' ? organLine(lines[from - 1]) : null
      if (above) return { from: from - 1, count: count + 1, text: above + found.text, organ: above, year: found.year }
      const below = found.organ === '' ? organBelow(lines[from + count]) : null
      if (below) return { from, count: count + 1, text: below + found.text, organ: below, year: found.year }
      // The head of a page may say the same without a name.
      if (found.organ !== '' && (found.year !== null || nameless === null)) return { from, count, ...found }
      nameless ??= { from, count, ...found }
    }
    if (nameless) return nameless
  }
  return null
}

/** The year may stand on the line before or behind: try more lines first. */
const yearNear = (lines: readonly string[], from: number, count: number) =>
  [lines[from - 1], lines[from + count]].some((line) => line !== undefined && line.length < 60 && YEAR.test(tight(line)))

/** A line that is only a name, directly above a title without one. */
function organLine(above: string | undefined): string | null {
  const line = joinHan((above ?? '').replace(/^[#\s]+/, ''))
  return line.length >= 3 && line.length <= 50 && !/[。，；：:,;]/.test(line) && !/\d/.test(line) ? line : null
}

/** `（某局）` or `——某局` below a title without a name. */
function organBelow(below: string | undefined): string | null {
  const bare = joinHan(below ?? '').replace(/^[（(【\-—–\s]+|[)）】\s]+$/g, '')
  const kind = organKind(bare)
  return organLine(bare) !== null && kind !== 'other' && kind !== 'unknown' && !/[了的]/.test(bare) ? bare : null
}

export function readTitle(template: Template, line: string): Omit<FoundTitle, 'from' | 'count'> | null {
  if (TRAIL.test(line)) return null
  const text = joinHan(
    asciiDigits(line)
      .replace(/^[#\s]+/, '')
      .replace(FIELD_NAME, ''),
  )
  if (text.length > LONGEST_TITLE || /[。；;]/.test(text)) return null
  const words = officialWords(template)
  const bare = text
    .replace(/[（(](?:草案|[^（）()]{0,4}稿|公开版|网站版)[)）]$/, '')
    .replace(/[《》〈〉【】〔〕[\]「」『』“”"]/g, '')
    .replace(YEAR_BEHIND, '')
  const start = officialStart(bare, words)
  if (start === null) return null
  const year = YEAR.exec(text)
  const organ = organOf(bare.slice(0, start), words)
  return { text, organ: NAME.test(organ) ? organ : '', year: year ? yearNumber(year[1]!) : null }
}

/** The words behind the year: `年` and the rest. */
export const officialWords = (template: Template) => template.title.slice(template.title.indexOf('{year}') + '{year}'.length)

/** Words that stand for others of the title, or for nothing. */
const SAME: Record<string, string> = { 政务: '政府', 年报: '报告' }
const FILLING = ['情况', '的']

/**
 * Where the official words begin at the end of a title: read backwards, its words may be missing or in
 * another order, nothing foreign may stand between. Its last word and two of the first three must be there.
 */
function officialStart(text: string, words: string): number | null {
  const pairs = words.slice(1).match(/../g) ?? []
  const left = new Set(pairs)
  let at = text.length
  for (;;) {
    const end = text.slice(Math.max(0, at - 2), at)
    const pair = SAME[end] ?? end
    const filling = FILLING.find((word) => text.slice(0, at).endsWith(word)) ?? YEAR_AT_END.exec(text.slice(0, at))?.[0]
    if (left.has(pair)) {
      left.delete(pair)
      at -= 2
    } else if (filling !== undefined && left.size < pairs.length) at -= filling.length
    else break
  }
  const [last] = pairs.slice(-1)
  const subject = pairs.slice(0, 3).filter((pair) => !left.has(pair))
  return last !== undefined && !left.has(last) && subject.length >= 2 ? at : null
}

/** What is left of the name part without year and its unit, brackets and joining marks. */
function organOf(name: string, words: string): string {
  const unit = words[0]!
  const yearWithUnit = new RegExp(`[（(]?\\s*${YEAR.source}\\s*(?:${unit}度?)?\\s*[)）]?`)
  const rest = name
    .replace(yearWithUnit, '')
    .replace(/^附件\d{0,2}[:：]?/, '')
    .replace(/^[\s\-—_:：·]+|[\s\-—_:：·的]+$/g, '')
  // `某办公室关于某区`: who reports stands in front, unless nothing does.
  const [front = '', back = ''] = rest.split('关于', 2)
  return front === '' ? back : front
}

function yearNumber(text: string): number {
  const digits = [...text].map((c) => {
    const han = HAN_DIGITS.indexOf(c)
    return han >= 0 ? String(han) : /[〇○oO]/.test(c) ? '0' : c
  })
  return Number(digits.join(''))
}

const asciiDigits = (text: string) => text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))

/** Drops blanks next to a Han character or a full-width sign: `2023 年` was `2023年` before a converter took it. */
export function joinHan(text: string): string {
  return text
    .trim()
    .replace(/[\s\u3000]+/g, ' ')
    .replace(/(?<=[\p{Script=Han}，。、：；（）《》“”]) (?=.)/gu, '')
    .replace(/(?<=.) (?=[\p{Script=Han}，。、：；（）《》“”])/gu, '')
}

/** Years a text speaks of, the most frequent first. */
export function yearsIn(text: string): number[] {
  const counts = new Map<number, number>()
  for (const [, year] of text.normalize('NFKC').matchAll(/(?<!\d)(20\d\d)\s*年/g))
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([year]) => year)
}
