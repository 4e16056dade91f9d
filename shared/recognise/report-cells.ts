/** What was done to single cells: no number, tidied, two readings, a remark. The same thing in many cells is told once. */
import type { FigureId } from '../report'
import type { Template } from '../template'
import { readCell, type CellReading } from './cell-text'
import type { FormLabels } from './form-labels'
import type { RowFigures } from './row-figures'
import { cellWords, rowPlace, type Trace } from './trace'

type Kind = 'O27' | 'O28' | 'O29' | 'O30'

interface Told {
  id: FigureId
  raw: string
  value: string
}

/** As many single findings of a kind are kept apart. */
const MOST_SINGLE = 6

export function reportCells(template: Template, labels: FormLabels, rows: readonly RowFigures[], trace: Trace): void {
  const told: Record<Kind, Told[]> = { O27: [], O28: [], O29: [], O30: [] }
  for (const [id, text] of rows.flatMap((row) => [...row.texts])) {
    const reading = readCell(template.figures.get(id)!.kind, text)
    const kind = kindOf(reading)
    if (kind) told[kind].push({ id, raw: text.trim(), value: reading.state === 'number' ? reading.value : '' })
  }
  const heading = template.sections.find((section) => section.id === labels.form.section)?.heading ?? ''
  for (const kind of ['O27', 'O28', 'O29', 'O30'] as const) {
    const severity = kind === 'O27' || kind === 'O29' ? 'warning' : 'notice'
    const many = kind !== 'O30' && told[kind].length > MOST_SINGLE
    if (many) {
      const [where, also] = rowPlace(told[kind].map((t) => t.id))
      const { id, raw } = told[kind][0]!
      trace.say(`${kind}G`, severity, { heading, n: told[kind].length, cell: cellWords(template, id), raw }, where, also)
    } else {
      for (const { id, ...words } of told[kind])
        trace.say(kind, severity, { ...words, cell: cellWords(template, id) }, { figure: id })
    }
  }
}

function kindOf(reading: CellReading): Kind | null {
  if (reading.state === 'invalid') return 'O27'
  if (reading.state === 'blank' || reading.how === 'plain') return null
  return ({ tidied: 'O28', ambiguous: 'O29', annotated: 'O30' } as const)[reading.how]
}
