/** What a person has to know before a sum goes on: every finding says which units, and what to do. */
import { compare } from '../calculate'
import type { Finding, OpeningFinding } from '../finding'
import { message, type MessageCode } from '../message'
import type { FigureId } from '../report'
import { baseName, shortNames } from './file-names'
import type { LeftReason, Merged } from './merged'
import { equalFigures, likelyNames, type Pair } from './same-unit'
import type { UnitReport } from './unit-report'

type WithoutFindings = Omit<Merged, 'findings'>

/** So many names stand in a sentence; the rest is a number. */
const MOST_NAMES = 12

export function mergeFindings(merged: WithoutFindings): OpeningFinding[] {
  return [
    ...unreadFindings(merged),
    ...leftFindings(merged),
    ...listFindings(merged),
    ...blankFindings(merged),
    ...unitFindings(merged),
    ...pairFindings(merged),
    ...countedTwice(merged),
    ...differenceFindings(merged),
  ]
}

const LEFT: Record<LeftReason, MessageCode | null> = { year: 'O198Y', twice: 'O198T', superior: null }

/** The reason of a file that reading was stopped before: nothing about it is to be corrected. */
const STOPPED: MessageCode = 'C32'

function unreadFindings({ unread }: WithoutFindings): OpeningFinding[] {
  const told = (code: MessageCode, files: readonly string[]) =>
    files.length === 0 ? [] : [finding(code, 'error', { n: files.length, names: someOf(shortNames(files)) })]
  const stopped = unread.filter(({ reason }) => reason.code === STOPPED)
  const failed = unread.filter((one) => !stopped.includes(one))
  return [
    ...told(
      'O198',
      failed.map(({ file }) => file),
    ),
    ...told(
      'O198P',
      stopped.map(({ file }) => file),
    ),
  ]
}

function leftFindings({ left, year }: WithoutFindings): OpeningFinding[] {
  return (['year', 'twice'] as const).flatMap((reason) => {
    const own = left.filter((one) => one.reason === reason)
    const code = LEFT[reason]
    if (own.length === 0 || code === null) return []
    const names = someOf(own.map(({ unit }) => (reason === 'year' ? `${nameOf(unit)} ${unit.year}` : nameOf(unit))))
    return [finding(code, 'error', { n: own.length, names, year })]
  })
}

function listFindings({ missing, unlisted }: WithoutFindings): OpeningFinding[] {
  return [
    ...(missing && missing.length > 0 ? [finding('O198M', 'error', { n: missing.length, names: someOf(missing) })] : []),
    ...(unlisted.length > 0 ? [finding('O198L', 'warning', { n: unlisted.length, names: someOf(unlisted.map(nameOf)) })] : []),
  ]
}

function blankFindings({ blank, units }: WithoutFindings): OpeningFinding[] {
  if (blank.length === 0) return []
  const cells = blank.reduce((n, one) => n + one.figures.length, 0)
  const names = someOf(blank.map(({ unit }) => nameOf(units[unit]!)))
  const invalid = blank.filter((one) => one.invalid.length > 0)
  const wrong = invalid.map(({ unit }) => nameOf(units[unit]!))
  return [
    finding('O198B', 'warning', { n: blank.length, cells, names }),
    ...(invalid.length === 0
      ? []
      : [
          finding(
            'O198N',
            'error',
            { n: invalid.length, names: someOf(wrong) },
            invalid.flatMap((one) => one.invalid),
          ),
        ]),
  ]
}

function unitFindings({ units }: WithoutFindings): OpeningFinding[] {
  const failing = units.filter(({ errors }) => errors.length > 0)
  const doubtful = units.filter((unit) => unit.doubtful.length > 0 || unit.doubtfulTitle)
  const changed = units.filter(({ changedForm }) => changedForm)
  const told = (code: MessageCode, some: readonly UnitReport[], also: FigureId[] = []) =>
    some.length === 0 ? [] : [finding(code, 'warning', { n: some.length, names: someOf(some.map(nameOf)) }, also)]
  return [
    ...told('O198E', failing),
    ...told('O198D', doubtful, [...new Set(doubtful.flatMap((unit) => unit.doubtful))]),
    ...told('O198F', changed),
  ]
}

function pairFindings({ units, template }: WithoutFindings): OpeningFinding[] {
  const told = (code: MessageCode, pairs: readonly Pair[]) => {
    const names = pairs.map(([one, other]) => message('O198_pair', { one: nameOf(one), other: nameOf(other) }))
    return pairs.length === 0 ? [] : [finding(code, 'warning', { n: pairs.length, names: someOf(names) })]
  }
  return [...told('O198S', likelyNames(units)), ...told('O198I', equalFigures(units, template))]
}

/** What adding up alone cannot know: reports that hold others already, and cases counted by two bodies. */
function countedTwice({ units, template, parts }: WithoutFindings): OpeningFinding[] {
  const area = units.filter(({ scope, organ }) => scope === 'area' || organ.kind === 'government')
  const joint = template.checks.find((check) => check.kind === 'area-sum')?.joint
  const cells = [...template.figures.values()].filter((spec) => spec.source === 'input' && spec.form === joint)
  const behind = new Set(cells.flatMap(({ id }) => (parts.get(id) ?? []).map(({ unit }) => unit)))
  const [first, ...others] = cells.map(({ id }) => id)
  return [
    ...(area.length > 0 && units.length > 1
      ? [finding('O199A', 'warning', { n: area.length, names: someOf(area.map(nameOf)) })]
      : []),
    ...(behind.size > 1 && first !== undefined
      ? [
          {
            ...finding('O199', 'warning', { n: behind.size, names: someOf([...behind].map((unit) => nameOf(units[unit]!))) }),
            where: { figure: first },
            also: others,
          },
        ]
      : []),
  ]
}

function differenceFindings({ differences, template, parts }: WithoutFindings): OpeningFinding[] {
  return differences.map(({ figure, stated, sum }): OpeningFinding => {
    const { lineName, columnName } = template.figures.get(figure)!
    const values = { line: lineName, column: columnName, stated, sum, n: parts.get(figure)?.length ?? 0 }
    const code = compare(stated, sum) > 0 ? 'O199M' : 'O199L'
    return { ...finding(code, 'error', values), where: { figure }, expected: sum, actual: stated }
  })
}

function finding(
  code: MessageCode,
  severity: Finding['severity'],
  values: Record<string, string | number>,
  figures: FigureId[] = [],
): OpeningFinding {
  const [first, ...others] = [...new Set(figures)]
  return {
    code,
    severity,
    message: message(code, values),
    where: first === undefined ? { title: true } : { figure: first },
    ...(others.length > 0 ? { also: others } : {}),
  }
}

export const nameOf = ({ organ, file }: UnitReport) => organ.fullName || baseName(file)

function someOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join('、')
  return names.length > MOST_NAMES ? shown + message('O198_more', { n: names.length - MOST_NAMES }) : shown
}
