/**
 * The kind of XML that office programs write, into a tree: elements, attributes and text with ASCII names, nothing else.
 * Several times quicker than a complete parser. Whatever is not plainly of this kind is left to that one: this reader never
 * says that something is wrong.
 */
import { outerScope, type StartTag } from './namespace-scope'
import { holdsForbidden, NotPlain, notPlain, referencesIn, type PlainText } from './plain-text'
import { startTag } from './start-tag'
import { keepWhole, knownWhole } from './whole-element'
import type { XmlElement } from './xml-writer'

const DECLARATION = /^<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]*")?(?: standalone="(?:yes|no)")? ?\?>/
const BLANK = /^[\t\n ]*$/
const SLASH = 0x2f

interface Limits {
  depth: number
  elements: number
}

interface OpenElement {
  element: XmlElement
  tag: StartTag
  /** Where its tag begins. */
  begin: number
}

/** `null` when it is for the complete parser to read or to refuse. */
export function readPlainXml(given: PlainText, limits: Limits): XmlElement | null {
  try {
    return parse(given.text.includes('\r') ? { ...given, text: given.text.replace(/\r\n?/g, '\n') } : given, limits)
  } catch (error) {
    if (error instanceof NotPlain) return null
    throw error
  }
}

function parse(plain: PlainText, limits: Limits): XmlElement {
  if (holdsForbidden(plain)) notPlain()
  const { text } = plain
  const document = outside()
  const outer: OpenElement[] = []
  let current = document
  let count = 0
  let at = DECLARATION.exec(text)?.[0].length ?? 0
  for (let begin = text.indexOf('<', at); begin >= 0; begin = text.indexOf('<', at)) {
    if (begin > at) addText(plain, current, outer.length, text.slice(at, begin))
    const { element, tag: around } = current
    if (text.charCodeAt(begin + 1) === SLASH) {
      if (!text.startsWith(around.end, begin)) notPlain()
      at = begin + around.end.length
      if (around.repeated) keepWhole(text.slice(current.begin, at), element, around.scope)
      current = outer.pop() ?? notPlain()
      continue
    }
    if (outer.length >= limits.depth || (current === document && element.children.length > 0)) notPlain()
    const tag = startTag(plain, begin, around.scope)
    const whole = tag.repeated ? knownWhole(text, begin, tag) : undefined
    if (whole && outer.length + whole.depth > limits.depth) notPlain()
    if ((count += whole ? whole.elements : 1) > limits.elements) notPlain()
    const found = whole ? whole.element : { name: tag.name, attributes: tag.attributes, children: [] }
    element.children.push(found)
    at = begin + (whole ?? tag).length
    if (whole || tag.closed) continue
    outer.push(current)
    current = { element: found, tag, begin }
  }
  const [root] = document.element.children
  if (current !== document || typeof root !== 'object' || !BLANK.test(text.slice(at))) notPlain()
  return root
}

/** What stands around the root, as if it were an element: no end tag is its own. */
function outside(): OpenElement {
  const scope = outerScope()
  const tag = { name: '', attributes: {}, end: '\0', scope, closed: false, repeated: false, length: 0 }
  return { element: { name: '', attributes: {}, children: [] }, tag, begin: 0 }
}

/** Around the root only blanks may stand, and they are nobody's text. */
function addText(plain: PlainText, { element }: OpenElement, depth: number, piece: string): void {
  if (depth > 0) element.children.push(referencesIn(plain.decoded(piece)))
  else if (!BLANK.test(piece)) notPlain()
}
