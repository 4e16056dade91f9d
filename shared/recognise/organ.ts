/** The organ behind the title: its full name when the text gives one, and what kind of organ the name says it is. */
import type { Organ, OrganKind } from '../report'

/** Last characters of names of places, which a full name begins with. */
const PLACE_END = /[省市区县州盟旗镇乡团场]$/
const KINDS: [RegExp, OrganKind][] = [
  [/(?:乡|镇|民族乡)(?:人民)?政府$|(?:街道)?办事处$|街道办$/, 'township'],
  [/办公[室厅](?:[（(].*[)）])?$|政府办$/, 'office'],
  [/人民政府$|行政公署$|管(?:理)?委(?:员)?会$/, 'government'],
  [/(?:局|厅|部|委|委员会|署|中心|队|馆|院|所|站|总队|支队)$/, 'department'],
]

export const organKind = (name: string): OrganKind =>
  name === '' ? 'unknown' : (KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'other')

export function organ(fullName: string, shortName: string): Organ {
  return { fullName, shortName, kind: organKind(fullName) }
}

/**
 * The longer name that ends in `name`, when the text uses one: the words in front of it that recur (or stand between
 * two marks) and end in the name of a place. `null` when there is none.
 */
export function fullNameIn(text: string, name: string): string | null {
  if (name.length < 3) return null
  const fronts: { front: string; bounded: boolean }[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text.slice(Math.max(0, at - 24), at)
    const run = /\p{Script=Han}*$/u.exec(before)![0]
    const cut = run.replace(/^.*(?:年度?|[，。；])/u, '')
    if (cut !== '')
      fronts.push({ front: cut, bounded: cut.length < run.length || run.length < before.length || at - before.length === 0 })
  }
  return bestFront(fronts, name)
}

/** The longest front that recurs behind different words, or one that a mark or the beginning of a line sets off. */
function bestFront(fronts: { front: string; bounded: boolean }[], name: string): string | null {
  const isPlace = (part: string) => part.length >= 2 && PLACE_END.test(part)
  const parts = fronts.flatMap(({ front }) => Array.from({ length: front.length }, (_, i) => front.slice(i))).filter(isPlace)
  const recurs = parts.filter((part) => new Set(fronts.filter((f) => f.front.endsWith(part)).map((f) => f.front)).size > 1)
  const bounded = fronts.filter((f) => f.bounded).map((f) => f.front.replace(/^.*[由与请]|^[在对向从将和及为经]/u, ''))
  const best = [...recurs, ...bounded.filter(isPlace)].sort((x, y) => y.length - x.length)[0]
  return best === undefined ? null : best + name
}

/** A year in front of the organ can swallow its last word: `…人民` + `政府信息公开…`. Tells by the rest of the text. */
export function withSharedWord(text: string, organName: string, word: string): string {
  if (organName === '' || organName.endsWith(word)) return organName
  const uses = text.split(organName).length - 1
  const whole = text.split(organName + word).length - 1
  return uses > 1 && uses === whole ? organName + word : organName
}
