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

export function continues(before: TextLine, next: TextLine, { left, right }: Margins): boolean {
  return (
    before.end > right - 1.6 * before.size &&
    next.x < left + 0.8 * next.size &&
    Math.abs(before.size - next.size) < 0.2 * before.size
  )
}

export const joinLines = (text: string, next: string): string => text + blank(text, next) + next
