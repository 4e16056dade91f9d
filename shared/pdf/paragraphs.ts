/** Broken lines joined again: a line that reaches the right margin goes on in the next one unless that is indented. */
import { blank, type TextLine } from './text-lines'

export interface Margins {
  left: number
  right: number
}

export function margins(lines: readonly TextLine[]): Margins {
  const long = lines.filter((line) => [...line.text].length > 12)
  const of = long.length > 0 ? long : lines
  return { left: Math.min(...of.map((line) => line.x)), right: Math.max(...of.map((line) => line.end)) }
}

/** A sentence that ends with its line, and a mark that begins a paragraph below it. */
const END = /[。；：！？]$/
const MARK =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:[、.．]|部分)|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．](?!\d)|[一二三四五六七八九十]是)/

export function continues(before: TextLine, next: TextLine, { left, right }: Margins): boolean {
  return (
    before.end > right - 1.6 * before.size &&
    !(END.test(before.text.trimEnd()) && (MARK.test(next.text.trimStart()) || isName(next, right))) &&
    next.x < left + 0.8 * next.size &&
    Math.abs(before.size - next.size) < 0.2 * before.size
  )
}

/** The last line of a paragraph ends as a sentence does; a short one that does not is a heading or a name. */
const isName = (line: TextLine, right: number) => line.end < right - 3 * line.size && !/[\p{P}]$/u.test(line.text.trimEnd())

export const joinLines = (text: string, next: string): string => text + blank(text, next) + next
