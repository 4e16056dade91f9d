/** What would mend a finding about cells. Only what the finding itself proves; the person decides. */
import { compare, difference, inputsOf, sum } from '../calculate'
import type { Fix } from '../change'
import type { Finding } from '../finding'
import { message } from '../message'
import { readFigure, type FigureId, type Figures } from '../report'
import { mayMeanZero } from './cell-values'
import { digits, spec, type CheckContext } from './check-context'
import { settlingOf } from './fix-reading'
import { shiftOf } from './shifted-rows'

const shown = (label: string, values: Figures): Fix => ({
  label,
  changes: [{ kind: 'figures', values }],
  previewed: Object.keys(values).length > 1,
})

export function fixFigures(finding: Finding, context: CheckContext): Fix | null {
  const { code, where, expected, also = [] } = finding
  const figure = where && 'figure' in where ? where.figure : null
  if (figure === null || !context.template.figures.has(figure)) return null
  switch (code) {
    case 'F01':
    case 'F02':
    case 'F04':
      return { label: message('fixComputed'), changes: [{ kind: 'computed-total', figure }], previewed: false }
    case 'F03':
      return balanced(figure, also, context)
    case 'F05':
      return zeros([...new Set([figure, ...also])], context)
    case 'S18':
    case 'O22':
      return restOfGroup(finding, context)
    case 'F06':
      return isInput(figure, context) ? bareCount(figure, context) : null
    case 'F09':
      return bareAmount(figure, context)
    case 'F10':
      return inTenThousands(figure, context)
    case 'F11':
      return movedRules(context)
    case 'F16':
      return expected === undefined ? null : shown(message('fixSum', { value: expected }), { [figure]: expected })
    case 'Y08':
      return shiftedBack(figure, context)
    case 'Y01':
      return expected === undefined ? null : shown(message('fixPrevious', { value: expected }), { [figure]: expected })
    default:
      return null
  }
}

const isInput = (id: FigureId, context: CheckContext) => context.template.figures.get(id)?.source === 'input'

/** The last addend of the right side takes what is left, when that is no negative number. */
function balanced(last: FigureId, cells: readonly FigureId[], context: CheckContext): Fix | null {
  const balance = [...context.template.forms.values()]
    .flatMap((form) => form.balances.flatMap((one) => one.columns))
    .find(({ left, right }) => right[right.length - 1] === last && left.every((id) => cells.includes(id)))
  if (!balance || !isInput(last, context)) return null
  const value = (ids: readonly FigureId[]) => ids.map((id) => digits(context, id) ?? '0')
  const [left, right] = [value(balance.left), value(balance.right.slice(0, -1))]
  const rest = difference(sum(left), sum(right))
  if (compare(rest, '0') < 0) return null
  return shown(message('fixBalance', { line: spec(context, last).lineName, value: rest }), { [last]: rest })
}

function zeros(ids: readonly FigureId[], context: CheckContext): Fix | null {
  const blank = ids.flatMap((id) => inputsOf(context.template, id)).filter((id) => context.values[id] == null)
  if (blank.length === 0) return null
  return shown(message('fixZeros', { n: blank.length }), Object.fromEntries(blank.map((id) => [id, '0'])))
}

/** Rows that the file printed as one with another: nothing else can be known of them than that they were not counted apart. */
function restOfGroup(finding: Finding, context: CheckContext): Fix | null {
  const fix = zeros(finding.also ?? [], context)
  return fix && { label: message('fixRest'), changes: [...fix.changes, ...settlingOf(finding, context)], previewed: true }
}

/** What means nothing becomes 0; of a number with its unit the number stays. Anything else is for the person to read. */
function bareCount(figure: FigureId, context: CheckContext): Fix | null {
  const raw = (context.values[figure] ?? '').normalize('NFKC').trim()
  if (mayMeanZero(raw)) return shown(message('fixZero'), { [figure]: '0' })
  const count = /^(\d{1,15})\s*[件个项次份条起]$/.exec(raw)?.[1]
  return count === undefined ? null : shown(message('fixAmount', { value: count }), { [figure]: count })
}

/** Unit and separators go, not a digit changes. */
function bareAmount(figure: FigureId, context: CheckContext): Fix | null {
  const raw = (context.values[figure] ?? '').normalize('NFKC')
  const bare = raw.replace(/[\s,、]|万元?|元/g, '')
  if (/元/.test(raw) && !/万/.test(raw)) return null
  return readFigure('amount', bare).state === 'number' ? shown(message('fixAmount', { value: bare }), { [figure]: bare }) : null
}

/** The point moves by four places on the string, so that not a digit is lost. */
function inTenThousands(figure: FigureId, context: CheckContext): Fix | null {
  const raw = (context.values[figure] ?? '').normalize('NFKC').replace(/[\s,]|元/g, '')
  if (!/^\d+(?:\.\d+)?$/.test(raw)) return null
  const [whole = '', fraction = ''] = raw.split('.')
  const padded = whole.padStart(5, '0')
  const decimals = (padded.slice(-4) + fraction).replace(/0+$/, '')
  const value = padded.slice(0, -4).replace(/^0+(?=\d)/, '') + (decimals === '' ? '' : `.${decimals}`)
  return shown(message('fixAmount', { value }), { [figure]: value })
}

/** Into cells that hold nothing yet; beside what stands there already it is added, unless the same was typed in both rows. */
function movedRules(context: CheckContext): Fix | null {
  const check = context.template.checks.find((one) => one.kind === 'rule-making')
  const lines = check && context.template.forms.get(check.form)?.lines
  const [from, to] = [check?.line, check?.other].map((id) => lines?.find((line) => line.id === id))
  if (!from || !to) return null
  const pairs = from.figures.map((id, i) => ({ id, target: to.figures[i] ?? '' }))
  const of = (id: FigureId) => digits(context, id) ?? '0'
  const isTaken = pairs.some(({ target }) => compare(of(target), '0') > 0)
  const isTwice = isTaken && pairs.every(({ id, target }) => compare(of(id), of(target)) === 0)
  const now = (id: FigureId, target: FigureId) => (isTaken ? sum([of(id), of(target)]) : (context.values[id] ?? null))
  const values: Figures = Object.fromEntries(
    pairs.flatMap(({ id, target }) => [...(isTwice ? [] : [[target, now(id, target)]]), [id, '0']]),
  )
  const label = isTwice ? 'fixTwice' : isTaken ? 'fixAddRules' : 'fixMoveRules'
  return { ...shown(message(label, { line: to.name }), values), previewed: true }
}

/** The column from that row on moves back by one row; what it leaves behind is 0. */
function shiftedBack(from: FigureId, context: CheckContext): Fix | null {
  const check = context.template.checks.find((one) => one.kind === 'shifted-rows')
  const shift = check && shiftOf(check, from, context)
  if (!shift) return null
  const { ids, at, step } = shift
  const old = ids.map((id) => context.values[id] ?? null)
  // What the shift runs over must hold nothing.
  const lost = step === 1 ? old[at] : old[ids.length - 1]
  if (Number(lost ?? 0) !== 0) return null
  const moved = ids.slice(at).flatMap((id, i): [FigureId, string | null][] => {
    const value = old[at + i + step]
    const now = value === undefined || (step === -1 && i === 0) ? '0' : value
    return now === old[at + i] ? [] : [[id, now]]
  })
  return { ...shown(message('fixShift'), Object.fromEntries(moved)), previewed: true }
}
