/** Whose figures a clause tells of: the body it names, or the one that a clause before has named. */
import type { MentionWords } from './mention'

/** What is left of the words in front of a keyword when everything is taken away that names nobody; '' for nobody. */
export const bodyIn = (front: string, { aroundBody }: MentionWords): string => front.replace(new RegExp(aroundBody, 'g'), '')

/**
 * 县住建局收到申请31件，办结29件: the second clause is told of the same body. `front`: the words in front of its keyword,
 * or all of a clause that counts nothing.
 */
export function bodyAfter(before: string, front: string, words: MentionWords, counts: boolean): string {
  if (words.own.test(front) || (words.area.test(front) && bodyIn(front, words) === '')) return ''
  const said = counts ? front : new RegExp(`^.{0,20}?${words.bodies.source}`).exec(front.replace(/^[□\s]+/, ''))?.[0]
  const body = said === undefined ? '' : bodyIn(said, words)
  return body !== '' && [body, front].some((told) => words.tellers.test(told)) ? body : before
}
