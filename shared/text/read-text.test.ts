import { describe, expect, it } from 'vitest'
import { inlineText } from '../report'
import type { SourceBlock } from '../source'
import { readPlainText, readText } from './read-text'

const utf8 = (text: string) => new TextEncoder().encode(text)

function blocks(text: string): SourceBlock[] {
  const result = readPlainText(text)
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value.blocks
}

const lines = (text: string) => blocks(text).map((b) => (b.kind === 'line' ? inlineText(b.content) : b.kind))
const rows = (text: string) =>
  blocks(text).flatMap((b) =>
    b.kind === 'table' ? [b.rows.map((row) => row.cells.map((c) => c.paragraphs.map(inlineText).join('')))] : [],
  )

describe('bytes of a text', () => {
  const text = '一、总体情况\n“放管服”'
  const utf16 = (little: boolean) =>
    Uint8Array.from(
      [...text].flatMap((c) =>
        little ? [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8] : [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255],
      ),
    )
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(text)])],
    [
      'GB 18030',
      Uint8Array.from([
        0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6, 10, 0xa1, 0xb0, 0xb7, 0xc5, 0xb9, 0xdc, 0xb7,
        0xfe, 0xa1, 0xb1,
      ]),
    ],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...utf16(true)])],
    ['UTF-16, the other way round', Uint8Array.from([0xfe, 0xff, ...utf16(false)])],
    ['UTF-16 without a mark', utf16(true)],
  ])('are read as %s', (_, bytes) => {
    const result = readText(bytes)
    expect(result.ok && result.value.blocks.map((b) => (b.kind === 'line' ? inlineText(b.content) : ''))).toEqual(
      text.split('\n'),
    )
  })

  it('with a broken character are read, and told of', () => {
    const result = readText(Uint8Array.from([...utf8('一、总体情况，本机关高度重视政府信息公开'), 0xe4, 0xb8]))
    expect(result.ok && result.value.findings.map((f) => f.code)).toEqual(['O86'])
  })

  it('are refused when they hold control characters', () => {
    const result = readText(Uint8Array.of(0x41, 0x00, 0x01, 0x02, 0x41))
    expect(result.ok ? '' : result.trouble.code).toBe('E32')
  })
})

describe('lines', () => {
  it('lose their indent, their heading marks and bullets, and nothing else', () => {
    expect(lines('　　2026年，本机关\n\t缩进一格的段落\n## 一、总体情况 ##\n- 条目\n1.\t自动编号')).toEqual([
      '2026年，本机关',
      '缩进一格的段落',
      '一、总体情况',
      '条目',
      '1.自动编号',
    ])
  })

  it('carry outline and list marks', () => {
    expect(blocks('### 三、标题\n* 条目')).toMatchObject([{ outline: 3 }, { listItem: true }])
  })

  it('keep bold words as bold', () => {
    expect(blocks('办结**36**件')[0]).toMatchObject({
      content: [
        { text: '办结', marks: [] },
        { text: '36', marks: ['bold'] },
        { text: '件', marks: [] },
      ],
    })
  })

  it('do not take the number of a page for a bullet', () => {
    expect(lines('- 3 -')).toEqual(['- 3 -'])
  })

  it('end at any kind of line break', () => {
    expect(lines('甲\r\n乙\r丙\f丁\u2028戊')).toEqual(['甲', '乙', '丙', '丁', '戊'])
  })
})

describe('rows', () => {
  it('are cut at tabs, with the empty cells in their place', () => {
    expect(rows('规章\t0\t\t5\n\t\t8')).toEqual([
      [
        ['规章', '0', '', '5'],
        ['', '', '8'],
      ],
    ])
  })

  it('are cut at bars, and rules between them are no rows', () => {
    expect(rows('| 规章 | 0 |\n|---|:-:|\n| 甲\\|乙 | 1 |')).toEqual([
      [
        ['规章', '0'],
        ['甲|乙', '1'],
      ],
    ])
    expect(rows('┌──┬──┐\n│规章│0 │\n└──┴──┘')).toEqual([[['规章', '0']]])
  })

  it('are cut at bars without a frame, and at commas between figures', () => {
    expect(rows('规章 | 0 | 5')).toEqual([[['规章', '0', '5']]])
    expect(rows('规章,0,,5')).toEqual([[['规章', '0', '', '5']]])
    expect(lines('深化改革,优化环境,办结5件')).toEqual(['深化改革,优化环境,办结5件'])
  })

  it('make another table behind an empty line', () => {
    expect(rows('甲\t1\n\n乙\t2')).toEqual([[['甲', '1']], [['乙', '2']]])
  })

  it('leave a sentence with a bar in it alone', () => {
    expect(lines('访问 a|b 或 c')).toEqual(['访问 a|b 或 c'])
  })
})
