import type { WordProfile } from '../docx/profile-data'
import { RUN_IN_STOP } from '../docx/run-in'
import { inlineText, plain, type Inline } from '../report'
import { textAtoms, type Atom } from './text-atoms'

/** A heading in one paragraph with the text behind it: only its words are in the heading's font. */
export function runInAtoms({ styles }: WordProfile, heading: readonly Inline[], text: readonly Inline[]): Atom[] {
  const stop = /[。：:！？.]$/.test(inlineText(heading)) ? [] : plain(RUN_IN_STOP)
  const words = textAtoms(heading, styles.ReportBody).map((atom): Atom => ({ ...atom, fontOf: 'Heading2' }))
  return [...words, ...textAtoms([...stop, ...text], styles.ReportBody)]
}
