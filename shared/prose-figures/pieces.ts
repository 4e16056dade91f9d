/** The parts of a sentence that hold one number each, with the words in front of it and behind it. */
import type { ProseNumber } from './prose-number'
import { clausesOf, type TextSpan } from './sentences'

/** Text from the number before (or the start of the clause) to the number after (or the end of the clause). */
export interface Piece extends TextSpan {
  /** A rate is said of a number and is none to count with. */
  number: ProseNumber | undefined
  lead: string
  rest: string
  /** The mark behind its clause, '' inside one. */
  mark: string
  /** Words between its number and the next one of the same clause, `null` when it is the last. */
  gap: string | null
  /** Not the first of its clause. */
  goesOn: boolean
}

export function piecesOf(passage: TextSpan, numbers: readonly ProseNumber[]): Piece[] {
  const counts = numbers.filter((n) => n.start >= passage.start && n.end <= passage.end && n.unit !== '%')
  let at = 0
  return clausesOf(passage).flatMap((clause) => {
    while (at < counts.length && counts[at]!.end <= clause.start) at++
    const inside: ProseNumber[] = []
    for (let i = at; i < counts.length && counts[i]!.start < clause.end; i++) {
      if (counts[i]!.start >= clause.start && counts[i]!.end <= clause.end) inside.push(counts[i]!)
    }
    const mark = passage.text[clause.end - passage.start] ?? ''
    const words = (from: number, to: number) => clause.text.slice(from - clause.start, to - clause.start)
    if (inside.length === 0) {
      return [{ ...clause, number: undefined, lead: clause.text, rest: '', mark, gap: null, goesOn: false }]
    }
    return inside.map((number, i): Piece => {
      const start = inside[i - 1]?.end ?? clause.start
      const next = inside[i + 1]
      const end = next ? number.end : clause.end
      const rest = words(number.end, next?.start ?? clause.end)
      const place = { start, end, text: words(start, end) }
      return {
        ...place,
        number,
        lead: words(start, number.start),
        rest,
        mark: next ? '' : mark,
        gap: next ? rest : null,
        goesOn: i > 0,
      }
    })
  })
}
