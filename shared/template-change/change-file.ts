/** The whole content of a window brought into a later form: the report, and what opening still has to say about it. */
import type { Finding, OpeningFinding, ReportFile } from '../finding'
import type { FigureId } from '../report'
import type { Template } from '../template'
import { changeTemplate, type TemplateChange } from './change-template'
import type { FormMapping } from './form-mapping'

export interface FileChange extends Omit<TemplateChange, 'report'> {
  file: ReportFile
}

/** What was not settled stays to be settled, at its new place; what has to be decided joins it. `name` is shown as the source. */
export function changeFile(
  { report, opening }: ReportFile,
  name: string,
  from: Template,
  to: Template,
  mapping: FormMapping,
): FileChange {
  const { report: changed, ...change } = changeTemplate(report, from, to, mapping)
  const places = new Map(mapping.pairs.map((pair) => [pair.from, pair.to]))
  const before = (opening?.findings ?? []).map((finding) => moved(finding, from, to, places))
  const stated = Object.entries(opening?.stated ?? {}).filter(([id]) => to.figures.get(id)?.source === 'total')
  return {
    ...change,
    file: {
      report: changed,
      opening: {
        sourceName: opening?.sourceName ?? name,
        format: opening?.format ?? 'nianbao',
        findings: [...before, ...change.decisions],
        stated: Object.fromEntries(stated),
      },
    },
  }
}

function moved(finding: OpeningFinding, from: Template, to: Template, places: ReadonlyMap<FigureId, FigureId>): OpeningFinding {
  const { where, also, ...rest } = finding
  const placeOf = (id: FigureId) => places.get(id) ?? (to.figures.get(id)?.source === 'total' ? id : undefined)
  const others = (also ?? []).flatMap((id) => placeOf(id) ?? [])
  return { ...rest, ...(where && { where: movedPlace(where, from, placeOf) }), ...(others.length > 0 && { also: others }) }
}

/** A cell without a counterpart is found in its chapter. */
function movedPlace(
  where: NonNullable<Finding['where']>,
  from: Template,
  placeOf: (id: FigureId) => FigureId | undefined,
): NonNullable<Finding['where']> {
  if (!('figure' in where)) return where
  const figure = placeOf(where.figure)
  if (figure !== undefined) return { figure }
  const form = from.figures.get(where.figure)?.form
  return { section: from.sections.find((section) => section.form === form)?.id ?? '' }
}
