/** Gives the bookmarks of linked figures their numbers, or takes them out of a file that is to have none. */
import type { XmlElement, XmlNode } from '../../ooxml/xml-writer'
import { linkBookmark } from '../link-bookmark'

/** What a run writes before it knows its number. */
export const UNNUMBERED = linkBookmark(0)

/** `nextId`: ids behind those of the cells; `null`: no bookmarks. The elements themselves are changed. */
export function numberLinks(content: readonly XmlElement[], nextId: (() => number) | null): void {
  let number = 0
  let open: string | null = null
  const isOurs = (node: XmlNode): boolean =>
    typeof node !== 'string' &&
    ((node.name === 'w:bookmarkStart' && node.attributes['w:name'] === UNNUMBERED) ||
      (node.name === 'w:bookmarkEnd' && node.attributes['w:id'] === NO_ID))
  const visit = (element: XmlElement): void => {
    if (nextId === null) element.children = element.children.filter((node) => !isOurs(node))
    for (const node of element.children) {
      if (typeof node === 'string') continue
      if (nextId === null || !isOurs(node)) visit(node)
      else if (node.name === 'w:bookmarkStart') {
        open = String(nextId())
        node.attributes['w:id'] = open
        node.attributes['w:name'] = linkBookmark(++number)
      } else if (open !== null) {
        node.attributes['w:id'] = open
        open = null
      }
    }
  }
  content.forEach(visit)
}

/** Id of bookmarks without a number; no other bookmark has it. */
export const LINK_ID = -1
const NO_ID = String(LINK_ID)
