import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { countBlocks, countWords } from './count-words'
import { blockText, plain } from './inline'
import type { Block } from './report'

const paragraph = (text: string): Block => ({ kind: 'paragraph', content: plain(text) }) as Block
const words = fc.string({ unit: fc.constantFrom('公', '开', '年', '1', '2', ',', '.', 'a', 'b', ' ', '，', '\n'), maxLength: 30 })

it('Blocks counted one by one make the length of the text they stand in.', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), (texts) => {
      const blocks = texts.map(paragraph)
      expect(countBlocks(blocks)).toBe(countWords(blocks.map(blockText).join('\n')))
      expect(countBlocks(blocks)).toBe(countBlocks(blocks))
    }),
  )
})

it('Digits and letters count by the group, Han characters one by one.', () => {
  expect(countWords('2026年新收 1,234.5 件 OK')).toBe(7)
})
