import { describe, expect, it } from 'vitest'
import { htmlRow, readTables } from './page-of-tables.test-data'

const HEAD = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const TITLES = ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）']
const ROWS = [
  ['27', '10', '9', '15', '61'],
  ['3', '0', '0', '0', '3'],
  ['8', '0', '1', '1', '10'],
]
const LINES = ['reconsideration', 'litigationDirect', 'litigationAfterReview']

const read = (review: string) => {
  const { figures, codes } = readTables({ review })
  const of = (line: string) => ['upheld', 'corrected', 'other', 'pending'].map((id) => figures[`review.${line}.${id}`])
  return { values: LINES.map(of), codes: codes('review.litigationDirect.upheld') }
}

describe('the form of reviews in three tables', () => {
  it('is read line by line under the names above them', () => {
    const tables = TITLES.map((title, i) => `<p>${title}</p><table>${htmlRow(HEAD)}${htmlRow(ROWS[i]!)}`)
    const { values, codes } = read(`</table>${tables.join('</table>')}`)
    expect(values).toEqual(ROWS.map((row) => row.slice(0, 4)))
    expect(codes).toEqual([])
  })

  it('is not told from a piece of the whole row, whose head has the names three times', () => {
    const { values } = read([['行政复议', '行政诉讼'], HEAD, TITLES.slice(1), HEAD, HEAD, ROWS[0]!].map(htmlRow).join(''))
    expect(values[2]).not.toEqual(ROWS[0]!.slice(0, 4))
  })
})
