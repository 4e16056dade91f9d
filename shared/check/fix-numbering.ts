/** S11 and S12: marks as official documents have them, ordinals that run on. */
import type { Change, Fix } from '../change'
import { message } from '../message'
import { memoByText } from '../prose-figures'
import type { CheckContext } from './check-context'
import { renumbered } from './numbering'
import { proseOf } from './wording'

const regex = memoByText((source) => new RegExp(source))
const ORDINALS = '一二三四五六七八九十'

/** All marks of a chapter that have another form; a level that was left out is for a person to fill. */
export function fixMarks(section: string, context: CheckContext): Fix | null {
  const check = context.template.checks.find((one) => one.kind === 'numbering')
  if (!check) return null
  const changes = proseOf(context)
    .filter((placed) => placed.section === section)
    .flatMap(({ index, block, text }): Change[] =>
      check.patterns
        .filter(({ headings }) => !headings || block.kind === 'heading')
        .flatMap(({ pattern, expected }): Change[] => {
          const mark = regex(pattern).exec(text)
          const by = mark && asExpected(mark[0], expected)
          return mark && by !== null ? [{ kind: 'words', section, block: index, start: mark.index, words: mark[0], by }] : []
        })
        .slice(0, 1),
    )
  return changes.length === 0 ? null : { label: message('fixMarks'), changes, previewed: true }
}

/** The ordinal of a mark in the shape of another one: `(二)` and `（一）` → `（二）`. */
function asExpected(mark: string, expected: string): string | null {
  const ordinal = /[一二三四五六七八九十]+|\d+/.exec(mark)?.[0]
  const shape = /[一二三四五六七八九十]+|\d+/.exec(expected)?.[0]
  if (ordinal === undefined || shape === undefined || /\d/.test(ordinal) !== /\d/.test(shape)) return null
  return expected.replace(shape, ordinal)
}

interface Run {
  section: string
  block: number
  text: string
  start: number
  quote: string
}

/** Ordinals of one paragraph from the one that is wrong to the end of its list; other lists have other paragraphs. */
export function fixSequence({ section, block, text, quote }: Run, context: CheckContext): Fix | null {
  if (!quote.endsWith('是')) {
    const changes = (renumbered({ section, block, quote }, context) ?? []).map(({ index, start, words, by }): Change => ({
      kind: 'words',
      section,
      block: index,
      start,
      words,
      by,
    }))
    return changes.length === 0 ? null : { label: message('fixNumbers'), changes, previewed: true }
  }
  const marks = [...text.matchAll(/(?:^|[：:；;。，,\s])([一二三四五六七八九十])是/g)].map((m) => ({
    at: m.index + m[0].length - 2,
    n: ORDINALS.indexOf(m[1]!) + 1,
  }))
  const wrong = marks.findIndex(({ n }, i) => i > 0 && n !== 1 && n !== marks[i - 1]!.n + 1)
  if (wrong < 0) return null
  const end = marks.findIndex(({ n }, i) => i > wrong && n === 1)
  const list = marks.slice(wrong, end < 0 ? undefined : end)
  const first = marks[wrong - 1]!.n + 1
  if (first + list.length - 1 > ORDINALS.length) return null
  const changes = list.map(({ at }, i): Change => {
    const by = ORDINALS[first + i - 1] ?? ''
    return { kind: 'words', section, block, start: at, words: text[at] ?? '', by }
  })
  return { label: message('fixNumbers'), changes, previewed: true }
}
