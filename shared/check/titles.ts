/** S08: a law or document of a name that nobody knows. */
import type { Finding } from '../finding'
import { message } from '../message'
import { memoByText } from '../prose-figures'
import type { CheckContext, CheckOf } from './check-context'
import { editDistance } from './edit-distance'
import { proseOf } from './wording'

type Titles = CheckOf<'titles'>

const regex = memoByText((source) => new RegExp(source))

export function checkTitles(check: Titles, context: CheckContext): Finding[] {
  return proseOf(context).flatMap(({ section, index, text }) =>
    [...text.matchAll(/《([^《》]{4,60})》/g)].flatMap((match): Finding[] => {
      const title = (match[1] ?? '').replace(/\s/g, '')
      if (!regex(check.ending).test(title) || check.known.includes(title)) return []
      // A document with its number can be found, whatever it is called.
      if (regex(check.numbered).test(text.slice(match.index + match[0].length))) return []
      const nearest = nearestOf(check, title)
      if (nearest === null && !regex(check.topic).test(title)) return []
      const where = { section, block: index, quote: match[0] }
      const found = { basis: message('basisTitles'), where, actual: title, ...(nearest === null ? {} : { expected: nearest }) }
      return [{ code: check.code, severity: 'notice', message: message('S08', { title }), ...found }]
    }),
  )
}

function nearestOf({ known, edits }: Titles, title: string): string | null {
  const near = known
    .filter((one) => Math.abs(one.length - title.length) <= edits)
    .map((one) => ({ one, distance: editDistance(one, title) }))
    .filter(({ distance }) => distance <= edits)
    .sort((a, b) => a.distance - b.distance)
  return near[0]?.one ?? null
}
