/** Sentences read as if what stands above them were said in front of each. */
import type { Mention, MentionWords } from './mention'
import type { ProseNumber } from './prose-number'
import type { TextSpan } from './sentences'

interface Passage {
  passage: TextSpan
  text: string
  numbers: readonly ProseNumber[]
}

export const moved = (number: ProseNumber, by: number): ProseNumber => ({
  ...number,
  start: number.start + by,
  end: number.end + by,
})

/** The clause of a number with `#` in its place. */
const clauseWithout = ({ start, end }: ProseNumber, { text }: TextSpan): string =>
  `${/[^，,；;：:、（）()]*$/.exec(text.slice(0, start))?.[0] ?? ''}#${text.slice(end)}`

/** `own`: what the passage says by itself; `read` is asked again with `says` in front of it. */
export function mentionsUnder<T extends Passage>(
  says: string,
  { own, reading, read }: { own: Mention[]; reading: T; read: (reading: T) => Mention[] },
  words: MentionWords,
  units: ReadonlySet<string>,
): Mention[] {
  const by = says.length
  const text = says + reading.passage.text
  const told = read({
    ...reading,
    passage: { start: 0, end: text.length, text },
    text: says + reading.text,
    numbers: reading.numbers.map((number) => moved(number, by)),
  }).map((mention) => ({ ...mention, number: moved(mention.number, -by) }))
  const at = (mentions: readonly Mention[], { start }: ProseNumber) => mentions.filter(({ number }) => number.start === start)
  const isFirm = ({ sure, body, turnedFrom }: Mention) => sure || body !== null || turnedFrom !== null
  // Behind a number of something else the words above say nothing any more: 来电120件，办结118件.
  let strange = false
  return reading.numbers.flatMap((number) => {
    const said = at(own, number)
    const found = said.some(isFirm) ? said : at(told, number)
    const firm = found.length > 0 && found.every(isFirm)
    const kept =
      strange && !said.some(isFirm) ? found.map((one) => ({ ...one, sure: false, body: null, turnedFrom: null })) : found
    if (!firm && units.has(number.unit) && !words.changes.test(reading.passage.text.slice(0, number.start))) {
      strange ||= !words.within.test(clauseWithout(number, reading.passage))
    }
    return kept
  })
}
