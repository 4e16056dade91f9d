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

/** `alike`: from this likeness on a paragraph counts as not rewritten. Each block answers to one carried text. */
export function carriedStates(report: Report, carried: readonly CarriedText[], alike: number): CarriedState[] {
  const taken = new Set<string>()
  const exact = carried.map((one) => findBlock(report, one, taken, true))
  return carried.map((one, index) => {
    const found = exact[index] ?? findBlock(report, one, taken, false)
    const share = found?.similarity ?? 0
    const waiting = share >= alike
    const state = waiting && one.confirmed ? 'confirmed' : waiting ? 'waiting' : 'rewritten'
    const figures = state === 'waiting' && found ? figuresIn(blockText(found.content)) : []
    return { index, section: one.section, block: found?.block ?? null, similarity: share, state, figures }
  })
}

interface FoundBlock {
  block: number
  content: Block
  similarity: number
}

function findBlock(report: Report, { section, text }: CarriedText, taken: Set<string>, exact: boolean): FoundBlock | null {
  const blocks = report.sections.find(({ id }) => id === section)?.blocks ?? []
  let best: FoundBlock | null = null
  for (const [block, content] of blocks.entries()) {
    if (taken.has(`${section}.${block}`) || !isProse(content)) continue
    const now = blockText(content)
    if (exact && now !== text) continue
    const share = exact ? 1 : similarity(skeleton(now), skeleton(text))
    if (share > (best?.similarity ?? LEAST)) best = { block, content, similarity: share }
    if (exact) break
  }
  if (best) taken.add(`${section}.${best.block}`)
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
