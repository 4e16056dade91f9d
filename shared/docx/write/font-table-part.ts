import { element, type XmlElement } from '../../ooxml/xml-writer'
import type { WordProfile } from '../profile-data'
import { writtenFonts } from '../written-fonts'
import { WORD } from './namespaces'

/** What each written font is like, so that a program without it takes a similar one. */
export function fontTablePart(profile: WordProfile): XmlElement {
  return element(
    'w:fonts',
    { 'xmlns:w': WORD },
    ...writtenFonts(profile).map((font) =>
      element(
        'w:font',
        { 'w:name': font.name },
        font.alternatives.length > 0 && element('w:altName', { 'w:val': font.alternatives.join(',') }),
        element('w:charset', { 'w:val': font.charset }),
        element('w:family', { 'w:val': font.family }),
        element('w:pitch', { 'w:val': font.pitch }),
      ),
    ),
  )
}
