import { expect, it } from 'vitest'
import { isTooLarge, type SourceTable } from './index'

/** Tables write down only the cells they have: a few of them may span a grid of millions. */
const table = (rows: number, colspan: number): SourceTable => ({
  kind: 'table',
  structure: 'grid',
  headerRows: 0,
  place: { line: 1 },
  rows: Array.from({ length: rows }, () => ({
    place: { line: 1 },
    cells: [{ column: 0, colspan, rowspan: 1, paragraphs: [], bookmarks: [] }],
  })),
})

it('a table may have fifty thousand places, and no more', () => {
  expect(isTooLarge(table(500, 100))).toBe(false)
  expect(isTooLarge(table(500, 101))).toBe(true)
  expect(isTooLarge(table(1, 50_001))).toBe(true)
})

it('a table without rows is none that could be too large', () => {
  expect(isTooLarge(table(0, 1))).toBe(false)
})
