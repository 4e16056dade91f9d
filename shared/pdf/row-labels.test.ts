import { describe, expect, it } from 'vitest'
import { rowLabels } from './row-labels'
import type { Chunk } from './text-lines'

const line = (y: number, text: string) => ({
  y,
  chunks: [{ text, x: 0, end: 50, y, size: 10, pieces: [] } satisfies Chunk],
})
const shared = (rows: number[], lines: ReturnType<typeof line>[]) =>
  rowLabels(rows, lines, 10)?.map((group) => group.map((each) => each.chunks[0]!.text).join('+')) ?? null

describe('the lines of labels', () => {
  it('belong to the figures beside their middle', () => {
    const lines = [line(94, 'a1'), line(107, 'a2'), line(126, 'b'), line(145, 'c1'), line(158, 'c2'), line(171, 'c3')]
    expect(shared([100.5, 126, 158], lines)).toEqual(['a1+a2', 'b', 'c1+c2+c3'])
  })

  it('belong to the figures beside their first or their last line, where labels stand apart', () => {
    const lines = [line(100, 'a1'), line(113, 'a2'), line(131, 'b'), line(149, 'c1'), line(162, 'c2'), line(180, 'd')]
    expect(shared([100, 131, 149, 180], lines)).toEqual(['a1+a2', 'b', 'c1+c2', 'd'])
    expect(shared([113, 131, 162, 180], lines)).toEqual(['a1+a2', 'b', 'c1+c2', 'd'])
  })

  it('belong to no row for certain when all lines are equally far apart', () => {
    expect(
      shared(
        [100, 126, 152],
        [100, 113, 126, 139, 152].map((y, i) => line(y, `${i}`)),
      ),
    ).toBeNull()
  })

  it('leave words above the first and below the last row alone', () => {
    const lines = [line(60, 'head'), line(100, 'a'), line(118, 'b'), line(160, 'foot')]
    expect(shared([100, 118], lines)).toEqual(['a', 'b'])
  })
})
