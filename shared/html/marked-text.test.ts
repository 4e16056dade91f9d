import { describe, expect, it } from 'vitest'
import { fileKind } from '../open/file-kind'
import { inlineText } from '../report'
import { readMarkedText } from './marked-text'

const utf8 = (text: string) => new TextEncoder().encode(text)
const TABLE = '<table>\n<tr><td rowspan="2">甲</td><td>1</td></tr>\n<tr><td>2</td></tr>\n</table>'
const TEXT = `# 年报\n\n一、总体情况\n全年公开12条。\n${TABLE}\n二、其他\n| 规章 | 0 | 5 |\n`

describe('a text with the tables of a page', () => {
  it('is read a line a paragraph, with true places in its tables and rows of signs beside them', () => {
    expect(fileKind(utf8(TEXT))).toBe('markedText')
    const read = readMarkedText(utf8(TEXT))
    if (!read.ok) throw new Error(read.trouble.code)
    expect(
      read.value.blocks.map((block) =>
        block.kind === 'line'
          ? inlineText(block.content)
          : block.kind === 'table'
            ? block.rows.map((row) => row.cells.map((cell) => `${cell.column}:${cell.paragraphs.map(inlineText).join('')}`))
            : '',
      ),
    ).toEqual(['年报', '一、总体情况', '全年公开12条。', [['0:甲', '1:1'], ['1:2']], '二、其他', [['0:规章', '1:0', '2:5']]])
    expect(read.value.blocks.map(({ place }) => place.line)).toEqual([1, 3, 4, 5, 9, 10])
  })

  it('is no page of a site, and such a page is none', () => {
    expect(fileKind(utf8(`<p>一、总体情况</p>${TABLE}`))).toBe('html')
    expect(fileKind(utf8(`一、总体情况<br><div>${TABLE}</div>`))).toBe('html')
    expect(fileKind(utf8('全年公开12条，见<table>标签。'))).toBe('text')
  })
})
