/** A heading （一） in one paragraph with the text behind it: only its words are in the heading's font. */
import type { XmlElement } from '../../ooxml/xml-writer'
import { inlineText, plain, type Block } from '../../report'
import { RUN_IN_STOP, RUN_IN_STYLE } from '../run-in'
import type { FormWriting } from './form-table'
import { paragraphXml, type ParagraphFormat } from './paragraph'
import { inlineRuns } from './runs'

type Prose = Extract<Block, { kind: 'heading' | 'paragraph' }>

/** The heading's own style marks its words: a file that comes back can be taken apart again. */
export function runInXml({ profile }: FormWriting, heading: Prose, text: Prose, format: ParagraphFormat): XmlElement {
  const stop = /[。：:！？.]$/.test(inlineText(heading.content)) ? [] : plain(RUN_IN_STOP)
  return paragraphXml(
    'ReportBody',
    [
      ...inlineRuns(profile, 'Heading2', heading.content, { characterStyle: RUN_IN_STYLE.id }),
      ...inlineRuns(profile, 'ReportBody', [...stop, ...text.content]),
    ],
    format,
  )
}
