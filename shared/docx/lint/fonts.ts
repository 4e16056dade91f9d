/** Every run with Chinese text names its font, and quotes and dashes say that they are Chinese. */
import { child, childrenNamed, textBelow } from '../../ooxml/xml-tree'
import type { LintBreach } from './breach'
import type { LintPackage } from './lint-package'
import { descendantsNamed } from './xml-tree'

const STYLES = 'word/styles.xml'
const HAN = /\p{Script=Han}/u
/** As wide as a Han character in Chinese, narrow in Latin fonts. */
const AMBIGUOUS = /[“”‘’…—]/

export function lintFonts({ documents, parts }: LintPackage): LintBreach[] {
  return [
    ...languageFaults(parts.get(STYLES)),
    ...documents.flatMap(({ name, root }) =>
      descendantsNamed(root, 'w:r').flatMap((run) => {
        const text = ['w:t', 'w:delText']
          .flatMap((of) => childrenNamed(run, of))
          .map(textBelow)
          .join('')
        const fonts = child(child(run, 'w:rPr'), 'w:rFonts')?.attributes ?? {}
        const faults: string[] = []
        if (HAN.test(text) && !fonts['w:eastAsia']) faults.push('a Chinese run without a font')
        if (AMBIGUOUS.test(text) && fonts['w:hint'] !== 'eastAsia') faults.push('a quote or dash without the hint')
        return faults.map((what) => ({ rule: 'fonts', place: name, what: `${what}: ${text.slice(0, 20)}` }))
      }),
    ),
  ]
}

function languageFaults(styles: LintPackage['documents'][number]['root'] | undefined): LintBreach[] {
  const run = child(child(child(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  if (child(run, 'w:lang')?.attributes['w:eastAsia'] === 'zh-CN') return []
  return [{ rule: 'fonts', place: STYLES, what: 'the defaults do not say that the text is Chinese' }]
}
