/** 署名 and date (GB/T 9704—2012 7.3.5) as paragraphs of Word. */
import { AlignmentType } from 'docx'
import type { XmlElement } from '../../ooxml/xml-writer'
import type { Signature } from '../../report'
import type { WordProfile } from '../profile'
import type { StyleId } from '../profile-data'
import { signaturePlaces, type SignaturePlace } from '../signature-places'
import { paragraphXml, type ParagraphFormat } from './paragraph'
import { textRun } from './runs'

/** Organs under each other, the date below; nothing for a report without them. `seal`: a seal will be put over the date. */
export function signatureXml(profile: WordProfile, signature: Signature, seal: boolean): XmlElement[] {
  const { organs, date } = signature
  const places = signaturePlaces(profile, organs.at(-1) ?? '', date, seal)
  const first = { spacing: { before: profile.signature.before } }
  const line = (style: StyleId, text: string, format: ParagraphFormat) =>
    paragraphXml(style, [textRun(profile, style, text)], format)
  return [
    ...organs.map((organ, i) =>
      line('ReportSignature', organ, {
        ...place(places.organ),
        ...(i === 0 ? first : {}),
        ...(date !== '' || i < organs.length - 1 ? { keepNext: true } : {}),
      }),
    ),
    ...(date === '' ? [] : [line('ReportDate', date, { ...place(places.date), ...(organs.length === 0 ? first : {}) })]),
  ]
}

const place = ({ alignment, indent }: SignaturePlace): ParagraphFormat =>
  alignment === 'left'
    ? { alignment: AlignmentType.LEFT, indent: { left: indent } }
    : { alignment: AlignmentType.RIGHT, indent: { right: indent } }
