/** The words a finding speaks of, found again in the report, and changes of them. */
import type { Change, Fix } from '../change'
import type { Finding } from '../finding'
import { message } from '../message'
import { blockText } from '../report'
import type { CheckContext } from './check-context'

export interface Place {
  section: string
  block: number
  text: string
  /** Where the quoted words begin. */
  start: number
  quote: string
}

/** `null` when they no longer stand there. */
export function placeOf({ where }: Finding, context: CheckContext): Place | null {
  if (!where || !('section' in where) || where.block === undefined || where.quote === undefined) return null
  return placeIn(where.section, where.block, where.quote, context)
}

export function placeIn(section: string, block: number, quote: string, { report }: CheckContext): Place | null {
  const found = report.sections.find(({ id }) => id === section)?.blocks[block]
  const text = found ? blockText(found) : ''
  const start = text.indexOf(quote)
  return start < 0 ? null : { section, block, text, start, quote }
}

export const words = (
  { section, block }: Pick<Place, 'section' | 'block'>,
  start: number,
  from: string,
  by: string,
): Extract<Change, { kind: 'words' }> => ({ kind: 'words', section, block, start, words: from, by })

export const replaced = (place: Place, by: string, previewed = false): Fix => ({
  label: message('fixReplace', { words: by }),
  changes: [words(place, place.start, place.quote, by)],
  previewed,
})
