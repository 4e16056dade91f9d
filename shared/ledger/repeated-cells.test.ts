// Cells that say the same as the one above.
import { describe, expect, it } from 'vitest'
import { countRows } from './count-ledger.test-data'

const HEAD = '登记编号|申请人姓名|申请人类型|收到日期|办理结果|答复日期'
const FIRST = '2026-1|某甲|商业企业|2026-03-01|予以公开|2026-03-20'

describe('a word for the one above', () => {
  it.each(['同上', '〃', '″', '"', '（同上）', '上同', '同 上'])('%s is read as the cell above, and told', (ditto) => {
    const { figures, issues, asked, terms } = countRows([HEAD, FIRST, `2026-2|某乙|${ditto}|${ditto}|部分公开|${ditto}`])
    expect(figures).toEqual({ 'received.business': 2, 'granted.business': 1, 'partial.business': 1 })
    expect(issues).toEqual(['ditto 3 商业企业 / 2026-03-01 / 2026-03-20 counted'])
    expect(asked.ditto).toMatchObject([{ row: 3 }])
    expect(terms).toEqual([])
  })

  it('reaches through several rows, over sums and numbers of columns, to the last row that says something', () => {
    const { figures, raw } = countRows([
      HEAD,
      FIRST,
      '2026-2||同上|2026-04-01|同上|2026-04-20',
      '一月小计|2件||||',
      '2026-3||同上|2026-05-01|部分公开|2026-05-20',
    ])
    expect(figures).toMatchObject({ 'received.business': 3, 'granted.business': 2 })
    expect(raw.map(({ row }) => row)).toEqual([3, 5])
  })

  it('is not counted where a person refuses it, and says nothing on the first row', () => {
    const refused = countRows([HEAD, FIRST, '2026-2||同上|2026-03-02|部分公开|2026-03-20'], { ditto: 'none' })
    expect(refused.figures).toEqual({ 'received.business': 1, 'granted.business': 1 })
    expect(refused.issues).toEqual(['ditto 3 商业企业'])
    expect(countRows([HEAD, '2026-9||同上|2026-03-01|予以公开|', FIRST]).issues).toEqual(['unknownApplicant 2 同上'])
  })

  it('in the column of numbers makes it the same application', () => {
    const { figures, issues } = countRows([HEAD, FIRST, '〃|同上|同上|同上|国家秘密|2026-03-22'])
    expect(figures).toEqual({})
    expect(issues.map((issue) => issue.split(' ')[0])).toEqual(['version', 'ditto', 'version'])
  })
})

describe('blank cells below the first line of a group', () => {
  const rows = [HEAD, FIRST, '2026-2|||　|部分公开|2026-03-25', '2026-3||||国家秘密|']

  it('are read as the row above where the row says neither whose it is nor when it came, and told', () => {
    const { figures, issues, asked } = countRows(rows)
    expect(figures).toEqual({
      'received.business': 3,
      'granted.business': 1,
      'partial.business': 1,
      'denied-stateSecret.business': 1,
    })
    expect(issues).toEqual(['blank 3 商业企业 / 2026-03-01 counted', 'blank 4 商业企业 / 2026-03-01 counted'])
    expect(asked.blanks).toHaveLength(2)
    expect(countRows(rows, { blanks: 'none' }).figures).toEqual({ 'received.business': 1, 'granted.business': 1 })
  })

  it.each([
    ['the kind alone is wanting', '2026-2|||2026-03-02|部分公开|2026-03-25', 'noApplicant 3 '],
    ['another name stands there', '2026-2|某乙|||部分公开|2026-03-25', 'noApplicant 3 '],
    ['the date alone is wanting', '2026-2||公民||部分公开|2026-03-25', 'noDate 3 '],
    ['it is no application of its own', '||||部分公开|2026-03-25', 'noApplicant 3 '],
  ])('say nothing where %s', (_, row, issue) => expect(countRows([HEAD, FIRST, row]).issues).toEqual([issue]))

  it('never take how many applications the line above stands for', () => {
    const several = FIRST.replace('商业企业', '公司（3件）')
    expect(countRows([HEAD, several, '2026-2||||部分公开|2026-03-25']).issues).toEqual([
      'several 2 公司（3件）',
      'blank 3 公司 / 2026-03-01 counted',
    ])
  })

  it('never take a result from above: an application without one is at work', () => {
    expect(countRows([`${HEAD}|内容`, FIRST, '2026-2||||||规划']).figures).toMatchObject({
      'granted.business': 1,
      'carriedOut.business': 1,
    })
  })
})
