/** What offices differ in, as data beside the templates: where they are, and what their province asks of a preface. */
import { z } from 'zod'
import { ok, type Result } from '../finding'
import { pattern, words } from './check-shapes'
import { refuse } from './refuse'

/** Places a sentence leaves for what the office says of itself. */
const BLANKS = ['notice', 'year', 'organ', 'website', 'address', 'postcode', 'phone']

const areas = z.strictObject({
  source: words,
  areas: z.array(z.strictObject({ name: words, cities: z.array(words) })).min(1),
})

const ruleSets = z.strictObject({
  source: words,
  ruleSets: z
    .array(z.strictObject({ id: words, name: words, source: words, required: z.boolean(), elements: z.array(words).min(1) }))
    .min(1),
  elements: z.array(z.strictObject({ id: words, name: words, pattern, sentence: words })).min(1),
})

/** A province, and what stands directly below it. */
export interface Area {
  name: string
  cities: string[]
}

export interface PrefaceElement {
  id: string
  name: string
  /** Words by which it is there. */
  pattern: string
  /** Stock sentence; `{name}` for what is filled in. */
  sentence: string
}

/** What a province asks of the preface. */
export interface RuleSet {
  id: string
  name: string
  /** Whether there has to be a preface at all. */
  required: boolean
  elements: PrefaceElement[]
}

export interface OfficeData {
  areas: Area[]
  ruleSets: RuleSet[]
}

/** Both are parsed JSON. Trouble T01 when a set names what is not there or a sentence leaves an unknown blank. */
export function compileOfficeData(areaData: unknown, ruleData: unknown): Result<OfficeData> {
  const parsed = { areas: areas.safeParse(areaData), rules: ruleSets.safeParse(ruleData) }
  if (!parsed.areas.success) return refuse('areas', parsed.areas.error.issues[0]?.message ?? '')
  if (!parsed.rules.success) return refuse('ruleSets', parsed.rules.error.issues[0]?.message ?? '')
  const { elements, ruleSets: sets } = parsed.rules.data
  const twice = repeated(sets) ?? repeated(elements) ?? repeated(parsed.areas.data.areas.map(({ name }) => ({ id: name })))
  if (twice !== undefined) return refuse(twice, 'id used twice')
  const blank = elements
    .flatMap(({ sentence }) => [...sentence.matchAll(/\{(.*?)\}/g)])
    .find(([, name]) => !BLANKS.includes(name!))
  if (blank) return refuse('elements', `unknown blank ${blank[0]}`)
  const stray = sets.flatMap((set) => set.elements).find((id) => !elements.some((one) => one.id === id))
  if (stray !== undefined) return refuse('ruleSets', `unknown element ${stray}`)
  const found = (id: string) => elements.filter((one) => one.id === id)
  return ok({
    areas: parsed.areas.data.areas,
    ruleSets: sets.map(({ id, name, required, elements: ids }) => ({ id, name, required, elements: ids.flatMap(found) })),
  })
}

const repeated = (all: readonly { id: string }[]) => all.find(({ id }, i) => all.findIndex((one) => one.id === id) !== i)?.id
