/** Selectors of style sheets, as far as pages of offices use them. One that is not understood matches nothing. */
import { attribute, isElement, type Element } from './elements'

interface Compound {
  /** How it stands to the compound in front of it. */
  combinator: ' ' | '>' | '+' | '~'
  tests: ((element: Element) => boolean)[]
  /** Its place among its siblings is asked for. */
  counts: boolean
  /** By what rules are found quickly: `#id`, `.class`, a tag or `*`. */
  key: string
}

export interface Selector {
  compounds: Compound[]
  key: string
  /** As three digits of a number: ids, classes, tags. */
  specificity: number
}

const PART =
  /^(?:(\*|[a-z][\w-]*(?:\\:\w+)?)|#([\w-]+)|\.([\w\u0080-\uffff-]+)|\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]*))\s*)?\]|:(first-child|last-child|nth-child\([^)]*\)))/i
const COMBINATOR = /^\s*([>+~])\s*|^\s+/
const MOST_COMPOUNDS = 12

export function parseSelector(written: string): Selector | null {
  const compounds: Compound[] = []
  let rest = written.trim()
  let specificity = 0
  let combinator: Compound['combinator'] = ' '
  while (rest !== '') {
    const compound: Compound = { combinator, tests: [], counts: false, key: '*' }
    for (let part = PART.exec(rest); part; part = PART.exec(rest)) {
      const [whole, tag, id, name] = part
      if (whole.startsWith(':')) compound.counts = true
      if (tag !== undefined && compound.tests.length > 0) return null
      compound.tests.push(testOf(part))
      if (tag === undefined || tag !== '*') specificity += id !== undefined ? 10_000 : tag !== undefined ? 1 : 100
      if (id !== undefined) compound.key = `#${id}`
      else if (name !== undefined && !compound.key.startsWith('#')) compound.key = `.${name}`
      else if (tag !== undefined && tag !== '*' && compound.key === '*') compound.key = tag.toLowerCase()
      rest = rest.slice(whole.length)
    }
    if (compound.tests.length === 0 || compounds.push(compound) > MOST_COMPOUNDS) return null
    const next = COMBINATOR.exec(rest)
    if (!next && rest !== '') return null
    rest = rest.slice(next?.[0].length ?? 0)
    combinator = (next?.[1] as Compound['combinator'] | undefined) ?? ' '
  }
  const last = compounds.at(-1)
  return last ? { compounds, key: last.key, specificity } : null
}

function testOf([, tag, id, name, attr, how, ...more]: RegExpExecArray): (element: Element) => boolean {
  if (tag !== undefined) return tag === '*' ? () => true : (element) => element.tagName === tag.replace('\\', '').toLowerCase()
  if (id !== undefined) return (element) => attribute(element, 'id') === id
  if (name !== undefined) return (element) => classesOf(element).includes(name)
  if (attr !== undefined) return attributeTest(attr.toLowerCase(), how, more[0] ?? more[1] ?? more[2] ?? '')
  return placeTest((more[3] ?? '').toLowerCase())
}

export const classesOf = (element: Element) => attribute(element, 'class').split(/\s+/)

function attributeTest(name: string, how: string | undefined, value: string): (element: Element) => boolean {
  const has = (element: Element) => element.attrs.some((one) => one.name === name)
  if (how === undefined) return has
  const tests: Record<string, (found: string) => boolean> = {
    '=': (found) => found === value,
    '~=': (found) => found.split(/\s+/).includes(value),
    '|=': (found) => found === value || found.startsWith(`${value}-`),
    '^=': (found) => value !== '' && found.startsWith(value),
    '$=': (found) => value !== '' && found.endsWith(value),
    '*=': (found) => value !== '' && found.includes(value),
  }
  return (element) => has(element) && tests[how]!(attribute(element, name))
}

/** `first-child`, `last-child`, `nth-child(3)`, `nth-child(odd)`, `nth-child(2n+1)`. */
function placeTest(name: string): (element: Element) => boolean {
  const at = (element: Element) => siblings(element).indexOf(element) + 1
  if (name === 'first-child') return (element) => at(element) === 1
  if (name === 'last-child') return (element) => siblings(element).at(-1) === element
  const inside = name
    .replace(/^nth-child\(|\)$|\s+/g, '')
    .replace(/^odd$/, '2n+1')
    .replace(/^even$/, '2n')
  const [, , step, plus] = /^(([+-]?\d{0,4})n)?([+-]?\d{1,4})?$/.exec(inside) ?? []
  if (inside === '' || (step === undefined && plus === undefined)) return () => false
  const by = step === undefined ? 0 : step === '' || step === '+' ? 1 : step === '-' ? -1 : Number(step)
  const first = Number(plus ?? 0)
  return (element) => {
    const from = at(element) - first
    return by === 0 ? from === 0 : from % by === 0 && from / by >= 0
  }
}

const parentOf = (element: Element): Element | null => {
  const parent = element.parentNode
  return parent && 'tagName' in parent ? parent : null
}

const siblings = (element: Element) => (parentOf(element)?.childNodes ?? []).filter(isElement)

/** Steps for all selectors of one page: nested ones on a deep page could be tried without end. */
interface Steps {
  left: number
}

/** Beyond the steps nothing matches. */
export function matches(selector: Selector, element: Element, steps: Steps): boolean {
  return matchesFrom(selector.compounds, selector.compounds.length - 1, element, steps)
}

function matchesFrom(compounds: readonly Compound[], at: number, element: Element, steps: Steps): boolean {
  const compound = compounds[at]!
  steps.left -= compound.counts ? 1 + (parentOf(element)?.childNodes.length ?? 0) : 1
  if (steps.left < 0) return false
  if (!compound.tests.every((test) => test(element))) return false
  if (at === 0) return true
  const { combinator } = compound
  if (combinator === '+' || combinator === '~') {
    const all = siblings(element)
    const before = all.slice(0, all.indexOf(element))
    steps.left -= all.length
    const tried = combinator === '+' ? before.slice(-1) : before
    return tried.some((one) => matchesFrom(compounds, at - 1, one, steps))
  }
  if (combinator === '>') {
    const parent = parentOf(element)
    return parent !== null && matchesFrom(compounds, at - 1, parent, steps)
  }
  for (let parent = parentOf(element); parent; parent = parentOf(parent))
    if (matchesFrom(compounds, at - 1, parent, steps)) return true
  return false
}
