export interface TextSpan {
  start: number
  end: number
  text: string
}

const spans = (text: string, mark: RegExp, from = 0): TextSpan[] =>
  [...text.matchAll(mark)].map((match) => {
    const start = from + (match.index ?? 0)
    return { start, end: start + match[0].length, text: match[0] }
  })

/** Sentences end with a full stop; what a line break divides is divided too. */
export const sentencesOf = (text: string): TextSpan[] => spans(text, /[^。！？\n]+/g)

/** Of a sentence, or of several that belong together. */
export const clausesOf = (sentence: TextSpan): TextSpan[] =>
  spans(sentence.text, /[^，,；;：:、（）()。！？\n]+/g, sentence.start)

/** Sentences that only go on with what the one before counted (`goesOn`) belong to it. */
export function passagesOf(text: string, goesOn: RegExp): TextSpan[] {
  return sentencesOf(text).reduce<TextSpan[]>((passages, sentence) => {
    const last = passages.at(-1)
    if (!last || !goesOn.test(sentence.text.trimStart()) || text.slice(last.end, sentence.start).includes('\n')) {
      return [...passages, sentence]
    }
    const { start } = last
    return [...passages.slice(0, -1), { start, end: sentence.end, text: text.slice(start, sentence.end) }]
  }, [])
}
