import { describe, expect, it } from 'vitest'
import { cellLines } from './cell-lines'
import { closedRows, rowCells } from './text-rows'

const rows = (lines: readonly string[]) => cellLines(lines).filter((line) => line !== '')

const HEADS = ['第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数']
const CELLS = [...HEADS, '规章', '1', '', '3', '行政规范性文件', '4', '5', '6']
/** A row without blank cells stays a line for each cell. */
const READ = [...HEADS, '规章\t1\t\t3', '行政规范性文件', '4', '5', '6']

describe('a table whose cells are lines of their own', () => {
  it.each([
    ['a bar on a line below every cell', CELLS.flatMap((cell) => (cell === '' ? ['|'] : [cell, '|']))],
    ['a bar behind every cell', CELLS.map((cell) => `${cell} |`)],
    [
      'bars behind every cell, merged cells filled up with more of them',
      CELLS.map((cell) => `${cell} |`).flatMap((line, i) => (i === 0 ? [line, '|||'] : [line])),
    ],
    ['merged cells filled up on the line of the cell', CELLS.map((cell, i) => (i === 0 ? `${cell} | |||` : `${cell} |`))],
    ['a tab behind every cell', CELLS.map((cell) => `${cell}\t`)],
    [
      'a tab between the cells of a row, blank lines between the rows',
      [HEADS.slice(0, 1), HEADS.slice(1), ['规章', '1', '', '3'], ['行政规范性文件', '4', '5', '6']].flatMap((row) => [
        ...row.flatMap((cell, i) => [...(i > 0 ? ['\t'] : []), ...(cell === '' ? [] : ['', cell, ''])]),
        '',
      ]),
    ],
  ])('with %s is read row by row, its blank cells too', (_, lines) => {
    expect(rows(lines)).toEqual(READ)
  })

  it('keeps the lines of a cell apart, as where every cell is a line anyway', () => {
    const split = CELLS.flatMap((cell) => (cell === '本年制发件数' ? ['本年', '制发件数 |'] : [`${cell} |`]))
    expect(rows(split)).toEqual([HEADS[0], HEADS[1], '本年', '制发件数', ...HEADS.slice(3), ...READ.slice(5)])
  })

  it('makes no row of figures where blank cells at the end may be merged ones filled up', () => {
    const short = CELLS.flatMap((cell) => (cell === '' ? [] : [`${cell} |`, ...(cell === '3' ? ['|'] : [])]))
    expect(rows(short)).toEqual(CELLS.filter((cell) => cell !== ''))
  })

  it('takes no heading between two tables for a cell, and leaves every line in its place', () => {
    const bars = CELLS.map((cell) => `${cell} |`)
    const lines = [...bars, '三、收到和处理政府信息公开申请情况', ...bars]
    const read = cellLines(lines)
    expect(read).toHaveLength(lines.length)
    expect(read[bars.length]).toBe('三、收到和处理政府信息公开申请情况')
  })

  it.each([
    ['prose with a bar at its end', ['本机关高度重视。|', '全年公开 3 条。', '三、收到和处理政府信息公开申请情况']],
    ['rows of cells', ['规章 | 0 | 0 | 6 |', '行政规范性文件 | 0 | 0 | 0 |', '行政许可 | 0 |']],
    ['a navigation with bars', ['首页 |', '机构 |', '政务公开']],
  ])('leaves %s alone', (_, lines) => {
    expect(cellLines(lines)).toEqual(lines)
  })
})

describe('rows whose cells are closed by bars', () => {
  const cells = (lines: readonly string[]) => closedRows(lines).map(rowCells)

  it('have no cell behind the last bar', () => {
    expect(cells(['信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |', '规章 | 0 | 0 | |', '| 0 | 1 | 2 |'])).toEqual([
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '0', '0', ''],
      ['', '0', '1', '2'],
    ])
  })

  it.each([
    ['opened by bars', ['| 规章 | 0 | 0 |', '| 行政规范性文件 | 1 | 2 |']],
    ['only parted by bars', ['规章 | 0 | 0 |', '行政规范性文件 | 1 | 2 | 3']],
  ])('are left alone where they are %s', (_, lines) => {
    expect(closedRows(lines)).toEqual(lines)
  })
})
