/** Start tags of plain XML. Office programs write the same few hundred ones over and over: each is taken apart once. */
import { attributeName, elementName, isDeclaration, scopeWith, type Scope, type StartTag } from './namespace-scope'
import { isNoise } from './namespaces'
import { notPlain, referencesIn, type PlainText } from './plain-text'
import { isRepeated } from './whole-element'

/** An element with more of them is for the complete parser, which finds twins in one pass. */
const MOST_ATTRIBUTES = 64
/** Longer ones are rarely met twice; a file full of different ones fills no memory. */
const LONGEST_KNOWN = 200
const MOST_KNOWN = 2000

/** All that is not itself. */
const SPECIAL = /[<&\t\n\x80-\uffff]/
const [SLASH, END, SPACE, QUOTE, APOSTROPHE] = [0x2f, 0x3e, 0x20, 0x22, 0x27]

/** The tag whose `<` is at `begin`. */
export function startTag(plain: PlainText, begin: number, around: Scope): StartTag {
  const end = plain.text.indexOf('>', begin) + 1
  if (end === 0 || end - begin > LONGEST_KNOWN) return readTag(plain, begin, around)
  const key = plain.text.slice(begin, end)
  const known = around.tags.get(key)
  if (known) return known
  const tag = readTag(plain, begin, around)
  // With a `>` in a value this is not the whole tag, and one that declares names gives its own meaning to what is inside.
  if (begin + tag.length === end && tag.scope === around && around.tags.size < MOST_KNOWN) around.tags.set(key, tag)
  return tag
}

function readTag(plain: PlainText, begin: number, around: Scope): StartTag {
  const { text } = plain
  let at = begin + 1
  for (let code = text.charCodeAt(at); code !== SPACE && code !== END && code !== SLASH; code = text.charCodeAt(++at))
    if (!(code > SPACE)) notPlain()
  const written = text.slice(begin + 1, at)
  const given: string[] = []
  const values: string[] = []
  while (text.charCodeAt(at) === SPACE) {
    while (text.charCodeAt(at) === SPACE) at++
    const code = text.charCodeAt(at)
    if (code === END || code === SLASH) break
    at = readAttribute(plain, at, given, values)
  }
  const scope = given.some(isDeclaration) ? innerScope(around, given, values) : around
  const closed = text.charCodeAt(at) === SLASH
  if (closed) at++
  if (text.charCodeAt(at) !== END) notPlain()
  const name = elementName(scope, written) ?? notPlain()
  const attributes = attributesOf(scope, given, values)
  const repeated = !closed && scope === around && isRepeated(name)
  return { name, attributes, end: `</${written}>`, scope, closed, repeated, length: at + 1 - begin }
}

/** Place behind its value. */
function readAttribute(plain: PlainText, at: number, given: string[], values: string[]): number {
  const { text } = plain
  const equals = text.indexOf('=', at)
  const mark = text.charCodeAt(equals + 1)
  if (equals < 0 || (mark !== QUOTE && mark !== APOSTROPHE)) notPlain()
  const close = text.indexOf(mark === QUOTE ? '"' : "'", equals + 2)
  const name = text.slice(at, equals)
  if (close < 0 || given.includes(name) || given.length === MOST_ATTRIBUTES) notPlain()
  given.push(name)
  values.push(attributeValue(plain, text.slice(equals + 2, close)))
  return close + 1
}

function attributeValue(plain: PlainText, value: string): string {
  if (!SPECIAL.test(value)) return value
  if (value.includes('<')) notPlain()
  return referencesIn(plain.decoded(value).replace(/[\t\n]/g, ' '))
}

function innerScope(around: Scope, given: readonly string[], values: readonly string[]): Scope {
  const declarations = given.flatMap((name, i) => (isDeclaration(name) ? [{ name, value: values[i]! }] : []))
  return scopeWith(around, declarations) ?? notPlain()
}

function attributesOf(scope: Scope, given: readonly string[], values: readonly string[]): Record<string, string> {
  const attributes: Record<string, string> = {}
  const left: string[] = []
  for (let i = 0; i < given.length; i++) {
    if (isDeclaration(given[i]!)) continue
    const name = attributeName(scope, given[i]!) ?? notPlain()
    // Two prefixes may mean one namespace.
    if (attributes[name] !== undefined || left.includes(name)) notPlain()
    if (isNoise(name)) left.push(name)
    else attributes[name] = values[i]!
  }
  return attributes
}
