/** Where a form begins whose chapter heading was lost. */
import { isEmptyText } from './cell-text'
import type { FormLabels } from './form-labels'
import { core, letters } from './marks'
import type { Strip } from './strip'
import type { Unit } from './units'

const ENOUGH = 3
const WINDOW = 12

/** First unit of a run in which at least three different texts of this form, and of no other, stand. */
export function formEvidence(labels: FormLabels, forms: readonly FormLabels[], units: readonly Unit[]): number | null {
  const others = new Set(forms.filter((f) => f !== labels).flatMap(texts))
  const own = new Set(texts(labels).filter((text) => text.length > 1 && !others.has(text)))
  const hits = units.map((unit) => (unit.strip ? hitsOf(unit.strip, own) : []))
  for (let i = 0; i < hits.length; i++) {
    if (hits[i]!.length === 0) continue
    const near = new Set(hits.slice(i, i + WINDOW).flat())
    if (near.size >= ENOUGH) return i
  }
  return null
}

/** Share of the texts of this form, and of no other, that stand anywhere in the document. */
export function formShare(labels: FormLabels, forms: readonly FormLabels[], units: readonly Unit[]): number {
  const others = new Set(forms.filter((f) => f !== labels).flatMap(texts))
  const own = new Set(
    [...labels.rows.map((row) => row.cores[0] ?? ''), ...labels.furniture].filter((t) => t.length > 1 && !others.has(t)),
  )
  const found = new Set(units.flatMap((unit) => (unit.strip ? hitsOf(unit.strip, own) : [])))
  return found.size / Math.max(1, own.size)
}

const texts = (labels: FormLabels) => [
  ...labels.rows.flatMap((row) => row.cores),
  ...labels.furniture,
  ...labels.groups.map((g) => g.core),
]

const hitsOf = (strip: Strip, own: ReadonlySet<string>) =>
  strip.cells
    .filter((cell) => !isEmptyText(cell.text) && cell.text.length < 100)
    .flatMap((cell) => [core(cell.text), letters(cell.text)].filter((t) => own.has(t)))
