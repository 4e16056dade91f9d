/** What a chapter or a heading above says of the sentences below it, so that they need not say it again. */
import { blockText, type Block } from '../report'

/** Data of the template. */
export interface Topic {
  /** Chapters of which everything is told. */
  sections: readonly string[]
  /** Marks in front of a heading. */
  mark: RegExp
  /** A heading that says it, without its mark and its full stop … */
  heading: RegExp
  /** … and one below it that leaves it as it is. */
  below: RegExp
  /** How it is said in front of a sentence. */
  says: string
}

/** Regular expressions as the template writes them. */
export const compileTopic = (data: Record<'mark' | 'heading' | 'below' | 'says', string> & { sections: string[] }): Topic => ({
  ...data,
  mark: new RegExp(data.mark),
  heading: new RegExp(data.heading),
  below: new RegExp(data.below),
})

/** Longer words are a sentence and no heading. */
const LONGEST_HEADING = 24

type Role = 'opens' | 'closes' | null
interface Known {
  roles: WeakMap<Block, Role>
  under: WeakMap<readonly Block[], readonly boolean[]>
}
const knownOf = new WeakMap<Topic, Known>()

/** Of each block of a chapter whether it is under the topic. While a person types, all blocks but one stay what they were. */
export function blocksUnder({ id, blocks }: { id: string; blocks: readonly Block[] }, topic: Topic): readonly boolean[] {
  const known: Known = knownOf.get(topic) ?? { roles: new WeakMap(), under: new WeakMap() }
  knownOf.set(topic, known)
  const before = known.under.get(blocks)
  if (before) return before
  let isUnder = topic.sections.includes(id)
  const found = blocks.map((block) => {
    const role = known.roles.has(block) ? known.roles.get(block)! : roleOf(block, topic)
    known.roles.set(block, role)
    if (role !== null) isUnder = role === 'opens'
    return isUnder
  })
  known.under.set(blocks, found)
  return found
}

/** What a block begins with: words of its own, or a heading that runs into its text. */
function roleOf(block: Block, { mark, heading, below }: Topic): Role {
  if (!('content' in block)) return null
  const text = blockText(block).trim()
  const [first = ''] = text.split(/[。：:\n]/, 1)
  const words = first.replace(mark, '').trim()
  const isWhole = block.kind === 'heading' || first.length >= text.length - 1
  const isHeading = words !== '' && words.length <= LONGEST_HEADING && !/[\d，；]/.test(words)
  if (!isHeading || (!isWhole && words === first.trim())) return null
  return heading.test(words) ? 'opens' : below.test(words) ? null : 'closes'
}
