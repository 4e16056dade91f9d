/**
 * Which cells of a column that does not balance are most likely to be wrong: those whose change by the difference makes it
 * right, ranked by what speaks for it. A suggestion where to look, never a correction.
 */
import { balances, difference, sum, type BalanceState, type Evaluated } from '../calculate'
import { isNumber, type FigureId, type FigureValue } from '../report'
import type { FigureSpec, Template } from '../template'

/**
 * `carriedOver`: last year's report says so · `stated`: the total that the opened file printed would be right ·
 * `shifted`: the neighbouring column lacks as much · `notNumber`: its text counts for nothing · `blank`: nobody filled it ·
 * `twice`: the same number stands in another row · `slip`: digits swapped, doubled or left out · `usual`: last year's value ·
 * `rest`: what remains of the others · `possible`: one of the few cells that can make up for it.
 */
export type SuspectReason =
  'carriedOver' | 'stated' | 'shifted' | 'notNumber' | 'blank' | 'twice' | 'slip' | 'usual' | 'rest' | 'possible'

export interface Suspect {
  figure: FigureId
  from: FigureValue
  /** What would have to stand there for the column to balance. */
  to: string
  why: SuspectReason
  /** The cell of the neighbouring column (`shifted`) or of the other row (`twice`). */
  other?: FigureId
}

export interface BalanceKnowledge {
  /** Last year's figures, totals computed; `null` when not known. */
  previous: Evaluated | null
  /** Printed totals of the opened file that differ from the computed ones. */
  stated: Readonly<Record<FigureId, string>>
}

const MOST = 5
/** With more blank cells than this, being blank says little; only that last year there were some then tells them apart. */
const FEW_BLANKS = 4
/** With more cells than this that could lose the difference, none of them stands out. */
const FEW_LARGE = 3

/** The likeliest first, at most five; none when the column balances or is blank. */
export function balanceSuspects(
  template: Template,
  form: string,
  column: string,
  values: Evaluated,
  known: BalanceKnowledge,
): Suspect[] {
  const states = balances(template, form, values)
  const state = states.find((one) => one.column === column)
  if (!state || state.balanced || state.difference === null) return []
  // A sum over the columns is wrong because one of them is.
  const columns = template.figures.get(state.left[0] ?? '')?.totalOf === 'column' ? states : [state]
  return columns
    .filter((one) => !one.balanced && template.figures.get(one.left[0] ?? '')?.totalOf !== 'column')
    .flatMap((one) => weighColumn(one, { template, values, known, states }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ suspect }) => suspect)
}

interface Context {
  template: Template
  values: Evaluated
  known: BalanceKnowledge
  states: readonly BalanceState[]
}

interface Input {
  spec: FigureSpec
  /** 1: adds to the left side · -1: to the right. */
  side: 1 | -1
  value: FigureValue
  needed: string
  /** Stands in the balance itself, not inside one of its totals. */
  direct: boolean
}

interface Weighed {
  suspect: Suspect
  weight: number
}

function weighColumn(state: BalanceState, context: Context): Weighed[] {
  const inputs = inputsOf(state, context).filter(({ needed }) => !needed.startsWith('-'))
  return inputs.flatMap((input) => {
    const reasons = reasonsFor(input, inputs, state, context).sort((a, b) => b.weight - a.weight)
    const first = reasons[0]
    if (!first) return []
    const { weight: _, ...reason } = first
    const suspect: Suspect = { figure: input.spec.id, from: input.value, to: input.needed, ...reason }
    return [{ suspect, weight: first.weight + reasons.slice(1).reduce((total, { weight }) => total + weight / 10, 0) }]
  })
}

function inputsOf(state: BalanceState, { template, values }: Context): Input[] {
  const expand = (id: FigureId): FigureId[] =>
    template.totals.find(({ target }) => target === id)?.addends.flatMap((addend) => expand(addend)) ?? [id]
  const side = (ids: readonly FigureId[], sign: 1 | -1) =>
    ids.flatMap((id) =>
      expand(id).map((input): Input => {
        const spec = template.figures.get(input)!
        const value = values[input] ?? null
        const counted = isNumber(spec.kind, value) ? value : '0'
        const gap = state.difference ?? '0'
        const needed = sign === 1 ? difference(counted, gap) : sum([counted, gap])
        return { spec, side: sign, value, needed, direct: input === id }
      }),
    )
  return [...side(state.left, 1), ...side(state.right, -1)]
}

/** By how much the cell would have to grow. */
const gains = ({ value, needed, spec }: Input) => difference(needed, counted(value, spec.kind))

