import { describe, expect, it } from 'vitest'
import { inlineText } from '../report'
import { readPlainText } from './read-text'

function blocks(text: string) {
  const result = readPlainText(text)
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value.blocks
}

const lines = (text: string) => blocks(text).map((b) => (b.kind === 'line' ? inlineText(b.content) : b.kind))
const rows = (text: string) =>
  blocks(text).flatMap((b) =>
    b.kind === 'table' ? b.rows.map((row) => row.cells.map((c) => c.paragraphs.map(inlineText).join(''))) : [],
  )

describe('a table drawn with lines, whose cells have several lines', () => {
  const table = [
    '+------+-----+',
    '| 行政 | 12  |',
    '|      |     |',
    '| 许可 |     |',
    '+======+=====+',
    '| 规章 | 0   |',
    '+------+-----+',
  ]

  it('is read a row a line', () => {
    expect(rows(table.join('\n'))).toEqual([
      ['行政许可', '12'],
      ['规章', '0'],
    ])
  })

  it('keeps two numbers of one cell apart', () => {
    expect(rows(['+---+---+', '| a | 1 |', '|   | 2 |', '+---+---+', '| b | 3 |', '+---+---+'].join('\n'))[0]).toEqual([
      'a',
      '1 2',
    ])
  })

  it('is left as it stands where its rows do not have the same cells', () => {
    const merged = ['+---+---+', '| a | 1 |', '| b     |', '+---+---+']
    expect(JSON.stringify(blocks(merged.join('\n')))).toContain('"b"')
  })
})

describe('what programs that write Markdown add', () => {
  it('fields in front of the text leave the title', () => {
    expect(lines('---\ntitle: |\n  云岭市民政局\\\n  2026年年报\n---\n\n正文')).toEqual(['云岭市民政局', '2026年年报', '正文'])
    expect(lines('---\ntitle: "云岭市民政局2026年年报"\nlang: zh\n---\n正文')).toEqual([
      '云岭市民政局2026年年报',
      'lang: zh',
      '正文',
    ])
  })

  it('a rule above the text is no field', () => {
    expect(lines('---\n云岭市民政局\n---\n正文')).toEqual(['云岭市民政局', '正文'])
  })

  it('signs that are hidden and breaks of the line are what they stand for', () => {
    expect(rows('| 规章 | \\- | 3\\. |')).toEqual([['规章', '-', '3.']])
    expect(lines('云岭市民政局\\')).toEqual(['云岭市民政局'])
  })
})
