/** Two reports that may be of one unit though their names differ: nothing is left out for it, everything is told. */
import { isNumber } from '../report'
import type { Template } from '../template'
import { plainName } from './match-units'
import type { UnitReport } from './unit-report'

/** Figures other than 0 that have to agree before two reports look like copies of each other. */
const ENOUGH = 5
/** A name this short (学校, 管委会) ends many others. */
const SHORTEST = 4

export type Pair = readonly [UnitReport, UnitReport]

/** One name is the other without the places in front of it. */
export function likelyNames(units: readonly UnitReport[]): Pair[] {
  const names = units.map(({ organ }) => plainName(organ.fullName))
  return units.flatMap((unit, i) => {
    const whole = names[i]!
    const shorter = names.flatMap((name, at) => (name.length >= SHORTEST && name !== whole && whole.endsWith(name) ? [at] : []))
    return shorter.map((at): Pair => [units[at]!, unit])
  })
}

/** The same figures throughout: a file handed in twice, or one unit's report copied by another. */
export function equalFigures(units: readonly UnitReport[], template: Template): Pair[] {
  const seen = new Map<string, UnitReport>()
  const inputs = [...template.figures.values()].filter(({ source }) => source === 'input')
  return units.flatMap((unit): Pair[] => {
    const telling = inputs.filter(({ id, kind }) => isNumber(kind, unit.figures[id]) && !/^0(?:\.0*)?$/.test(unit.figures[id]))
    if (telling.length < ENOUGH) return []
    const key = telling.map(({ id }) => `${id} ${unit.figures[id]}`).join('\n')
    const first = seen.get(key)
    if (!first) seen.set(key, unit)
    return first ? [[first, unit]] : []
  })
}
