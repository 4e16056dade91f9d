/** The page number (GB/T 9704—2012 7.5): the one field of the file, with a cached result for programs that compute none. */
import { element, type XmlElement } from '../../ooxml/xml-writer'
import type { WordProfile } from '../profile-data'
import { OFFICE_RELATIONSHIPS, WORD } from './namespaces'
import { runFonts } from './runs'

export type FooterPages = 'odd' | 'even'

export function footerPart(profile: WordProfile, pages: FooterPages): XmlElement {
  const { before, after } = profile.pageNumber
  const { hint, ascii, hAnsi, eastAsia, cs } = runFonts(profile, 'Footer')
  const run = (content: XmlElement) =>
    element(
      'w:r',
      {},
      element(
        'w:rPr',
        {},
        element('w:rFonts', { 'w:hint': hint, 'w:ascii': ascii, 'w:hAnsi': hAnsi, 'w:eastAsia': eastAsia, 'w:cs': cs }),
      ),
      content,
    )
  const text = (name: string, value: string) => element(name, { 'xml:space': 'preserve' }, value)
  const field = (type: string) => run(element('w:fldChar', { 'w:fldCharType': type }))
  return element(
    'w:ftr',
    { 'xmlns:w': WORD, 'xmlns:r': OFFICE_RELATIONSHIPS },
    element(
      'w:p',
      {},
      element('w:pPr', {}, element('w:pStyle', { 'w:val': 'Footer' }), ...placement(profile, pages)),
      before !== '' && run(text('w:t', before)),
      field('begin'),
      run(text('w:instrText', ' PAGE ')),
      field('separate'),
      run(element('w:t', {}, pages === 'odd' ? '1' : '2')),
      field('end'),
      after !== '' && run(text('w:t', after)),
    ),
  )
}

/** Odd pages right, even pages left, each with one character free; printed on one side: in the middle. */
function placement({ pageNumber }: WordProfile, pages: FooterPages): XmlElement[] {
  if (pageNumber.layout === 'center') return [element('w:jc', { 'w:val': 'center' })]
  const side = pages === 'odd' ? 'right' : 'left'
  return [element('w:ind', { [`w:${side}`]: pageNumber.indent }), element('w:jc', { 'w:val': side })]
}
