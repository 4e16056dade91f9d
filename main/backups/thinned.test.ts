import fc from 'fast-check'
import { expect, test } from 'vitest'
import { thinned, type StoredCopy } from './thinned'

const copy = (order: number, size: number, at = order): StoredCopy => ({ file: `${order}`, name: 'a.nianbao', at, order, size })

test('nothing goes while there is room', () => {
  expect(thinned([[copy(2, 50), copy(1, 50)]], 100)).toEqual([])
})

test('the file that takes most gives its oldest first, whatever the clock said', () => {
  const large = [copy(3, 40, 0), copy(2, 40, 9e12), copy(1, 40, 5)]
  const small = [copy(2, 10), copy(1, 10)]
  expect(thinned([small, large], 100).map(({ order, size }) => [order, size])).toEqual([[1, 40]])
})

test('the newest of every report stays, however little room there is; what goes is no more than is needed', () => {
  const sizes = fc.array(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 6 }), { maxLength: 6 })
  fc.assert(
    fc.property(sizes, fc.integer({ min: 0, max: 400 }), (all, most) => {
      const files = all.map((copies) => copies.map((size, i) => copy(copies.length - i, size)))
      const gone = thinned(files, most)
      const left = files.map((copies) => copies.filter((one) => !gone.includes(one)))
      left.forEach((copies, i) => expect(copies).toEqual(files[i]!.slice(0, copies.length)))
      for (const copies of left) expect(copies.length).toBeGreaterThan(0)
      const size = left.flat().reduce((sum, one) => sum + one.size, 0)
      expect(size <= most || left.every((copies) => copies.length === 1)).toBe(true)
      if (gone.length > 0) expect(size + gone.at(-1)!.size).toBeGreaterThan(most)
    }),
    { numRuns: 100 },
  )
})
