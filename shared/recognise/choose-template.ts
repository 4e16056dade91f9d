/** The template whose labels the document uses: labels decide, since an old form is sometimes used for a later year. */
import type { Template } from '../template'
import { isEmptyText } from './cell-text'
import { formLabels } from './form-labels'
import { core, letters } from './marks'
import type { Unit } from './units'

const LONGEST = 100

/** The first one wins a draw; there is at least one template. */
export function chooseTemplate(templates: readonly Template[], units: readonly Unit[]): Template {
  const [first] = templates
  if (first === undefined) throw new Error('no template to choose from')
  if (templates.length === 1) return first
  const texts = new Set<string>()
  for (const cell of units.flatMap((unit) => unit.strip?.cells ?? [])) {
    if (isEmptyText(cell.text) || cell.text.length > LONGEST) continue
    texts.add(core(cell.text)).add(letters(cell.text))
  }
  const score = (template: Template) => {
    const known = new Set(
      [...template.forms.values()].flatMap((form) => {
        const labels = formLabels(form)
        return [...labels.rows.flatMap((row) => row.cores), ...labels.furniture]
      }),
    )
    const hits = [...known].filter((text) => texts.has(text)).length
    return { template, hits, missed: known.size - hits }
  }
  return templates.map(score).sort((a, b) => b.hits - a.hits || a.missed - b.missed)[0]!.template
}
