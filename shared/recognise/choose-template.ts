/** The template whose labels the document uses: labels decide, since an old form is sometimes used for a later year. */
import type { Template } from '../template'
import { isEmptyText } from './cell-text'
import { formLabels, type FormLabels } from './form-labels'
import { core, letters } from './marks'
import { titledYear } from './take-as-prose'
import type { Unit } from './units'

const LONGEST = 100

/**
 * Where the labels that tell them apart are not there (a form that was left out), the year of the title does. After that
 * the first one wins a draw; there is at least one template.
 */
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
    const labels = labelsOf(template)
    const hits = labels.filter((text) => texts.has(text)).length
    return { template, hits, missed: labels.length - hits }
  }
  const scores = templates.map(score).sort((a, b) => b.hits - a.hits || a.missed - b.missed)
  const [best] = scores
  const even = scores.filter(({ hits }) => hits === best!.hits)
  const year = even.length > 1 ? titledYear(first, units) : null
  return (even.find(({ template }) => year !== null && covers(template, year)) ?? best!).template
}

const covers = ({ years }: Template, year: number) => year >= years.from && (years.to === null || year <= years.to)

const known = new WeakMap<Template, string[]>()

/** Every label of its forms once. */
function labelsOf(template: Template): string[] {
  const found = known.get(template) ?? [...new Set([...template.forms.values()].map(formLabels).flatMap(labelsIn))]
  known.set(template, found)
  return found
}

const labelsIn = ({ rows, furniture }: FormLabels) => [...rows.flatMap((row) => row.cores), ...furniture]
