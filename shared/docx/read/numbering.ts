/** Lists as `numbering.xml` defines them. */
import { child, childrenNamed, type XmlElement } from '../../ooxml'
import { toggle, valueOf, wholeNumber } from './properties'
import type { Styles } from './styles'

export interface ListLevel {
  start: number
  format: string
  /** `%1` … `%9` stand for the numbers of the levels. */
  text: string
  /** Restarts after a paragraph of this level (0-based) or above; `null`: never. */
  restartAfter: number | null
  /** All its numbers in plain digits. */
  legal: boolean
  style?: string
}

export interface List {
  /** Lists that share it count on together. */
  counters: string
  levels: ReadonlyMap<number, ListLevel>
  /** Levels that begin anew where this list is first used. */
  restarts: ReadonlyMap<number, number>
}

export type Lists = ReadonlyMap<string, List>

const MAX_NUMBER = 30_000
/** It is printed before every paragraph of the list. */
const MAX_MARK = 100

export function readLists(root: XmlElement | undefined, styles: Styles): Lists {
  if (!root) return new Map()
  const abstract = new Map(childrenNamed(root, 'w:abstractNum').map((e) => [e.attributes['w:abstractNumId'] ?? '', e]))
  const nums = new Map(childrenNamed(root, 'w:num').map((e) => [e.attributes['w:numId'] ?? '', e]))
  const lists = new Map<string, List>()
  for (const [id, num] of nums) {
    const definition = definitionOf(num, abstract, nums, styles)
    if (definition) lists.set(id, listOf(num, definition))
  }
  return lists
}

/** A list may borrow its levels from a list style, which in turn names a list. */
function definitionOf(
  num: XmlElement,
  abstract: ReadonlyMap<string, XmlElement>,
  nums: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): XmlElement | undefined {
  let definition = abstract.get(valueOf(child(num, 'w:abstractNumId')) ?? '')
  for (let steps = 0; definition && steps < 5; steps++) {
    const link = valueOf(child(definition, 'w:numStyleLink'))
    if (link === undefined) return definition
    const linked = nums.get(styles.list(link)?.numbering?.numId ?? '')
    definition = linked && abstract.get(valueOf(child(linked, 'w:abstractNumId')) ?? '')
  }
  return definition
}

function listOf(num: XmlElement, definition: XmlElement): List {
  const levels = new Map(childrenNamed(definition, 'w:lvl').map((lvl) => [levelNumber(lvl), readLevel(lvl)]))
  const restarts = new Map<number, number>()
  for (const override of childrenNamed(num, 'w:lvlOverride')) {
    const number = levelNumber(override)
    const own = child(override, 'w:lvl')
    if (own) levels.set(number, readLevel(own))
    const start = child(override, 'w:startOverride')
    if (start) restarts.set(number, wholeNumber(valueOf(start), 1, 0, MAX_NUMBER))
  }
  return { counters: definition.attributes['w:abstractNumId'] ?? '', levels, restarts }
}

const levelNumber = (element: XmlElement) => wholeNumber(element.attributes['w:ilvl'], 0, 0, 8)

function readLevel(lvl: XmlElement): ListLevel {
  const number = levelNumber(lvl)
  const restart = child(lvl, 'w:lvlRestart')
  const after = restart ? wholeNumber(valueOf(restart), number, 0, 9) : number
  const style = valueOf(child(lvl, 'w:pStyle'))
  return {
    start: wholeNumber(valueOf(child(lvl, 'w:start')), 0, 0, MAX_NUMBER),
    format: valueOf(child(lvl, 'w:numFmt')) ?? 'decimal',
    text: (valueOf(child(lvl, 'w:lvlText')) ?? '').slice(0, MAX_MARK),
    restartAfter: after === 0 && restart ? null : after - 1,
    legal: toggle(lvl, 'w:isLgl') ?? false,
    ...(style === undefined ? {} : { style }),
  }
}
