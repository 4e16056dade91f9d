/** Words that stand in a document where nobody sees them: in the colour of their ground, or too small to be read. */
import { isNear, type Colour } from './colour'

export interface WordLook {
  colour: Colour
  ground: Colour
  /** In points. */
  size: number
}

/** In points; nobody reads smaller words. */
export const SMALLEST_WORDS = 2.25

/** Digits, signs alone, and words that stand for a number: what would be read as a figure. */
const FIGURE = /\p{N}|^[^\p{Script=Han}\p{Script=Latin}]*$|^[零〇一二三四五六七八九十百千万两无]+[件条次个]?$/u

/**
 * `doubtful`: words of no number on what may be the ground of another file or of a style that is not known, such as the
 * head of a table; they are kept and told. Figures in the colour of their ground count as not there.
 */
export function seenWords(words: string, { colour, ground, size }: WordLook): 'seen' | 'unseen' | 'doubtful' {
  if (size < SMALLEST_WORDS || colour === 'none') return 'unseen'
  if (!isNear(colour, ground)) return 'seen'
  return FIGURE.test(words.trim()) ? 'unseen' : 'doubtful'
}
