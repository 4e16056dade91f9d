/** The words of two reports, chapter by chapter and sentence by sentence. */
import { compareTexts, type TextPiece } from '../difference'
import { blockText, type Report } from '../report'
import type { Template } from '../template'

export interface SentencePlace {
  text: string
  /** Block of its section, from 0. */
  block: number
}

export type ComparedSentence =
  | { kind: 'same'; before: SentencePlace; after: SentencePlace }
  /** `pieces`: what was taken out and put in within the sentence. */
  | { kind: 'changed'; before: SentencePlace; after: SentencePlace; similarity: number; pieces: TextPiece[] }
  | { kind: 'deleted'; before: SentencePlace }
  | { kind: 'inserted'; after: SentencePlace }

export interface ComparedSection {
  section: string
  /** `null` for the preface. */
  heading: string | null
  /** Share of the characters of both that stand in like sentences, 0–1; 1 where neither says anything. */
  similarity: number
  sentences: ComparedSentence[]
}

/** In the order of the chapters of `template`, the form of the later report. */
export function compareProse(before: Report, after: Report, template: Template): ComparedSection[] {
  return template.sections.map(({ id, heading }) => ({ heading: heading ?? null, ...compareChapter(before, after, id) }))
}

/** One chapter of both. */
export function compareChapter(before: Report, after: Report, section: string): Omit<ComparedSection, 'heading'> {
  const sentences = compareSection(sentencesIn(before, section), sentencesIn(after, section))
  return { section, similarity: similarityOf(sentences), sentences }
}

/** With its stop; what a line or a cell ends is ended too. */
const SENTENCE = /[^。！？!?\n\t]*[。！？!?]+|[^。！？!?\n\t]+/g

function sentencesIn(report: Report, section: string): SentencePlace[] {
  const blocks = report.sections.find(({ id }) => id === section)?.blocks ?? []
  return blocks.flatMap((block, index) =>
    block.kind === 'image'
      ? []
      : (blockText(block).match(SENTENCE) ?? [])
          .map((text) => ({ text: text.trim(), block: index }))
          .filter(({ text }) => text !== ''),
  )
}

function compareSection(before: readonly SentencePlace[], after: readonly SentencePlace[]): ComparedSentence[] {
  const texts = (places: readonly SentencePlace[]) => places.map(({ text }) => text)
  return compareTexts(texts(before), texts(after)).map((one): ComparedSentence => {
    switch (one.kind) {
      case 'same':
        return { kind: 'same', before: before[one.before]!, after: after[one.after]! }
      case 'changed':
        return { ...one, before: before[one.before]!, after: after[one.after]! }
      case 'deleted':
        return { kind: 'deleted', before: before[one.before]! }
      case 'inserted':
        return { kind: 'inserted', after: after[one.after]! }
    }
  })
}

function similarityOf(sentences: readonly ComparedSentence[]): number {
  let all = 0
  let alike = 0
  for (const one of sentences) {
    const length = ('before' in one ? one.before.text.length : 0) + ('after' in one ? one.after.text.length : 0)
    all += length
    alike += length * (one.kind === 'same' ? 1 : one.kind === 'changed' ? one.similarity : 0)
  }
  return all === 0 ? 1 : alike / all
}
