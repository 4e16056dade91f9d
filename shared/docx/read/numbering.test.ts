import { describe, expect, it } from 'vitest'
import {
  blocksOf,
  cell,
  codesOf,
  gridOf,
  line,
  paragraph,
  row,
  run,
  table,
  textOf,
  type DocxFixture,
} from './docx-fixture.test-data'
import { formatNumber } from './number-format'

interface Level {
  format?: string
  text: string
  start?: number
  more?: string
}

const lvl = ({ format = 'decimal', text, start = 1, more = '' }: Level, i: number) =>
  `<w:lvl w:ilvl="${i}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

const abstract = (id: number, levels: Level[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.map(lvl).join('')}</w:abstractNum>`

const num = (id: number, abstractId: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`

const numbered = (text: string, level = 0, id = 1) =>
  line(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`)

const OFFICIAL: Level[] = [
  { format: 'chineseCounting', text: '%1、' },
  { format: 'chineseCountingThousand', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
  { format: 'decimal', text: '（%4）' },
]

const official = (body: string, more = ''): DocxFixture => ({ body, numbering: abstract(0, OFFICIAL) + num(1, 0) + more })

describe('automatic numbers become text', () => {
  it('in the four levels of official writing, each beginning anew below the one above', () => {
    const body = [
      numbered('总体情况'),
      numbered('主动公开', 1),
      numbered('第一', 2),
      numbered('细', 3),
      numbered('细', 3),
      numbered('第二', 2),
      numbered('依申请公开', 1),
      numbered('又一', 2),
      numbered('主动公开政府信息情况'),
      numbered('新', 1),
    ].join('')
    expect(textOf(official(body))).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '1.第一',
      '（1）细',
      '（2）细',
      '2.第二',
      '（二）依申请公开',
      '1.又一',
      '二、主动公开政府信息情况',
      '（一）新',
    ])
  })

  it('through a style, its level named by the list', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:basedOn w:val="h1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="sub"><w:name w:val="sub"/><w:basedOn w:val="h1"/><w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr></w:style>'
    const numbering =
      abstract(0, [
        { ...OFFICIAL[0]!, more: '<w:pStyle w:val="h1"/>' },
        { ...OFFICIAL[1]!, more: '<w:pStyle w:val="h2"/>' },
        OFFICIAL[2]!,
      ]) + num(1, 0)
    const styled = (id: string, more = '') => line('文', `<w:pStyle w:val="${id}"/>${more}`)
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    expect(
      textOf({ body: styled('h1') + styled('h2') + styled('h1', off) + styled('h2') + styled('sub'), styles, numbering }),
    ).toEqual(['一、文', '（一）文', '文', '（二）文', '1.文'])
  })

  it('through a style of lists', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>'
    const numbering = `${abstract(5, OFFICIAL)}<w:abstractNum w:abstractNumId="6"><w:numStyleLink w:val="L"/></w:abstractNum>${num(1, 6)}${num(9, 5)}`
    expect(textOf({ body: numbered('甲') + numbered('乙'), styles, numbering })).toEqual(['一、甲', '二、乙'])
  })

  it('count on in another list of the same kind, unless it says where to begin', () => {
    const begin = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const body = numbered('甲') + numbered('乙', 0, 2) + numbered('丙', 0, 3) + numbered('丁', 0, 3) + numbered('戊')
    expect(textOf(official(body, num(2, 0) + num(3, 0, begin)))).toEqual(['一、甲', '二、乙', '一、丙', '二、丁', '三、戊'])
  })

  it('with a level of its own in one list', () => {
    const own = `<w:lvlOverride w:ilvl="0">${lvl({ format: 'upperRoman', text: '%1)', start: 4 }, 0)}</w:lvlOverride>`
    expect(textOf(official(numbered('甲', 0, 2), num(2, 0, own)))).toEqual(['IV)甲'])
  })

  it('made of several levels, in plain digits where it says so', () => {
    const levels: Level[] = [
      { format: 'chineseCounting', text: '第%1章' },
      { text: '%1.%2', more: '<w:isLgl/>' },
      { text: '%1.%2.%3' },
    ]
    const body = numbered('总则') + numbered('目的', 1) + numbered('细则', 2)
    expect(textOf({ body, numbering: abstract(0, levels) + num(1, 0) })).toEqual(['第一章总则', '1.1 目的', '一.1.1 细则'])
  })

  it('go on where the level never restarts, and restart only where it is told', () => {
    const never = [OFFICIAL[0]!, { ...OFFICIAL[1]!, more: '<w:lvlRestart w:val="0"/>' }]
    const body = numbered('甲') + numbered('子', 1) + numbered('乙') + numbered('丑', 1)
    expect(textOf({ body, numbering: abstract(0, never) + num(1, 0) })).toEqual(['一、甲', '（一）子', '二、乙', '（二）丑'])
    const first = [OFFICIAL[0]!, OFFICIAL[1]!, { ...OFFICIAL[2]!, more: '<w:lvlRestart w:val="1"/>' }]
    const deep =
      numbered('甲') +
      numbered('子', 1) +
      numbered('x', 2) +
      numbered('丑', 1) +
      numbered('y', 2) +
      numbered('乙') +
      numbered('z', 2)
    expect(textOf({ body: deep, numbering: abstract(0, first) + num(1, 0) }).filter((t) => /[xyz]/.test(t))).toEqual([
      '1. x',
      '2. y',
      '1. z',
    ])
  })

  it('are kept apart from digits that follow', () => {
    expect(textOf(official(numbered('2026年', 2) + numbered('总计', 2)))).toEqual(['1. 2026年', '2.总计'])
  })

  it('count blank paragraphs without showing them, but a column of numbers shows', () => {
    expect(
      textOf(
        official(numbered('甲') + paragraph('', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') + numbered('丙')),
      ),
    ).toEqual(['一、甲', '三、丙'])
    const blank = paragraph('', '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>')
    const [block] = blocksOf(official(table(row(cell(blank) + cell(line('甲'))) + row(cell(blank) + cell(line('乙'))))))
    expect(block?.kind === 'table' && gridOf(block)).toEqual([
      ['0 1×1 1.', '1 1×1 甲'],
      ['0 1×1 2.', '1 1×1 乙'],
    ])
  })

  it('do not count paragraphs whose end was deleted', () => {
    const deleted = paragraph(run('前半'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>')
    expect(textOf(official(deleted + numbered('后半')))).toEqual(['一、前半后半'])
  })

  it('of bullets only mark the line as an item', () => {
    const numbering = abstract(0, [{ format: 'bullet', text: '' }]) + num(1, 0)
    expect(blocksOf({ body: numbered('甲'), numbering })).toMatchObject([{ listItem: true, content: [{ text: '甲' }] }])
  })

  it('of an unknown kind are plain digits, and that is said', () => {
    const fixture = { body: numbered('甲'), numbering: abstract(0, [{ format: 'hebrew1', text: '%1.' }]) + num(1, 0) }
    expect(textOf(fixture)).toEqual(['1.甲'])
    expect(codesOf(fixture)).toEqual(['O62'])
  })

  it('of absurd length are cut', () => {
    const [text] = textOf({ body: numbered('甲'), numbering: abstract(0, [{ text: '第'.repeat(5000) }]) + num(1, 0) })
    expect(text).toBe('第'.repeat(100) + '甲')
  })

  it('of lists that are not defined are none', () => {
    expect(textOf(official(numbered('甲', 0, 77) + numbered('乙', 8)))).toEqual(['甲', '乙'])
  })
})

describe('kinds of numbers', () => {
  it.each([
    ['chineseCounting', [1, 10, 11, 20, 21, 99, 100, 101, 110, 111, 120, 1001, 10_000], '一 十 十一 二十 二十一 九十九 一百 一百零一 一百一十 一百一十一 一百二十 一千零一 一万'],
    ['chineseCountingThousand', [3, 15, 10_010], '三 十五 一万零一十'],
    ['chineseLegalSimplified', [1, 10, 12], '壹 壹拾 壹拾贰'],
    ['ideographDigital', [1, 10, 25], '一 一〇 二五'],
    ['ideographTraditional', [1, 10, 11], '甲 癸 甲'],
    ['decimalEnclosedCircle', [1, 20, 21, 36], '① ⑳ ㉑ 36'],
    ['decimalEnclosedParen', [1, 21], '⑴ 21'],
    ['decimalFullWidth', [12], '１２'],
    ['decimalZero', [7, 12], '07 12'],
    ['upperRoman', [4, 1999], 'IV MCMXCIX'],
    ['lowerLetter', [1, 26, 27, 53], 'a z aa aaa'],
  ] as const)('%s', (format, numbers, expected) => {
    expect(numbers.map((n) => formatNumber(n, format)).join(' ')).toBe(expected)
  })
}) // prettier-ignore
