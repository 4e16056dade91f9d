/** Paragraphs taken over from last year, and how far each has been rewritten since. */
import { similarity } from '../difference'
import { blotOut, memoByText, readNumbers } from '../prose-figures'
import { blockText, type Block, type Report } from '../report'
import type { CarriedText } from '../working-papers'

const isProse = (block: Block) =>
  block.kind === 'paragraph' || block.kind === 'list-item' || block.kind === 'note' || block.kind === 'table'

/** Every piece of prose of a draft just made: none of it is written for the new year yet. */
export const carriedTexts = (report: Report): CarriedText[] =>
  report.sections.flatMap((section) =>
    section.blocks
      .filter((block) => isProse(block) && blockText(block).trim() !== '')
      .map((block) => ({ section: section.id, text: blockText(block), confirmed: false })),
  )

export interface CarriedState {
  /** Position in the list of carried texts. */
  index: number
  section: string
  /** Where it stands now; `null` when it was deleted or rewritten altogether. */
  block: number | null
  /** 0–1, numbers and years left out of account; 0 when it is gone. */
  similarity: number
  /** `waiting`: neither rewritten nor confirmed. */
  state: 'waiting' | 'rewritten' | 'confirmed'
  /** Numbers of last year in a paragraph that waits, with their unit. */
  figures: string[]
}

/** Less alike than this, it is another paragraph. */
const LEAST = 0.2

/** What changes every year by itself says nothing about the writing. */
const skeleton = memoByText((words) => words.normalize('NFKC').replace(/[\d\s]/g, ''))

/** Every pair is looked at once, however often a person types: a report has thousands of them. */
const likenessTo = memoByText((carried) => memoByText((now) => similarity(skeleton(now), skeleton(carried))))

/** `alike`: from this likeness on a paragraph counts as not rewritten. Each block answers to one carried text. */
export function carriedStates(report: Report, carried: readonly CarriedText[], alike: number): CarriedState[] {
  const sections = new Map(report.sections.map(({ id, blocks }) => [id, proseOf(blocks)]))
  const taken = new Set<ProseBlock>()
  // Those that nobody touched first: what is left has few to be looked for among.
  const untouched = carried.map(({ section, text }) => {
    const found = sections.get(section)?.find((block) => block.text === text && !taken.has(block))
    if (found) taken.add(found)
    return found
  })
  return carried.map((one, index) => {
    const same = untouched[index]
    const found = same ? { block: same, similarity: 1 } : mostAlike(sections.get(one.section) ?? [], one.text, taken)
    const share = found?.similarity ?? 0
    const waiting = share >= alike
    const state = waiting && one.confirmed ? 'confirmed' : waiting ? 'waiting' : 'rewritten'
    const figures = state === 'waiting' && found ? figuresIn(found.block.text) : []
    return { index, section: one.section, block: found?.block.index ?? null, similarity: share, state, figures }
  })
}

interface ProseBlock {
  index: number
  text: string
}

const proseOf = (blocks: readonly Block[]): ProseBlock[] =>
  blocks.flatMap((block, index) => (isProse(block) ? [{ index, text: blockText(block) }] : []))

function mostAlike(
  blocks: readonly ProseBlock[],
  text: string,
  taken: Set<ProseBlock>,
): { block: ProseBlock; similarity: number } | null {
  const likeness = likenessTo(text)
  let best: { block: ProseBlock; similarity: number } | null = null
  for (const block of blocks) {
    if (taken.has(block)) continue
    const share = likeness(block.text)
    if (share > (best?.similarity ?? LEAST)) best = { block, similarity: share }
  }
  if (best) taken.add(best.block)
  return best
}

/** Numbers with a unit: those of last year stay in the text until someone writes this year's. */
const figuresIn = memoByText((words) =>
  readNumbers(blotOut(words), words)
    .filter(({ unit }) => unit !== '')
    .map(({ quote }) => quote),
)

export interface CarriedProgress {
  all: number
  /** Neither rewritten nor confirmed. */
  waiting: number
  /** By section id: how alike what is carried is to last year, 0–1, weighed by length. */
  sections: Record<string, number>
}

export function carriedProgress(carried: readonly CarriedText[], states: readonly CarriedState[]): CarriedProgress {
  const ids = [...new Set(carried.map(({ section }) => section))]
  const shareOf = (section: string) => {
    const own = states.filter((one) => one.section === section)
    const weight = (one: CarriedState) => carried[one.index]!.text.length
    const all = own.reduce((n, one) => n + weight(one), 0)
    return all === 0 ? 0 : own.reduce((n, one) => n + weight(one) * one.similarity, 0) / all
  }
  return {
    all: states.length,
    waiting: states.filter(({ state }) => state === 'waiting').length,
    sections: Object.fromEntries(ids.map((id) => [id, shareOf(id)])),
  }
}
