/** Counts numbered paragraphs in document order and says what stands in front of each. */
import { formatNumber } from './number-format'
import type { List, ListLevel, Lists } from './numbering'
import type { NumberingReference, Style } from './styles'

export interface ListMark {
  /** What is printed, such as `（一）`; empty for a bullet. */
  text: string
  bullet: boolean
  /** A kind of number not known here; printed in plain digits instead. */
  unknownFormat?: string
}

export type NumberParagraph = (direct: NumberingReference | undefined, style: Style | undefined) => ListMark | null

/** The returned function must be called once for each paragraph, in order. */
export function numberParagraphs(lists: Lists): NumberParagraph {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return (direct, style) => {
    const id = direct?.numId ?? style?.numbering?.numId
    const list = id === undefined ? undefined : lists.get(id)
    if (!list) return null
    const level = levelOf(direct, style, list)
    const spec = list.levels.get(level)
    if (!spec) return null
    let counts = counters.get(list.counters)
    if (!counts) counters.set(list.counters, (counts = []))
    restart(list, id!, level, counts, begun)
    count(list, level, spec, counts)
    return printed(list, spec, counts)
  }
}

/** Said directly, or by the list level tied to the style, or by the style. */
function levelOf(direct: NumberingReference | undefined, style: Style | undefined, list: List): number {
  if (direct?.level !== undefined) return direct.level
  if (direct?.numId !== undefined) return 0
  for (const tied of [style?.id, style?.numberingStyle]) {
    for (const [number, level] of list.levels) if (level.style !== undefined && level.style === tied) return number
  }
  return style?.numbering?.level ?? 0
}

/** A list that shares its counters with others begins anew where it is told to, once for each level. */
function restart(list: List, id: string, level: number, counts: (number | undefined)[], begun: Set<string>): void {
  const key = `${id} ${level}`
  const start = list.restarts.get(level)
  if (start !== undefined && !begun.has(key)) counts[level] = start - 1
  begun.add(key)
}

function count(list: List, level: number, spec: ListLevel, counts: (number | undefined)[]): void {
  counts[level] = (counts[level] ?? spec.start - 1) + 1
  for (const [deeper, { restartAfter }] of list.levels) {
    if (deeper > level && restartAfter !== null && level <= restartAfter) counts[deeper] = undefined
  }
}

function printed(list: List, spec: ListLevel, counts: readonly (number | undefined)[]): ListMark {
  if (spec.format === 'bullet') return { text: '', bullet: true }
  let unknownFormat: string | undefined
  const text = spec.text.replace(/%([1-9])/g, (_, digit: string) => {
    const number = Number(digit) - 1
    const level = list.levels.get(number)
    const value = counts[number] ?? level?.start ?? 1
    const format = spec.legal ? 'decimal' : (level?.format ?? 'decimal')
    const shown = formatNumber(value, format)
    if (shown === null) unknownFormat = format
    return shown ?? String(value)
  })
  return { text, bullet: false, ...(unknownFormat === undefined ? {} : { unknownFormat }) }
}

/** Number and text joined the way official writing has it: no blank, unless digits or letters would run together. */
export function withNumber(mark: string, text: string): string {
  const joined = /[A-Za-z0-9]$/.test(mark) || (mark.endsWith('.') && /^[0-9A-Za-z]/.test(text))
  return joined && text !== '' && !/^\s/.test(text) ? `${mark} ` : mark
}
