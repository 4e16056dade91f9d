/** Where 署名 and date stand (GB/T 9704—2012 7.3.5): who stands how far from which edge depends on which of them is wider. */
import { emWidth } from './em-width'
import { textWidth, type WordProfile } from './profile'

export interface SignaturePlace {
  alignment: 'left' | 'right'
  /** Twips between the text area's edge and the line, on the side it is aligned to. */
  indent: number
}

/** `organ`: the last of the organs, under which the date stands; empty for a date alone. `seal`: room for one over the date. */
export function signaturePlaces(
  profile: WordProfile,
  organ: string,
  date: string,
  seal: boolean,
): { organ: SignaturePlace; date: SignaturePlace } {
  const { em, right: gap, sealRight } = profile.signature
  const width = textWidth(profile)
  const organWidth = em * emWidth(organ)
  const dateWidth = em * emWidth(date)
  if (profile.signature.layout === 'right') return { organ: right(gap), date: right(gap) }
  if (seal) return { organ: right(sealRight + (dateWidth - organWidth) / 2), date: right(sealRight) }
  if (organ === '') return { organ: right(gap), date: right(gap) }
  // Whichever is narrower is placed by the other: the date begins two characters right of the 署名.
  if (organWidth >= dateWidth) return { organ: right(gap), date: left(Math.min(width - organWidth, width - dateWidth)) }
  return { organ: left(width - 2 * gap - dateWidth), date: right(gap) }
}

const whole = (twips: number) => Math.max(0, Math.round(twips))
const left = (twips: number): SignaturePlace => ({ alignment: 'left', indent: whole(twips) })
const right = (twips: number): SignaturePlace => ({ alignment: 'right', indent: whole(twips) })
