/** Words that someone wrote into the place of a figure (`共12件`, `见附件`): kept in their cell, where they are told of. */
import type { FormLabels } from './form-labels'
import { isFurniture, matchGroup, matchRow } from './match-label'
import type { StripCell, StripPart } from './strip'

const LONGEST = 40
/** More pieces than a row of any form has. */
const MOST_PARTS = 20

/** Puts words between and in front of the figures of a row of a table back among its values. */
export function withFreeWords(labels: FormLabels, parts: readonly StripPart[]): StripPart[] {
  if (parts[0]?.strip.table == null || parts.length > MOST_PARTS) return [...parts]
  const joined: StripPart[] = []
  for (const part of parts.map((one) => wordsInFront(labels, one))) {
    const before = joined[joined.length - 1]
    if (before && rowOf(labels, before.texts) && part.texts.length === 1 && isFree(labels, part.texts[0]!)) {
      joined[joined.length - 1] = { ...before, values: [...before.values, ...part.texts, ...part.values] }
    } else joined.push(part)
  }
  return joined
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
  const [last] = part.texts.slice(-1)
  const rest = part.texts.slice(0, -1)
  const hasFigures = part.values.some((cell) => cell.text.trim() !== '')
  const mayBe = rest.length > 0 && rest.length < 4 && (hasFigures || /\d/.test(last?.text ?? ''))
  const row = mayBe && last && isFree(labels, last) ? rowOf(labels, rest) : null
  if (!last || !row || (!hasFigures && (row.figures.length > 1 || !/\d/.test(last.text)))) return part
  return { ...part, texts: rest, values: [last, ...part.values] }
}
