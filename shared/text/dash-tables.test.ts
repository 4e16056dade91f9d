import { describe, expect, it } from 'vitest'
import { inlineText } from '../report'
import { dashTables } from './dash-tables'
import { readPlainText } from './read-text'

/** Cells of the tables that were found, a row a line. */
function tables(text: string): string[] {
  const read = readPlainText(text)
  if (!read.ok) throw new Error(read.trouble.message)
  return read.value.blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map(({ cells }) => cells.map((cell) => cell.paragraphs.map((p) => inlineText(p)).join('')).join('|'))
      : [],
  )
}

describe('a table set below strokes', () => {
  it('keeps the place of a blank cell, which gaps alone would not show', () => {
    const text = [
      '  -------- ------ ------ ------',
      '  规章     3             2',
      '',
      '  规范性   1',
      '  文件            4      9',
      '  -------- ------ ------ ------',
    ]
    expect(tables(text.join('\n'))).toEqual(['规章|3||2', '规范性文件|1|4|9'])
  })

  it('has its header above the strokes, and ends at a blank line when no stroke closes it', () => {
    const text = [
      '  名称       件数   废止',
      '  ---------- ------ ------',
      '  规章              2',
      '  许可       7',
      '',
      '  其他     5      8',
    ]
    expect(tables(text.join('\n'))).toEqual(['名称|件数|废止', '规章||2', '许可|7|'])
  })

  it('has a header of several lines between two strokes', () => {
    const text = [
      '-----------------------',
      '  名称       本年 现行',
      '             件数 有效',
      '  ---------- ---- -----',
      '  规章            2',
      '',
      '  许可       7',
      '-----------------------',
    ]
    expect(tables(text.join('\n'))).toEqual(['名称|本年件数|现行有效', '规章||2', '许可|7|'])
  })

  it('is told by signs where strokes were counted in signs', () => {
    const text = ['==== === ===', '规章       2', '行政许可 7   0', '==== === ===']
    expect(tables(text.join('\n'))).toEqual(['规章||2', '行政许可|7|0'])
  })

  it('stays as it is where a number reaches over the end of its column', () => {
    const lines = ['  ------ ----- -----', '  规章   12345678 2', '  ------ ----- -----']
    expect(dashTables(lines)).toEqual(lines)
  })

  it('is not seen in strokes that part paragraphs', () => {
    const lines = ['一、总体情况', '', '----- -----', '', '全年公开 3 条。', '', '* * *']
    expect(dashTables(lines)).toEqual(lines)
  })
})
