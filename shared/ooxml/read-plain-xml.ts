/**
 * The kind of XML that office programs write, into a tree: elements, attributes and text with ASCII names, nothing else.
 * Several times quicker than a complete parser. Whatever is not plainly of this kind is left to that one: this reader never
 * says that something is wrong.
 */
import { attributeName, elementName, isDeclaration, outerScope, scopeWith, type Scope } from './namespace-scope'
import { isNoise } from './namespaces'
import type { XmlElement } from './xml-writer'

/** Not of the plain kind, well formed or not. */
class NotPlain extends Error {}

const DECLARATION = /^<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]*")?(?: standalone="(?:yes|no)")? ?\?>/
/** Characters that XML forbids, and the end of a CDATA section, which must not stand alone. Decoding saw to surrogates. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\]\]>/
const BLANK = /^[\t\n ]*$/
const SPECIAL = /[<&\t\n]/
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));|&/g
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** An element with more of them is for the complete parser, which finds twins in one pass. */
const MOST_ATTRIBUTES = 64

const [SLASH, END, SPACE, QUOTE, APOSTROPHE] = [0x2f, 0x3e, 0x20, 0x22, 0x27]

interface OpenElement {
  element: XmlElement
  /** Name as it stands there. */
  tag: string
  scope: Scope
}

/** `text` is decoded; `null` when it is for the complete parser to read or to refuse. */
export function readPlainXml(text: string, limits: { depth: number; elements: number }): XmlElement | null {
  try {
    return parse(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, limits)
  } catch (error) {
    if (error instanceof NotPlain) return null
    throw error
  }
}

function notPlain(): never {
  throw new NotPlain()
}

function parse(text: string, limits: { depth: number; elements: number }): XmlElement {
  if (FORBIDDEN.test(text)) notPlain()
  const document: OpenElement = { element: { name: '', attributes: {}, children: [] }, tag: '', scope: outerScope() }
  const outer: OpenElement[] = []
  const roots = document.element.children
  let current = document
  let count = 0
  let at = DECLARATION.exec(text)?.[0].length ?? 0
  for (let begin = text.indexOf('<', at); begin >= 0; begin = text.indexOf('<', at)) {
    if (begin > at) addText(current, text.slice(at, begin))
    if (text.charCodeAt(begin + 1) === SLASH) {
      at = behindEndTag(text, begin + 2, current.tag)
      current = outer.pop() ?? notPlain()
      continue
    }
    const tooMuch = outer.length >= limits.depth || ++count > limits.elements
    if (tooMuch || (current === document && roots.length > 0)) notPlain()
    const started = startTag(text, begin + 1, current.scope)
    current.element.children.push(started.element)
    at = started.next
    if (started.closed) continue
    outer.push(current)
    current = started
  }
  if (current !== document || !BLANK.test(text.slice(at))) notPlain()
  return (roots[0] as XmlElement | undefined) ?? notPlain()
}

/** Around the root only blanks may stand, and they are nobody's text. */
function addText({ element, tag }: OpenElement, text: string): void {
  if (tag !== '') element.children.push(text.includes('&') ? resolved(text) : text)
  else if (!BLANK.test(text)) notPlain()
}

const resolved = (text: string) =>
  text.replace(REFERENCE, (_, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return NAMED[name]!
    return character(decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : 0)
  })

function character(code: number): string {
  const plain = (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
  return plain || code === 0x9 || code === 0xa || code === 0xd ? String.fromCodePoint(code) : notPlain()
}

function behindEndTag(text: string, at: number, tag: string): number {
  if (tag === '' || !text.startsWith(tag, at)) notPlain()
  return text.charCodeAt(at + tag.length) === END ? at + tag.length + 1 : notPlain()
}

interface StartTag extends OpenElement {
  /** Place behind it. */
  next: number
  closed: boolean
}

function startTag(text: string, begin: number, around: Scope): StartTag {
  let at = begin
  for (let code = text.charCodeAt(at); code !== SPACE && code !== END && code !== SLASH; code = text.charCodeAt(++at))
    if (!(code > SPACE)) notPlain()
  const tag = text.slice(begin, at)
  const given: string[] = []
  const values: string[] = []
  while (text.charCodeAt(at) === SPACE) {
    while (text.charCodeAt(at) === SPACE) at++
    const code = text.charCodeAt(at)
    if (code === END || code === SLASH) break
    at = readAttribute(text, at, given, values)
  }
  const scope = given.some(isDeclaration) ? innerScope(around, given, values) : around
  const closed = text.charCodeAt(at) === SLASH
  if (closed) at++
  if (text.charCodeAt(at) !== END) notPlain()
  const name = elementName(scope, tag) ?? notPlain()
  return { element: { name, attributes: attributesOf(scope, given, values), children: [] }, tag, scope, next: at + 1, closed }
}

/** Place behind its value. */
function readAttribute(text: string, at: number, given: string[], values: string[]): number {
  const equals = text.indexOf('=', at)
  const mark = text.charCodeAt(equals + 1)
  if (equals < 0 || (mark !== QUOTE && mark !== APOSTROPHE)) notPlain()
  const close = text.indexOf(mark === QUOTE ? '"' : "'", equals + 2)
  const name = text.slice(at, equals)
  if (close < 0 || given.includes(name) || given.length === MOST_ATTRIBUTES) notPlain()
  given.push(name)
  values.push(attributeValue(text.slice(equals + 2, close)))
  return close + 1
}

function attributeValue(value: string): string {
  if (!SPECIAL.test(value)) return value
  return value.includes('<') ? notPlain() : resolved(value.replace(/[\t\n]/g, ' '))
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
