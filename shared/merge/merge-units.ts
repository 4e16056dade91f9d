/**
 * Adds up subordinate reports cell by cell. Nothing is taken silently: what is not added, what may be counted twice and
 * what a sum lacks are findings of the draft.
 */
import { sum } from '../calculate'
import { isNumber, type FigureId, type Figures } from '../report'
import type { Template } from '../template'
import { matchUnits, plainName } from './match-units'
import { mergeFindings } from './merge-findings'
import type { LeftReason, LeftUnit, Merged, Part } from './merged'
import type { UnitReport, UnreadUnit } from './unit-report'

export interface MergeOrder {
  template: Template
  /** The superior. */
  organ: string
  year: number
  /** Units that have to report; `null` when there is no list. */
  expected: readonly string[] | null
}

export function mergeUnits(order: MergeOrder, reports: readonly UnitReport[], unread: readonly UnreadUnit[]): Merged {
  const { template, organ, year, expected } = order
  const left: LeftUnit[] = []
  const units: UnitReport[] = []
  const names = new Set<string>()
  for (const unit of reports) {
    const reason = reasonToLeave(unit, names, order)
    if (reason) left.push({ unit, reason })
    else units.push(unit)
    if (!reason) names.add(plainName(unit.organ.fullName))
  }
  const inputs = [...template.figures.values()].filter((spec) => spec.source === 'input')
  const figures: Figures = {}
  const parts = new Map<FigureId, Part[]>()
  for (const { id, kind } of inputs) {
    const numbers = units.flatMap(({ figures: own }, unit) => (isNumber(kind, own[id]) ? [{ unit, value: own[id] }] : []))
    figures[id] = numbers.length === 0 ? null : sum(numbers.map(({ value }) => value))
    parts.set(
      id,
      numbers.filter(({ value }) => !/^0(?:\.0*)?$/.test(value)),
    )
  }
  const blank = units.flatMap(({ figures: own }, unit) => {
    const without = inputs.filter(({ kind, id }) => !isNumber(kind, own[id])).map(({ id }) => id)
    return without.length === 0 ? [] : [{ unit, figures: without, invalid: without.filter((id) => own[id] != null) }]
  })
  const match = expected && matchUnits(expected, units)
  const merged = {
    template,
    organ,
    year,
    figures,
    parts,
    units,
    left,
    unread: [...unread],
    missing: match && match.missing,
    unlisted: (match?.unlisted ?? []).map((index) => units[index]!),
    blank,
    differences: differencesOf(left, figures, template),
  }
  return { ...merged, findings: mergeFindings(merged) }
}

function reasonToLeave(unit: UnitReport, names: ReadonlySet<string>, { organ, year }: MergeOrder): LeftReason | null {
  if (unit.year !== year) return 'year'
  const name = plainName(unit.organ.fullName)
  if (name !== '' && name === plainName(organ)) return 'superior'
  return name !== '' && names.has(name) ? 'twice' : null
}

/** The superior's own report among the files is what was typed there so far. */
function differencesOf(left: readonly LeftUnit[], sums: Figures, template: Template): Merged['differences'] {
  const own = left.find(({ reason }) => reason === 'superior')?.unit
  if (!own) return []
  return [...template.figures.values()].flatMap(({ id, source, kind }) => {
    const [stated, added] = [own.figures[id], sums[id]]
    if (source !== 'input' || !isNumber(kind, stated) || !isNumber(kind, added)) return []
    return sum([stated, `-${added}`.replace('--', '')]).replace(/\.0*$/, '') === '0' ? [] : [{ figure: id, stated, sum: added }]
  })
}
