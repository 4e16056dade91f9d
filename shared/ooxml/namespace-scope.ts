/** What prefixes mean at one place of a document, with the names that were met there already. */
import { canonicalName } from './namespaces'
import type { XmlElement } from './xml-writer'

/** A qualified name in ASCII. */
const NAME = /^(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*)$/
const XML = 'http://www.w3.org/XML/1998/namespace'
const XMLNS = 'http://www.w3.org/2000/xmlns/'

export interface Scope {
  /** Namespace by prefix, `""` for elements without one. */
  prefixes: ReadonlyMap<string, string>
  elements: Map<string, string>
  attributes: Map<string, string>
  /** Start tags met here that declare nothing, by all that stands there. */
  tags: Map<string, StartTag>
  /** Whole elements met here, by all that stands there. */
  wholes: Map<string, WholeElement>
}

export interface StartTag {
  /** Canonical name. */
  name: string
  /** Never changed: all elements with this tag share it. */
  attributes: Record<string, string>
  /** The end tag that belongs to it. */
  end: string
  /** Of what is inside. */
  scope: Scope
  closed: boolean
  /** Of an element that is likely to stand in the document many times. */
  repeated: boolean
  /** Characters from `<` to `>`. */
  length: number
}

export interface WholeElement {
  /** Never changed: it stands in many places of the tree. */
  element: XmlElement
  /** Elements in it, itself included, and how deep they lie in each other. */
  elements: number
  depth: number
  /** Characters from `<` to `>`. */
  length: number
}

const scopeOf = (prefixes: ReadonlyMap<string, string>): Scope => ({
  prefixes,
  elements: new Map(),
  attributes: new Map(),
  tags: new Map(),
  wholes: new Map(),
})

export const outerScope = (): Scope => scopeOf(new Map([['xml', XML]]))

export const isDeclaration = (name: string) => name.startsWith('xmlns') && (name.length === 5 || name[5] === ':')

/** `null` where the declarations need a closer look. */
export function scopeWith(around: Scope, declarations: readonly { name: string; value: string }[]): Scope | null {
  const prefixes = new Map(around.prefixes)
  for (const { name, value } of declarations) {
    const prefix = name.slice(6)
    const reserved = prefix === 'xml' || prefix === 'xmlns' || value === XML || value === XMLNS
    const wellNamed = name === 'xmlns' || (NAME.test(prefix) && !prefix.includes(':') && value !== '')
    if (reserved || !wellNamed || value.trim() !== value) return null
    prefixes.set(prefix, value)
  }
  return scopeOf(prefixes)
}

/** Canonical name of an element, `null` for one that is not plain ASCII or whose prefix is not declared. */
export function elementName(scope: Scope, name: string): string | null {
  const known = scope.elements.get(name)
  if (known !== undefined) return known
  const [, prefix = '', local] = NAME.exec(name) ?? []
  const namespace = scope.prefixes.get(prefix) ?? (prefix === '' ? '' : null)
  if (local === undefined || namespace === null) return null
  const found = canonicalName(namespace, local)
  scope.elements.set(name, found)
  return found
}

/** The same of an attribute: without a prefix it has no namespace. */
export function attributeName(scope: Scope, name: string): string | null {
  const known = scope.attributes.get(name)
  if (known !== undefined) return known
  const [, prefix = '', local] = NAME.exec(name) ?? []
  const namespace = prefix === '' ? '' : scope.prefixes.get(prefix)
  if (local === undefined || local === 'xmlns' || local.startsWith('__') || namespace === undefined) return null
  const found = canonicalName(namespace, local)
  scope.attributes.set(name, found)
  return found
}