type Reason = Pick<Suspect, 'why' | 'other'> & { weight: number }

function reasonsFor(input: Input, all: readonly Input[], state: BalanceState, context: Context): Reason[] {
  const { spec, value, needed } = input
  const { previous } = context.known
  const blanks = all.filter((one) => one.value === null && one.side === input.side).length
  const twin = all.find((one) => one !== input && one.side === input.side && one.value === value)
  const shifted = neighbour(input, state, context)
  const number = isNumber(spec.kind, value)
  const hadSome = (previous?.[spec.id] ?? '0') !== '0'
  const loses = (one: Input) => isNumber(spec.kind, one.value) && one.value !== '0' && gains(one).startsWith('-')
  const few = all.filter(loses).length <= FEW_LARGE
  return [
    ...(carriedOver(input, context) ? [{ why: 'carriedOver' as const, weight: 100 }] : []),
    ...(statedTotal(input, context) ? [{ why: 'stated' as const, weight: 90 }] : []),
    ...(shifted ? [{ why: 'shifted' as const, other: shifted, weight: 85 }] : []),
    ...(value !== null && !number ? [{ why: 'notNumber' as const, weight: 80 }] : []),
    ...(value === null && blanks <= FEW_BLANKS ? [{ why: 'blank' as const, weight: 70 }] : []),
    ...(value === null && blanks > FEW_BLANKS && hadSome ? [{ why: 'blank' as const, weight: 35 }] : []),
    ...(needed === '0' && twin ? [{ why: 'twice' as const, other: twin.spec.id, weight: 60 }] : []),
    ...(number && isSlip(value, needed) ? [{ why: 'slip' as const, weight: 50 }] : []),
    ...(needed !== '0' && previous?.[spec.id] === needed ? [{ why: 'usual' as const, weight: 40 }] : []),
    ...(input.direct && input.side === -1 ? [{ why: 'rest' as const, weight: 20 }] : []),
    ...(loses(input) && few ? [{ why: 'possible' as const, weight: 18 }] : []),
    ...(input.direct && input.side === 1 ? [{ why: 'possible' as const, weight: 10 }] : []),
  ]
}

/** What last year left over is what this year began with. */
function carriedOver({ spec, needed }: Input, { template, known }: Context): boolean {
  return template.checks.some(
    (check) =>
      check.kind === 'carry-over' &&
      check.form === spec.form &&
      check.to === spec.line &&
      known.previous?.[`${spec.form}.${check.from}.${spec.column}`] === needed,
  )
}

/** The total of its row as the opened file printed it holds the needed value. */
function statedTotal({ spec, value, needed }: Input, { template, values, known }: Context): boolean {
  const row = template.totals.find(({ target, addends }) => {
    return template.figures.get(target)?.totalOf === 'column' && addends.includes(spec.id)
  })
  const stated = row && known.stated[row.target]
  if (!row || stated === undefined || !isNumber('count', stated)) return false
  const change = difference(needed, isNumber(spec.kind, value) ? value : '0')
  return sum([values[row.target] ?? '0', change]) === stated
}

/** The cell of the same row in a column that lacks what this one has too much, when the whole figure is in the wrong one. */
function neighbour({ spec, value, needed }: Input, state: BalanceState, { template, values, states }: Context): FigureId | null {
  const opposite = difference('0', state.difference ?? '0')
  for (const other of states) {
    const id = `${spec.form}.${spec.line}.${other.column}`
    const { kind, source } = template.figures.get(id) ?? {}
    if (other.column === state.column || other.difference !== opposite || !kind || source === 'total') continue
    const there = values[id] ?? null
    const after = difference(sum([counted(there, kind), counted(value, kind)]), needed)
    if (!after.startsWith('-') && (needed === '0' || after === '0')) return id
  }
  return null
}

const counted = (value: FigureValue, kind: FigureSpec['kind']) => (isNumber(kind, value) ? value : '0')

/** Two digits swapped, one digit too many or too few. */
function isSlip(value: string, needed: string): boolean {
  if (value === needed || Math.max(value.length, needed.length) < 2) return false
  if (value.length === needed.length) {
    const apart = [...value].flatMap((digit, at) => (digit === needed[at] ? [] : [at]))
    const [a, b] = apart
    return apart.length === 2 && b === a! + 1 && value[a!] === needed[b] && value[b] === needed[a!]
  }
  const [long, short] = value.length > needed.length ? [value, needed] : [needed, value]
  return long.length === short.length + 1 && [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
}
