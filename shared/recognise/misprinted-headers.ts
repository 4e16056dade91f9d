/** Headers that are spelt otherwise than in the form, and headers of columns that the form does not have. */
import type { FormLabels } from './form-labels'
import type { FormStrips } from './form-record'
import { letters } from './marks'
import { isFurniture, matchGroup, misprintedFurniture, missingHeader } from './match-label'
import type { StripPart } from './strip'

/** A short header on a line of its own among others. */
const NAME = /^\p{Script=Han}{2,4}$/u

/** Headers and captions that are misprinted, or that stand among headers the form does not have. */
export function settleMisprints(
  labels: FormLabels,
  part: StripPart,
  printed: ReadonlySet<string>,
  result: FormStrips,
  above: string | null,
): void {
  const found = part.texts.map(({ text }) => ({
    text,
    official:
      isFurniture(labels, text) || matchGroup(labels, text)
        ? text
        : (misprintedFurniture(labels, text) ?? missingHeader(labels, text, printed)),
  }))
  const unknown = found.filter((f) => f.official === null)
  if (above !== null && found.length === 1 && unknown.length === 1 && NAME.test(letters(found[0]!.text))) {
    result.furniture.add(part.strip)
    result.extras.push({ text: found[0]!.text, strip: part.strip, after: above })
    return
  }
  if (unknown.length > 0 && (found.length - unknown.length < 2 || unknown.length > 2)) return
  result.furniture.add(part.strip)
  for (const { text, official } of found) {
    if (official === null) result.extras.push({ text, strip: part.strip })
    else if (official !== text) result.misprints.push({ actual: text, official, strip: part.strip })
  }
}

/** Two headers for one of the form: the one among its neighbours is it, the other is of a column that the form does not have. */
export function oneNameEach(labels: FormLabels, result: FormStrips): void {
  for (const name of new Set(result.misprints.map(({ official }) => letters(official)))) {
    const all = result.misprints.filter(({ official }) => letters(official) === name)
    if (name.length > 2 || new Set(all.map(({ actual }) => letters(actual))).size < 2) continue
    const beside = all.filter(({ strip }) => strip.cells.some((cell) => labels.beside.get(name)?.has(letters(cell.text))))
    const right = beside.length === 1 ? beside[0]! : null
    result.misprints = result.misprints.filter((one) => one === right || !all.includes(one))
    for (const { actual, strip } of all)
      if (strip !== right?.strip || actual !== right.actual) result.extras.push({ text: actual, strip })
  }
}
