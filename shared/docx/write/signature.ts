/** 署名 and date (GB/T 9704—2012 7.3.5): who stands how far from the right edge depends on which of them is wider. */
import { AlignmentType } from 'docx'
import type { XmlElement } from '../../ooxml/xml-writer'
import type { Signature } from '../../report'
import { emWidth } from '../em-width'
import { textWidth, type WordProfile } from '../profile'
import type { StyleId } from '../profile-data'
import { paragraphXml, type ParagraphFormat } from './paragraph'
import { textRun } from './runs'

interface Place {
  alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']
  indent: { left: number } | { right: number }
}

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
        ...places.organ,
        ...(i === 0 ? first : {}),
        ...(date !== '' || i < organs.length - 1 ? { keepNext: true } : {}),
      }),
    ),
    ...(date === '' ? [] : [line('ReportDate', date, { ...places.date, ...(organs.length === 0 ? first : {}) })]),
  ]
}

function signaturePlaces(profile: WordProfile, organ: string, date: string, seal: boolean): { organ: Place; date: Place } {
  const { em, right: gap, sealRight } = profile.signature
  const width = textWidth(profile)
  const organWidth = em * emWidth(organ)
  const dateWidth = em * emWidth(date)
  if (seal) return { organ: right(sealRight + (dateWidth - organWidth) / 2), date: right(sealRight) }
  if (organ === '') return { organ: right(gap), date: right(gap) }
  // Whichever is narrower is placed by the other: the date begins two characters right of the 署名.
  if (organWidth >= dateWidth) return { organ: right(gap), date: left(Math.min(width - organWidth, width - dateWidth)) }
  return { organ: left(width - 2 * gap - dateWidth), date: right(gap) }
}

const whole = (twips: number) => Math.max(0, Math.round(twips))
const left = (twips: number): Place => ({ alignment: AlignmentType.LEFT, indent: { left: whole(twips) } })
const right = (twips: number): Place => ({ alignment: AlignmentType.RIGHT, indent: { right: whole(twips) } })
