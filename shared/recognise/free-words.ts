/** Words that someone wrote into the place of a figure (`共12件`, `见附件`): kept in their cell, where they are told of. */
import { isEmptyText, isValue } from './cell-text'
import type { FormLabels } from './form-labels'
import { isFurniture, matchGroup, matchRow } from './match-label'
import type { Strip, StripCell, StripPart } from './strip'

const LONGEST = 40
/** A row's label and those of its groups, with a word behind them. */
const MOST_LABELS = 6
/** More pieces than a row of any form has. */
const MOST_PARTS = 20

/** Puts words between and in front of the figures of a row of a table back among its values. */
export function withFreeWords(labels: FormLabels, parts: readonly StripPart[]): StripPart[] {
  if (parts[0]?.strip.table == null || parts.length > MOST_PARTS) return [...parts]
  const whole = parts.length > 1 ? wholeRow(labels, parts[0]!.strip) : null
  if (whole) return [whole]
  const joined: StripPart[] = []
  for (const part of parts.map((one) => wordsInFront(labels, one))) {
    const before = joined[joined.length - 1]
    if (before && rowOf(labels, before.texts) && part.texts.every((cell) => isFree(labels, cell))) {
      joined[joined.length - 1] = { ...before, values: [...before.values, ...part.texts, ...part.values] }
    } else joined.push(part)
  }
  return joined
}

/** A row without a label that has a cell for every figure, most of them figures. */
function wholeRow(labels: FormLabels, strip: Strip): StripPart | null {
  const [row] = labels.rows
  if (labels.rows.length > 1 || row!.cores.length > 0 || strip.cells.length !== row!.figures.length) return null
  const words = strip.cells.filter(({ text }) => !isEmptyText(text) && !isValue(text))
  if (2 * words.length > strip.cells.length || !words.every((cell) => isFree(labels, cell))) return null
  return { strip, texts: [], values: strip.cells }
}

const rowOf = (labels: FormLabels, texts: readonly StripCell[]) => {
  const match = matchRow(
    labels,
    texts.map((cell) => cell.text),
  )
  return match?.quality === 'exact' ? match.row : null
}

/** No label of the form, not even a misprinted one. */
const isFree = (labels: FormLabels, { text }: StripCell) =>
  text.length <= LONGEST && matchRow(labels, [text]) === null && matchGroup(labels, text) === null && !isFurniture(labels, text)

/** `label | 共12件 | 3`: the label ends in front of the words. */
function wordsInFront(labels: FormLabels, part: StripPart): StripPart {
  const hasFigures = part.values.some((cell) => cell.text.trim() !== '')
  for (let at = part.texts.length - 1; at > 0; at--) {
    const word = part.texts[at]!
    const mayBe = at < MOST_LABELS && (hasFigures || /\d/.test(word.text))
    if (!mayBe || !isFree(labels, word)) return part
    const row = rowOf(labels, part.texts.slice(0, at))
    if (row && (hasFigures || (row.figures.length === 1 && at === part.texts.length - 1)))
      return { ...part, texts: part.texts.slice(0, at), values: [...part.texts.slice(at), ...part.values] }
  }
  return part
}
