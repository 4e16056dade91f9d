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

export const clausesOf = (sentence: TextSpan): TextSpan[] => spans(sentence.text, /[^，,；;：:、（）()]+/g, sentence.start)
