/** The style sheets inside a page: of every element what it says about being seen. Sheets of other files are never fetched. */
import { attribute, visit, type Element } from './elements'
import { classesOf, matches, parseSelector, type Selector } from './selector'

/** Properties by name, in small letters. */
export type Styles = ReadonlyMap<string, Declared>

interface Declared {
  value: string
  /** From a sheet, not from the element itself: a script may change its class. */
  bySheet: boolean
}

interface Rule {
  selector: Selector
  declarations: readonly Declaration[]
  order: number
}

interface Declaration {
  name: string
  value: string
  important: boolean
}

const SEEN =
  /^(?:display|visibility|opacity|color|background(?:-color|-image)?|font|font-size|position|left|right|top|bottom|margin-left|margin-top|text-indent|clip|clip-path|(?:max-)?(?:width|height)|overflow(?:-[xy])?|transform|mso-hide|-webkit-text-fill-color|float)$/
const MOST_SHEETS = 2_000_000
const MOST_RULES = 4000
/** Pages of offices nest `@media` once. */
const MOST_NESTING = 4
const MOST_STEPS = 20_000_000

export interface StyleRules {
  of(element: Element): Styles
}

export function styleRules(root: Element): StyleRules {
  const byKey = new Map<string, Rule[]>()
  const steps = { left: MOST_STEPS }
  for (const rule of readSheets(root)) {
    const known = byKey.get(rule.selector.key)
    if (known) known.push(rule)
    else byKey.set(rule.selector.key, [rule])
  }
  return {
    of(element) {
      const keys = byKey.size === 0 ? [] : keysOf(element)
      const rules = keys.flatMap((key) => byKey.get(key) ?? []).filter(({ selector }) => matches(selector, element, steps))
      return cascaded(rules, declarationsOf(attribute(element, 'style')))
    },
  }
}

const keysOf = (element: Element) => [
  '*',
  element.tagName,
  `#${attribute(element, 'id')}`,
  ...classesOf(element).map((name) => `.${name}`),
]

/** Important ones over others, the element's own over the sheets', the more particular and the later one over the rest. */
function cascaded(rules: readonly Rule[], own: readonly Declaration[]): Styles {
  const found = new Map<string, Declared>()
  const sorted = [...rules].sort((a, b) => a.selector.specificity - b.selector.specificity || a.order - b.order)
  for (const important of [false, true]) {
    const put = (all: readonly Declaration[], bySheet: boolean) => {
      for (const one of all) if (one.important === important) found.set(one.name, { value: one.value, bySheet })
    }
    for (const { declarations } of sorted) put(declarations, true)
    put(own, false)
  }
  return found
}

function readSheets(root: Element): Rule[] {
  let sheets = ''
  visit(root, (element) => {
    if (element.tagName !== 'style') return
    if (isForScreens(attribute(element, 'media')))
      for (const child of element.childNodes) if (child.nodeName === '#text') sheets += `${(child as { value: string }).value}\n`
    return false
  })
  const rules: Rule[] = []
  if (sheets.length <= MOST_SHEETS) readRules(sheets.replace(/\/\*[^]*?(?:\*\/|$)|<!--|-->/g, ' '), rules, 0)
  return rules
}

/** A page is read as on the screen of an office. */
const isForScreens = (media: string) => !/\b(?:print|speech|aural|braille|tty)\b|\bnot\b|max-(?:device-)?width/i.test(media)

function readRules(sheet: string, rules: Rule[], nesting: number): void {
  let at = 0
  while (at < sheet.length && rules.length < MOST_RULES) {
    const open = sheet.indexOf('{', at)
    if (open < 0) return
    const close = endOfBlock(sheet, open)
    // What stands in front of a `;` is a rule without a block (`@import`, `@charset`).
    const head = sheet.slice(at, open).split(';').at(-1)!.trim()
    const body = sheet.slice(open + 1, close)
    if (/^@(?:media|supports|layer)\b/i.test(head)) {
      if (nesting < MOST_NESTING && isForScreens(head)) readRules(body, rules, nesting + 1)
    } else if (!head.startsWith('@')) addRules(head, body, rules)
    at = close + 1
  }
}

function endOfBlock(sheet: string, open: number): number {
  let depth = 0
  for (let i = open; i < sheet.length; i++) {
    const sign = sheet[i]
    if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return i
  }
  return sheet.length
}

function addRules(head: string, body: string, rules: Rule[]): void {
  const declarations = declarationsOf(body)
  if (declarations.length === 0) return
  for (const written of head.split(',')) {
    const selector = parseSelector(written)
    if (selector) rules.push({ selector, declarations, order: rules.length })
  }
}

function declarationsOf(written: string): Declaration[] {
  if (written === '') return []
  return written.split(';').flatMap((one) => {
    const colon = one.indexOf(':')
    const name = one.slice(0, Math.max(0, colon)).trim().toLowerCase()
    if (!SEEN.test(name)) return []
    const [, value = '', important] = /^(.*?)(\s*!\s*important)?$/s.exec(one.slice(colon + 1).trim()) ?? []
    return value === '' ? [] : [{ name, value: value.toLowerCase(), important: important !== undefined }]
  })
}
