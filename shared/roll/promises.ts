import { sentencesOf } from '../prose-figures'
import { blockText, type Report } from '../report'
import type { RollData } from '../template'

/** What last year's report promised to improve, sentence by sentence: this year's is expected to answer it. */
export function promisesOf(previous: Report, rules: RollData): string[] {
  const words = new RegExp(rules.promises.words)
  const lacking = new RegExp(rules.promises.lacking, 'g')
  const blocks = previous.sections.find(({ id }) => id === rules.promises.section)?.blocks ?? []
  return blocks
    .filter((block) => block.kind !== 'heading')
    .flatMap((block) => sentencesOf(blockText(block)))
    .map(({ text }) => text.trim())
    .filter((sentence) => words.test(sentence.replace(lacking, '')))
}
