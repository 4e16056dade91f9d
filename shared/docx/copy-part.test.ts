import { expect, it } from 'vitest'
import { copyDigests } from './copy-part'

const copy = (report: unknown) => JSON.stringify({ version: 2, report })

it('a digest stands for each figure and each block, and changes with it', () => {
  const [first, second] = ['1', '2'].map((value) =>
    copyDigests(copy({ figures: { a: value }, sections: [{ id: 'overview', blocks: [{ kind: 'form' }, value] }] })),
  )
  expect(first).toMatch(/^a=[0-9a-f]{8} overview\/0=[0-9a-f]{8} overview\/1=[0-9a-f]{8}$/)
  const [before, after] = [first!.split(' '), second!.split(' ')]
  expect(before.map((one, i) => one === after[i])).toEqual([false, true, false])
})

it.each([
  ['no JSON', '{'],
  ['nothing', 'null'],
  ['a number', '7'],
  ['no report', '{}'],
  ['a report without figures', copy({ sections: [] })],
  ['figures that are none', copy({ figures: null, sections: [] })],
  ['chapters that are none', copy({ figures: {}, sections: [null, 3, 'x', []] })],
  ['a figure nested without end', `{"report":{"sections":[],"figures":{"a":${'['.repeat(500_000)}${']'.repeat(500_000)}}}}`],
])('a text that holds no report has no digests, and is no fault: %s', (_, text) => {
  expect(copyDigests(text)).toBe('')
})
