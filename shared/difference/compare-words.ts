/**
 * What was taken out and put in between two versions of a text. Numbers, years and Latin words are never cut; Han
 * characters are, but islands of a few unchanged ones between changes go with the change: people read clauses.
 */
import { diffArrays } from 'diff'
import { slideToSentences } from './slide-to-sentences'
import type { TextPiece } from './text-piece'

/** A number with its separators and per cent sign, a Latin word, a run of blanks, or a single sign. */
const TOKEN = /\d+(?:[.,]\d+)*[%％‰]?|[A-Za-z]+|[^\S\n]+|[\s\S]/gu

/** A sentence or a clause that could stand alone, with its stop. */
const SENTENCE = /[^。！？；\n]*[。！？；\n]+|[^。！？；\n]+/gu

/** Beyond this many changed tokens the texts count as different altogether; a limit, not a clock: the same every time. */
const MOST_EDITS = 1500

/**
 * Joined without the inserted pieces the old text, without the deleted ones the new one. A deletion stands before the
 * insertion in its place; no two neighbours are of one kind.
 */
export function compareWords(before: string, after: string): TextPiece[] {
  if (before === after) return pieces([['same', before]])
  const sentences = differ(before.match(SENTENCE) ?? [], after.match(SENTENCE) ?? [])
  return slideToSentences(withoutIslands(pieces(pieces(sentences).flatMap(withinSentences))))
}

/** Neighbouring sentences that changed into each other are compared word by word. */
function withinSentences({ kind, text }: TextPiece, at: number, list: readonly TextPiece[]): Told[] {
  const next = list[at + 1]
  if (kind === 'deleted' && next?.kind === 'inserted') return compareTokens(text.match(TOKEN) ?? [], next.text.match(TOKEN) ?? [])
  return kind === 'inserted' && list[at - 1]?.kind === 'deleted' ? [] : [[kind, text]]
}

/** What both begin and end with stays where it is, before anything is searched for. */
function compareTokens(before: readonly string[], after: readonly string[]): Told[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return [
    ['same', before.slice(0, head).join('')],
    ...differ(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ['same', before.slice(before.length - tail).join('')],
  ]
}

function differ(before: string[], after: string[]): Told[] {
  const changes = diffArrays(before, after, { maxEditLength: MOST_EDITS })
  if (!changes) return [['deleted', before.join('')], ['inserted', after.join('')]] // prettier-ignore
  return changes.map(({ added, removed, value }) => [added ? 'inserted' : removed ? 'deleted' : 'same', value.join('')])
}

type Told = readonly [TextPiece['kind'], string]

/** Empty pieces dropped, neighbours joined, deletions before insertions. */
export function pieces(raw: readonly Told[]): TextPiece[] {
  const result: TextPiece[] = []
  let deleted = ''
  let inserted = ''
  const flush = () => {
    if (deleted !== '') result.push({ kind: 'deleted', text: deleted })
    if (inserted !== '') result.push({ kind: 'inserted', text: inserted })
    deleted = inserted = ''
  }
  for (const [kind, text] of raw) {
    if (text === '') continue
    if (kind === 'deleted') deleted += text
    else if (kind === 'inserted') inserted += text
    else {
      flush()
      const last = result.at(-1)
      if (last?.kind === 'same') last.text += text
      else result.push({ kind, text })
    }
  }
  flush()
  return result
}

/** A character or two left standing between longer changes say nothing; they are taken out and put in again. */
function withoutIslands(list: TextPiece[]): TextPiece[] {
  for (;;) {
    const at = list.findIndex((piece, i) => isIsland(list, piece, i))
    if (at < 0) return list
    const { text } = list[at]!
    const raw = list.map(({ kind, text: own }): Told => [kind, own])
    list = pieces([...raw.slice(0, at), ['deleted', text], ['inserted', text], ...raw.slice(at + 1)])
  }
}

const ISLAND = /^\p{Script=Han}{1,2}$/u

function isIsland(list: readonly TextPiece[], { kind, text }: TextPiece, at: number): boolean {
  if (kind !== 'same' || at === 0 || at === list.length - 1 || !ISLAND.test(text)) return false
  return text.length <= changeBeside(list, at, -1) && text.length <= changeBeside(list, at, 1)
}

/** Length of the longer of the deletion and insertion beside a piece. */
function changeBeside(list: readonly TextPiece[], at: number, step: 1 | -1): number {
  let longest = 0
  for (let i = at + step; list[i] && list[i]!.kind !== 'same'; i += step) longest = Math.max(longest, list[i]!.text.length)
  return longest
}
