import { describe, expect, it } from 'vitest'
import { htmlRow, readTables } from './page-of-tables.test-data'

const read = (rules: readonly string[], review: readonly string[] = []) =>
  readTables({
    disclosure: htmlRow(['规章', ...rules]) + htmlRow(['行政规范性文件', '4', '5', '6']),
    review: htmlRow(review),
  })

describe('the sign of a note behind a figure', () => {
  it.each(['12①', '12<sup>1</sup>', '12<sup>[1]</sup>', '12*', '12²', '12 ※', '12<sup>①</sup>', '12(注)'])(
    'is no digit of it: %s',
    (cell) => {
      const { figures, codes } = read([cell, '0', '3'])
      expect(figures).toMatchObject({
        'disclosure.rules.issued': '12',
        'disclosure.rules.inForce': '3',
        'disclosure.normative.issued': '4',
      })
      expect(codes('disclosure.rules.issued')).toEqual(['O30'])
    },
  )

  it('a figure that is small as a whole stays one', () => {
    expect(read(['<sup>12</sup>', '0', '3']).figures['disclosure.rules.issued']).toBe('12')
  })
})

describe('words among the figures of a row', () => {
  it('one after the other stay in their cells', () => {
    const { figures, codes } = read(['O', 'o', '3'])
    expect(figures).toMatchObject({
      'disclosure.rules.issued': 'O',
      'disclosure.rules.repealed': 'o',
      'disclosure.rules.inForce': '3',
    })
    expect(codes('disclosure.rules.repealed')).toEqual(['O27'])
  })

  it('stay in their cells where the row has no label', () => {
    const cells = ['1', 'O', '0', '见附件', '1', '2', '0', '0', '0', '2', '3', '0', '0', '0', '3']
    const { figures, codes } = read(['0', '0', '0'], cells)
    expect(figures).toMatchObject({
      'review.reconsideration.upheld': '1',
      'review.reconsideration.corrected': 'O',
      'review.litigationDirect.upheld': '2',
      'review.litigationAfterReview.upheld': '3',
    })
    expect(codes('review.litigationDirect.upheld')).toEqual([])
    expect(codes('review.reconsideration.pending')).toEqual(['O27'])
  })
})
