/** What a share or a change is said of. */
import { clausesOf, memoByText, sentencesOf, type Mention, type TextSpan } from '../prose-figures'
import type { CheckContext } from './check-context'
import { isOwnMention, mentionsIn, type Place, type ProseCheck } from './prose-mentions'

export const clausesWithBefore = memoByText((text) => sentencesOf(text).flatMap(withBefore))

export interface ClauseInSentence {
  clause: TextSpan
  before: TextSpan | undefined
  /** The sentence up to the clause. */
  said: string
}

/** Each clause with the one before it; what stands in brackets is said aside. */
function withBefore(sentence: TextSpan): ClauseInSentence[] {
  const last: (TextSpan | undefined)[] = [undefined]
  let end = sentence.start
  return clausesOf(sentence).map((clause) => {
    for (const mark of sentence.text.slice(end - sentence.start, clause.start - sentence.start)) {
      if (/[（(]/.test(mark)) last.push(last.at(-1))
      else if (/[）)]/.test(mark) && last.length > 1) last.pop()
    }
    end = clause.end
    const before = last.at(-1)
    last[last.length - 1] = clause
    return { clause, before, said: sentence.text.slice(0, clause.start - sentence.start) }
  })
}

const isIn = ({ number }: Mention, span: TextSpan | undefined) =>
  span !== undefined && number.start >= span.start && number.end <= span.end

/** What a rate of a clause is said of: the exact figure in front of it, in its clause or in the one just before. */
export function subjectOf(
  own: readonly Mention[],
  clause: TextSpan,
  before: TextSpan | undefined,
  at: number,
): Mention | undefined {
  const inClause = own.filter((mention) => isIn(mention, clause) && mention.number.end <= at)
  const found = inClause.length > 0 ? inClause : own.filter((mention) => isIn(mention, before))
  return found.length === 1 ? found[0] : undefined
}

/** Figures of the report that are said beyond doubt and exactly. */
export const ownExact = (check: ProseCheck, text: string, place: Place, context: CheckContext) =>
  mentionsIn(check, text, place, context).filter((mention) => isOwnMention(mention, context) && mention.number.value !== null)
