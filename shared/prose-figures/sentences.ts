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

/** How one sentence follows from another; data of the template. */
export interface Joints {
  /** How a sentence begins that goes on with what the one before counted. */
  goesOn: RegExp
  /** How a sentence begins that may go on with the one before, without a word that says so … */
  resumes: RegExp
  /** … when that one says what is counted. */
  resumed: RegExp
  /** A heading in front of its text: the first sentence behind it belongs to it. */
  headed: RegExp
}

/** Sentences that only go on with what the one before counted belong to it. */
export function passagesOf(text: string, { goesOn, resumes, resumed, headed }: Joints): TextSpan[] {
  const passages: TextSpan[] = []
  let previous = ''
  for (const sentence of sentencesOf(text)) {
    const last = passages.at(-1)
    const words = sentence.text.trimStart()
    const isHeaded = headed.test(previous)
    const joined = isHeaded || goesOn.test(words) || (resumes.test(words) && resumed.test(previous))
    previous = joined && !isHeaded ? previous : sentence.text
    if (last && joined && !text.slice(last.end, sentence.start).includes('\n')) {
      const { start } = last
      passages[passages.length - 1] = { start, end: sentence.end, text: text.slice(start, sentence.end) }
    } else passages.push(sentence)
  }
  return passages
}
