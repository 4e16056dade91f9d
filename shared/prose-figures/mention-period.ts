/** Of which year and for whom the words around a number speak. */
import type { Bound } from './bind-phrase'
import type { Mention, MentionWords } from './mention'
import type { TextSpan } from './sentences'

const YEAR = /(\d{4})\s*年/

/** `keyword`: the phrase in front of the number, whose own year may be that of another place (2025年结转). */
export function periodOf(
  text: string,
  clause: TextSpan,
  passage: TextSpan,
  words: MentionWords,
  keyword: Bound | null,
): Mention['period'] {
  const whole = text.slice(clause.start, clause.end)
  const dated = keyword?.phrases[0]?.dated ?? null
  const told = dated === null || !keyword ? whole : whole.slice(0, keyword.start) + whole.slice(keyword.end)
  const own = told.replace(new RegExp(words.carries, 'g'), '')
  if (words.previous.test(own)) return 'previous'
  const inClause = YEAR.exec(own)
  if (inClause) return Number(inClause[1])
  if (words.current.test(own)) return 'own'
  const inKeyword = dated === null || !keyword ? null : YEAR.exec(whole.slice(keyword.start, keyword.end))
  if (inKeyword && dated !== null) return Number(inKeyword[1]) - dated
  const elsewhere = new RegExp(`${words.carries.source}|${words.comparesWith.source}`, 'g')
  const before = text.slice(passage.start, clause.start).replace(elsewhere, '')
  const earlier = [...before.matchAll(/(\d{4})\s*年/g)].pop()
  return earlier ? Number(earlier[1]) : 'own'
}

export function scopeOf(context: string, words: MentionWords): Mention['scope'] {
  if (words.area.test(context)) return 'area'
  return words.own.test(context) ? 'own' : null
}
