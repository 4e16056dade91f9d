/** Lines of a paragraph as a Chinese typesetter breaks them: no mark of punctuation at a line's start, none cut off from its word. */
import type { Atom } from './text-atoms'
import type { Line, LineRun } from './print-layout'

export interface LineWidths {
  /** Of the lines. */
  width: number
  /** Of the first line, from the left edge. */
  indent: number
  /** Between Han characters and digits or Latin letters; 0: none. */
  gap: number
  /** Between tab stops. */
  tab: number
  /** The lines but the last of each part are stretched; only then may a mark of punctuation hang over the edge. */
  stretched: boolean
}

/** Marks that may not begin a line (GB/T 15834—2011 and the lists of the word processors). */
const NOT_FIRST = new Set('!%),.:;>?]}¢°·’”…‰′″›℃、。〃〉》」』】〕〗〞︶﹀﹚﹜！＂％＇），．：；？］｀｜｝～')
/** Marks that may not end one. */
const NOT_LAST = new Set('$([{£¥‘“〈《「『【〔〖〝﹙﹛＄（．［｛￡￥')
/** A single one of them stands beyond the edge rather than taking its word to the next line. */
const HANGS = new Set('、。，．：；！？')
/** Two of them belong together. */
const PAIRS = new Set('—…')

/** At least one line, also for no text. */
export function breakLines(content: readonly Atom[], widths: LineWidths): Line[] {
  const atoms = content.flatMap((atom) => (atom.kind === 'latin' && atom.width > widths.width ? loosened(atom) : [atom]))
  const lines: Line[] = []
  let from = 0
  do {
    const indent = lines.length === 0 ? widths.indent : 0
    const { end, next, hangs, ends } = fillLine(atoms, from, widths.width - indent, widths, indent)
    lines.push({ runs: lineRuns(atoms.slice(from, end), widths.gap, hangs), indent, stretched: widths.stretched && !ends })
    from = next
  } while (from < atoms.length)
  return lines
}

/** A word no line can hold is broken anywhere. */
function loosened(word: Atom): Atom[] {
  const characters = [...word.text]
  return characters.map((text) => ({ ...word, text, width: word.width / characters.length, loose: true }))
}

interface Filled {
  end: number
  /** Where the next line begins. */
  next: number
  hangs: boolean
  /** A break or the end of the text ends it. */
  ends: boolean
}

function fillLine(atoms: readonly Atom[], from: number, room: number, widths: LineWidths, indent: number): Filled {
  const { gap, tab, stretched } = widths
  let used = 0
  /** Last place where the line may end. */
  let good = -1
  for (let at = from; at < atoms.length; at++) {
    const atom = atoms[at]!
    if (atom.kind === 'break') return { end: at, next: at + 1, hangs: false, ends: true }
    if (atom.kind === 'tab') atom.width = tab - ((used + indent) % tab)
    const before = at > from ? gapBetween(atoms[at - 1]!, atom, gap) : 0
    if (at > from && mayBreak(atoms[at - 1]!, atom)) good = at
    const fits = used + before + atom.width <= room + SLACK
    if (!fits && atom.kind !== 'space') return endLine(atoms, from, at, good, stretched && used + before <= room + SLACK)
    used += before + atom.width
  }
  return { end: atoms.length, next: atoms.length, hangs: false, ends: true }
}

/** Rounding of widths adds up to no more. */
const SLACK = 0.05

/** The atom at `at` does not fit. */
function endLine(atoms: readonly Atom[], from: number, at: number, good: number, mayHang: boolean): Filled {
  const atom = atoms[at]!
  const next = atoms[at + 1]
  const canHang = mayHang && HANGS.has(atom.text) && at > from && (!next || next.kind === 'break' || mayBreak(atom, next))
  if (canHang) {
    const ends = !next || next.kind === 'break'
    return { end: at + 1, next: skipSpaces(atoms, next?.kind === 'break' ? at + 2 : at + 1), hangs: true, ends }
  }
  // What nothing may part stands alone and reaches over the edge.
  const end = good > from ? good : Math.max(at, from + 1)
  return { end: trimmed(atoms, from, end), next: skipSpaces(atoms, end), hangs: false, ends: end >= atoms.length }
}

function skipSpaces(atoms: readonly Atom[], at: number): number {
  while (atoms[at]?.kind === 'space') at++
  return at
}

function trimmed(atoms: readonly Atom[], from: number, end: number): number {
  while (end > from + 1 && atoms[end - 1]!.kind === 'space') end--
  return end
}

function mayBreak(left: Atom, right: Atom): boolean {
  if (right.kind === 'space') return false
  if (NOT_FIRST.has(right.text[0]!) || NOT_LAST.has(left.text.at(-1)!)) return false
  if (PAIRS.has(left.text) && left.text === right.text) return false
  if (left.loose && right.loose) return true
  // One word in two formats.
  return !(left.kind === 'latin' && right.kind === 'latin') || /[-/]$/.test(left.text)
}

/** Signs of a Latin font stand close. */
const gapBetween = (left: Atom, right: Atom, gap: number) =>
  (left.kind === 'han' && right.kind === 'latin' && LETTER.test(right.text[0]!)) ||
  (left.kind === 'latin' && right.kind === 'han' && LETTER.test(left.text.at(-1)!))
    ? gap
    : 0

const LETTER = /[\p{L}\p{N}]/u

function lineRuns(atoms: readonly Atom[], gap: number, hangs: boolean): LineRun[] {
  const runs: LineRun[] = []
  atoms.forEach((atom, i) => {
    const latin = atom.kind === 'latin' || atom.kind === 'space'
    const hanging = hangs && i === atoms.length - 1
    const last = runs.at(-1)
    const previous = atoms[i - 1]
    const next = atoms[i + 1]
    const gapBefore = previous !== undefined && latin && gapBetween(previous, atom, gap) > 0
    const gapAfter = next !== undefined && latin && gapBetween(atom, next, gap) > 0
    if (
      last &&
      last.latin === latin &&
      last.marks === atom.marks &&
      last.fontOf === atom.fontOf &&
      !hanging &&
      !gapBefore &&
      !last.gapAfter
    ) {
      last.text += atom.text
      last.gapAfter = gapAfter
    } else {
      runs.push({
        text: atom.text,
        marks: atom.marks,
        latin,
        gapBefore,
        gapAfter,
        hangs: hanging,
        ...(atom.fontOf ? { fontOf: atom.fontOf } : {}),
      })
    }
  })
  return runs
}
