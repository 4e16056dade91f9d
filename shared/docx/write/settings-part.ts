import { element, type XmlElement } from '../../ooxml/xml-writer'
import type { WordProfile } from '../profile-data'
import { WORD } from './namespaces'

const val = (name: string, value: string | number) => element(name, { 'w:val': value })

/** `compatibilityMode` 15 keeps Word from opening the file in 兼容模式. */
export function settingsPart(profile: WordProfile): XmlElement {
  return element(
    'w:settings',
    { 'xmlns:w': WORD },
    val('w:defaultTabStop', profile.defaultTabStop),
    profile.pageNumber.layout === 'outer' && element('w:evenAndOddHeaders'),
    val('w:characterSpacingControl', 'compressPunctuation'),
    element(
      'w:compat',
      {},
      element('w:balanceSingleByteDoubleByteWidth'),
      element('w:doNotExpandShiftReturn'),
      element('w:useFELayout'),
      element('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15,
      }),
    ),
    element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
  )
}
