/** Blanks of a page's source to the blanks a reader sees. */
import { canonicalInlines, type Inline, type TextRun } from '../report'

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d\u2014\u2026]/u

/**
 * Neighbours with equal marks joined; blanks in a row as one. A line feed of the source between two Han characters is
 * only where its editor broke the line. Blanks at the ends (also indents of no-break or ideographic spaces) go.
 */
export function collapsed(run: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  let before = ''
  run.forEach((inline, i) => {
    if (inline.kind === 'break') {
      out.push(inline)
      before = ''
      return
    }
    const value = inline.text.replace(/[ \t\r\n\f]+/g, (blanks, at: number) => {
      const previous = at > 0 ? lastOf(inline.text.slice(Math.max(0, at - 2), at)) : before
      const rest = inline.text.slice(at + blanks.length, at + blanks.length + 2)
      const next = rest === '' ? nextOf(run, i + 1) : firstOf(rest)
      if (previous === ' ') return ''
      return /[\r\n]/.test(blanks) && WIDE.test(previous) && WIDE.test(next) ? '' : ' '
    })
    if (value === '') return
    before = lastOf(value)
    const last = out.at(-1)
    if (last?.kind === 'text' && last.marks.join() === inline.marks.join()) last.text += value
    else out.push({ kind: 'text', text: value, marks: [...inline.marks] })
  })
  return trimmed(out)
}

const lastOf = (text: string) => [...text].at(-1) ?? ''
const firstOf = (text: string) => [...text][0] ?? ''

function nextOf(run: readonly Inline[], from: number): string {
  for (let i = from; i < run.length; i++) {
    const inline = run[i]!
    if (inline.kind === 'break') return ''
    const word = inline.text.trimStart()
    if (word !== '') return firstOf(word.slice(0, 2))
    if (i > from + 20) return ''
  }
  return ''
}

/** The same without touching blanks between words: our own pages keep them. */
export function joined(run: readonly Inline[]): Inline[] {
  return trimmed(canonicalInlines(run).map((inline) => ({ ...inline })))
}

function trimmed(content: Inline[]): Inline[] {
  const trim = (inline: Inline | undefined, end: 'trimStart' | 'trimEnd'): boolean => {
    if (!inline) return false
    if (inline.kind === 'break') return true
    inline.text = (inline as TextRun).text[end]()
    return inline.text === ''
  }
  while (trim(content[0], 'trimStart')) content.shift()
  while (trim(content.at(-1), 'trimEnd')) content.pop()
  return content
}
