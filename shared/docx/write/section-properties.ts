/** The page (GB/T 9704—2012 5.2): one section, its first page numbered like the others. */
import { element, type XmlElement } from '../../ooxml/xml-writer'
import type { WordProfile } from '../profile-data'

export function sectionProperties({ page, pageNumber }: WordProfile, oddFooter: string, evenFooter: string): XmlElement {
  const footer = (type: string, id: string) => element('w:footerReference', { 'w:type': type, 'r:id': id })
  return element(
    'w:sectPr',
    {},
    pageNumber.layout === 'outer' && footer('even', evenFooter),
    footer('default', oddFooter),
    element('w:pgSz', { 'w:w': page.width, 'w:h': page.height }),
    element('w:pgMar', {
      'w:top': page.top,
      'w:right': page.right,
      'w:bottom': page.bottom,
      'w:left': page.left,
      'w:header': page.header,
      'w:footer': page.footer,
      'w:gutter': 0,
    }),
    element('w:cols', { 'w:space': 425 }),
    page.linePitch !== null && element('w:docGrid', { 'w:type': 'lines', 'w:linePitch': page.linePitch }),
  )
}
