/**
 * Stretches between the bookmarks of linked figures. What a link means stands in the embedded copy, so until that is asked
 * such a stretch is a figure whose source is the number of its bookmark.
 */
import type { XmlElement } from '../../ooxml'
import { PLAIN_NUMBER, type FigureRun, type Inline } from '../../report'
import { linkBookmark, linkNumber } from '../link-bookmark'

/** Watches the content of one paragraph grow. */
export function linkMarks(content: Inline[]) {
  let open: { id: string; number: number; from: number } | null = null
  return {
    start(element: XmlElement): void {
      const number = linkNumber(element.attributes['w:name'] ?? '')
      if (number !== null) open = { id: element.attributes['w:id'] ?? '', number, from: content.length }
    },
    end(element: XmlElement): void {
      if (open === null || element.attributes['w:id'] !== open.id) return
      const { number, from } = open
      open = null
      const inside = content.slice(from)
      const text = inside.map((inline) => (inline.kind === 'break' ? '\n' : inline.text)).join('')
      const marks = inside[0]?.kind === 'text' ? inside[0].marks : []
      if (text === '' || text.includes('\n') || inside.some((inline) => inline.kind !== 'text')) return
      content.splice(from, inside.length, {
        kind: 'figure',
        source: { kind: 'cell', figure: linkBookmark(number) },
        style: PLAIN_NUMBER,
        text,
        marks,
      })
    },
  }
}

/** The number of the bookmark a stretch stood in; `null` for a figure that knows its cells. */
export const numberOfLink = ({ source }: FigureRun): number | null => (source.kind === 'cell' ? linkNumber(source.figure) : null)
