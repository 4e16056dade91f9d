/** Properties of runs, paragraphs and cells repeat hundreds of times in a document: each is read once and shared. */
import type { StartTag, WholeElement } from './namespace-scope'
import type { XmlElement } from './xml-writer'

const REPEATED = new Set(['w:rPr', 'w:pPr', 'w:tcPr', 'w:trPr'])
/** Marks that are told apart by the place they stand at do not stand among properties, but a broken file may put them there. */
const OF_ONE_PLACE = /fldChar|imagedata/
/** What is longer repeats too seldom; a file full of different ones fills no memory. */
const LONGEST_KEPT = 2000
const MOST_KEPT = 1000

export const isRepeated = (name: string) => REPEATED.has(name)

/** The element that begins at `begin` with `tag`, when the same characters were read as a whole element before. */
export function knownWhole(text: string, begin: number, { end, scope }: StartTag): WholeElement | undefined {
  const at = scope.wholes.size === 0 ? -1 : text.indexOf(end, begin)
  return at < 0 || at - begin > LONGEST_KEPT ? undefined : scope.wholes.get(text.slice(begin, at + end.length))
}

/** `written`: all that stands there from its `<` to its `>`. */
export function keepWhole(written: string, element: XmlElement, { wholes }: StartTag['scope']): void {
  if (written.length > LONGEST_KEPT || wholes.size >= MOST_KEPT || OF_ONE_PLACE.test(written)) return
  wholes.set(written, { element, ...sizeOf(element), length: written.length })
}

function sizeOf(element: XmlElement): { elements: number; depth: number } {
  let elements = 1
  let depth = 0
  for (const node of element.children) {
    if (typeof node === 'string') continue
    const inner = sizeOf(node)
    elements += inner.elements
    depth = Math.max(depth, inner.depth)
  }
  return { elements, depth: depth + 1 }
}
