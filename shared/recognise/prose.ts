/** Lines of prose to blocks. The words stay; the level follows the ordinal, or the style where the format has styles. */
import { canonicalInlines, inlineText, type Block, type HeadingLevel, type Inline, type TextRun } from '../report'
import type { SourceLine } from '../source'
import { ordinalOf, tight } from './marks'

/** Chapters are taken out before: what is numbered like one here is a topic (reports number their topics 一 … 五). */
const LEVELS: Record<string, HeadingLevel> = { chapter: 2, bracket: 2, arabic: 3, 'arabic-bracket': 4 }
const LONGEST = { 2: 40, 3: 30, 4: 30 }
const INNER_END = /[。；;！？!?]/
const NOTE = /^(?:注|备注|说明)\s*[0-9１-９]?\s*[:：]/

export interface ProseOptions {
  /**
   * `weak`: heading marks of a text are weak evidence · `true`: outline levels of Word count, words decide without one ·
   * `own`: our own styles decide alone.
   */
  styles: 'weak' | 'true' | 'own'
  /** Outline level of the chapters in this document, when they have one. */
  chapterOutline: number
  /** Whether a remark may follow a table here. */
  notes: boolean
}

export function proseBlock(line: SourceLine, options: ProseOptions): Block {
  const content = canonicalInlines(line.content)
  const words = inlineText(content)
  if (line.role === 'note' || (options.notes && options.styles !== 'own' && NOTE.test(words))) return { kind: 'note', content }
  const level = headingLevel(line, words, options)
  if (level !== null) return { kind: 'heading', level, content }
  return line.listItem ? { kind: 'list-item', content } : { kind: 'paragraph', content }
}

function headingLevel(line: SourceLine, words: string, options: ProseOptions): HeadingLevel | null {
  const styled = line.outline === undefined ? null : clamp(line.outline - options.chapterOutline + 1)
  const byOrdinal = LEVELS[ordinalOf(words)?.style ?? ''] ?? null
  if (line.outline !== undefined) return options.styles === 'weak' ? (byOrdinal ?? styled) : styled
  return options.styles !== 'own' && byOrdinal !== null && !line.listItem && looksLikeHeading(words, byOrdinal) ? byOrdinal : null
}

const clamp = (level: number): HeadingLevel => (level <= 2 ? 2 : level === 3 ? 3 : 4)

/** Short, and no sentence: `（一）主动公开`, but not `1.政策解读形式单一；`. */
function looksLikeHeading(words: string, level: HeadingLevel): boolean {
  const text = tight(words)
  if (text.length > LONGEST[level]) return false
  const body = text.slice(0, -1)
  if (INNER_END.test(body)) return false
  const end = text.slice(-1)
  if (level !== 2) return !/[。；;，,、！？!?:：]/.test(end) && !/[,;]/.test(body)
  return !/[；;，,、]/.test(end) && (end !== '。' || text.length <= 22)
}

export interface Tidied {
  content: Inline[]
  /** Blanks taken out. */
  count: number
}

/** Takes out the blanks a converter put between digits and Han characters (`2023 年`); others stay, also before a number of a list. */
export function withoutDigitBlanks(content: readonly Inline[]): Tidied {
  let count = 0
  const runs = content.map((inline): Inline => {
    if (inline.kind !== 'text') return inline
    const value = inline.text.replace(
      /(?<=\d)[ \u00a0\u3000]+(?=\p{Script=Han})|(?<=\p{Script=Han})[ \u00a0\u3000]+(?=\d)(?!\d{1,2}[.．、)）](?!\d))/gu,
      () => {
        count++
        return ''
      },
    )
    return { ...inline, text: value } satisfies TextRun
  })
  return { content: runs, count }
}
