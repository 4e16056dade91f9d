import { blockText } from './inline'
import type { Block } from './report'

/** Length of prose as offices count it: Han characters, groups of digits and Latin words each count one. */
export function countWords(text: string): number {
  return (text.match(/\p{Script=Han}|[0-9]+(?:[.,][0-9]+)*|\p{Script=Latin}+/gu) ?? []).length
}

/** Blocks never change: each is counted once, so that a key costs its own paragraph and not the chapter. */
const counted = new WeakMap<Block, number>()

function countBlock(block: Block): number {
  const known = counted.get(block)
  if (known !== undefined) return known
  const n = countWords(blockText(block))
  counted.set(block, n)
  return n
}

/** Length of blocks that stand below each other, in the unit of `countWords`: no word reaches over the end of a block. */
export const countBlocks = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + countBlock(block), 0)
