import { inlineText } from '@shared/report'
import type { SourceDocument, SourceTable } from '@shared/source'
import { openReport } from '@shared/open'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '../../templates/official.test-data'
import { COVERED, cell, odt, p, row, type OdtFixture } from './odt-fixture.test-data'
import { readOdt } from './read-odt'

function read(fixture: OdtFixture | string): SourceDocument {
  const result = readOdt(odt(typeof fixture === 'string' ? { body: fixture } : fixture))
  if (!result.ok) throw new Error(result.trouble.message)
  return result.value
}

const lines = (fixture: OdtFixture | string) =>
  read(fixture).blocks.flatMap((block) => (block.kind === 'line' ? [inlineText(block.content)] : []))

const codes = (fixture: OdtFixture | string) => read(fixture).findings.map(({ code }) => code)

const grid = (fixture: OdtFixture | string) =>
  (read(fixture).blocks.find((block) => block.kind === 'table') as SourceTable).rows.map(({ cells }) =>
    cells.map(
      (c) =>
        `${c.column}:${c.paragraphs.map(inlineText).join('/')}${c.colspan > 1 ? `>${c.colspan}` : ''}${c.rowspan > 1 ? `v${c.rowspan}` : ''}`,
    ),
  )

const level = (number: number, format: string, prefix: string, suffix: string, more = '') =>
  `<text:list-level-style-number text:level="${number}" style:num-format="${format}" style:num-prefix="${prefix}" style:num-suffix="${suffix}" ${more}/>`

const OFFICIAL = `<text:list-style style:name="L">${level(1, '一, 二, 三, ...', '', '、')}${level(2, '一, 二, 三, ...', '（', '）')}${level(3, '1', '', '.')}</text:list-style>`

const item = (content: string, more = '') => `<text:list-item ${more}>${content}</text:list-item>`
const list = (items: string, more = 'text:style-name="L"') => `<text:list ${more}>${items}</text:list>`

describe('text of an OpenDocument file', () => {
  it('keeps blanks that count and drops those of the layout', () => {
    expect(lines(p('\n  本年<text:s text:c="2"/>收到\t<text:tab/>18 件<text:line-break/>办结  \n'))).toEqual([
      '本年  收到 \t18 件\n办结',
    ])
  })

  it('takes bold, underline and raised text from styles and their parents', () => {
    const styles =
      '<style:style style:name="B" style:family="text"><style:text-properties style:font-weight-asian="bold"/></style:style>' +
      '<style:style style:name="T" style:family="text" style:parent-style-name="B"><style:text-properties style:text-underline-style="solid" style:text-position="super 58%"/></style:style>'
    const [block] = read({ styles, body: p('甲<text:span text:style-name="T">乙</text:span>') }).blocks
    expect(block?.kind === 'line' && block.content).toEqual([
      { kind: 'text', text: '甲', marks: [] },
      { kind: 'text', text: '乙', marks: ['bold', 'superscript', 'underline'] },
    ])
  })

  it('knows headings by their outline level', () => {
    const [block] = read('<text:h text:outline-level="2">（一）主动公开</text:h>').blocks
    expect(block).toMatchObject({ kind: 'line', outline: 2 })
  })

  it('puts what deletion, hiding and comments took out of sight into findings, not into the text', () => {
    const styles = '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    const fixture = {
      styles,
      body:
        `<text:tracked-changes><text:changed-region><text:deletion>${p('旧数 99')}</text:deletion></text:changed-region></text:tracked-changes>` +
        p(
          '收到<text:change/>18<office:annotation><text:p>请核对</text:p></office:annotation>件<text:span text:style-name="H">暗 7</text:span>',
        ),
    }
    expect(lines(fixture)).toEqual(['收到18件'])
    expect(codes(fixture)).toEqual(['O50', 'O51', 'O52'])
  })

  it('leaves figures out that have the colour of their ground or hardly any size, and keeps words there, which are told', () => {
    const style = (name: string, family: string, more: string) =>
      `<style:style style:name="${name}" style:family="${family}">${more}</style:style>`
    const text = (more: string) => `<style:text-properties ${more}/>`
    const styles =
      style('W', 'text', text('fo:color="#ffffff"')) +
      style('S', 'text', text('fo:font-size="1pt"')) +
      style('A', 'text', text('fo:color="#ffffff" style:use-window-font-color="true"')) +
      style('P', 'paragraph', text('fo:color="#ffffff"')) +
      style('B', 'table-cell', '<style:table-cell-properties fo:background-color="#0055aa"/>')
    const span = (name: string, words: string) => `<text:span text:style-name="${name}">${words}</text:span>`
    const body = (words: string, more = '', paragraph = '') =>
      `<table:table>${row(cell('件数'))}${row(`<table:table-cell ${more}>${p(words, paragraph)}</table:table-cell>`)}</table:table>`
    const of = (words: string, more = '', paragraph = '') => {
      const fixture = { styles, body: body(words, more, paragraph) }
      return [grid(fixture)[1], codes(fixture)]
    }
    const blue = 'table:style-name="B"'
    expect(of(`${span('W', '7')}3`)).toEqual([['0:3'], ['O52']])
    expect(of(`${span('S', '7')}3`, blue)).toEqual([['0:3'], ['O52']])
    expect(of('73', '', 'text:style-name="P"')).toEqual([['0:'], ['O52']])
    expect(of(`${span('W', '7')}3`, blue)).toEqual([['0:73'], []])
    expect(of(`${span('A', '7')}3`)).toEqual([['0:73'], []])
    expect(of(span('W', '名称'))).toEqual([['0:名称'], ['O207']])
  })

  it('puts notes and text boxes after their paragraph', () => {
    const body = p(
      '甲<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注文</text:p></text:note-body></text:note>' +
        '<draw:frame><draw:text-box><text:p>框中 5</text:p></draw:text-box></draw:frame>乙',
    )
    expect(lines(body)).toEqual(['甲[1]乙', '[1]注文', '框中 5'])
    expect(codes(body)).toEqual(['O53', 'O54'])
  })

  it('says that a picture is missing instead of looking for it elsewhere', () => {
    expect(codes(p('<draw:frame><draw:image xlink:href="https://example.com/a.png"/></draw:frame>'))).toEqual(['O57'])
  })
})

describe('numbers of lists become text', () => {
  it('in Chinese and in digits, level by level, beginning anew below the one above', () => {
    const body = list(
      item(p('总体') + list(item(p('主动') + list(item(p('细')) + item(p('目')), '')) + item(p('依申请')), '')) + item(p('表')),
    )
    expect(lines({ styles: OFFICIAL, body })).toEqual(['一、总体', '（一）主动', '1.细', '2.目', '（二）依申请', '二、表'])
  })

  it('goes on counting when the list says so, and begins where an item says so', () => {
    const body =
      list(item(p('甲')), 'text:style-name="L" xml:id="x"') +
      p('中间') +
      list(item(p('乙')), 'text:style-name="L" text:continue-numbering="true"') +
      list(item(p('丙')), 'text:style-name="L" text:continue-list="x"') +
      list(item(p('丁'), 'text:start-value="6"'))
    expect(lines({ styles: OFFICIAL, body })).toEqual(['一、甲', '中间', '二、乙', '三、丙', '六、丁'])
  })

  it('shows levels above where the style asks for them, and headings by the outline', () => {
    const styles =
      `<text:list-style style:name="L">${level(1, '1', '', '')}${level(2, '1', '', '.', 'text:display-levels="2"')}</text:list-style>` +
      `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:outline-style>`
    const body = list(item(list(item(p('甲')), ''))) + '<text:h text:outline-level="1">总体情况</text:h>'
    expect(lines({ styles, body })).toEqual(['1.1.甲', '一、总体情况'])
  })

  it('numbers only the first paragraph of an item, and tells an unknown kind of number', () => {
    const styles = `<text:list-style style:name="L">${level(1, 'ก, ข, ค, ...', '', '.')}</text:list-style>`
    const body = list(item(p('甲') + p('乙')))
    expect(lines({ styles, body })).toEqual(['1.甲', '乙'])
    expect(codes({ styles, body })).toEqual(['O62'])
  })
})

describe('tables of an OpenDocument file', () => {
  const table = (...rows: string[]) => `<table:table>${rows.join('')}</table:table>`

  it('have true grid positions where cells span', () => {
    const body = table(
      `<table:table-header-rows>${row(cell('头', 'table:number-columns-spanned="3"'), COVERED, COVERED)}</table:table-header-rows>`,
      row(cell('组', 'table:number-rows-spanned="2"'), cell('甲'), cell('1')),
      row(COVERED, cell('乙'), cell('2')),
    )
    expect(grid(body)).toEqual([['0:头>3'], ['0:组v2', '1:甲', '2:1'], ['1:乙', '2:2']])
    expect(read(body).blocks[0]).toMatchObject({ headerRows: 1 })
  })

  it('repeat columns as said, within bounds', () => {
    const body = table(
      row(cell('甲'), cell('0', 'table:number-columns-repeated="3"')),
      row(cell('乙', 'table:number-columns-repeated="9999"')),
    )
    const [first, second] = grid(body)
    expect(first).toEqual(['0:甲', '1:0', '2:0', '3:0'])
    expect(second!.length).toBeLessThan(100)
  })

  it('keep bookmarks of their cells, and nested tables after them with a finding', () => {
    const body = table(
      row(
        `<table:table-cell>${p('<text:bookmark-start text:name="_nb_received_np"/>5<text:bookmark-end text:name="_nb_received_np"/>')}</table:table-cell>`,
        `<table:table-cell>${p('外')}${table(row(cell('内'), cell('7')))}</table:table-cell>`,
      ),
    )
    const source = read(body)
    expect(source.blocks.map(({ kind }) => kind)).toEqual(['table', 'table'])
    expect((source.blocks[0] as SourceTable).rows[0]!.cells[0]!.bookmarks).toEqual(['_nb_received_np'])
    expect(source.findings.map(({ code }) => code)).toEqual(['O55'])
  })

  it('that only lay out a page give their content away', () => {
    const inner = table(row(cell('甲'), cell('1')))
    expect(
      read(
        table(`<table:table-row><table:table-cell>${p('一、总体情况')}${inner}</table:table-cell></table:table-row>`),
      ).blocks.map(({ kind }) => kind),
    ).toEqual(['line', 'table'])
  })
})

describe('an OpenDocument file that cannot be read', () => {
  const trouble = (bytes: Uint8Array) => {
    const result = readOdt(bytes)
    return result.ok ? null : result.trouble.code
  }

  it.each([
    ['is no container', strToU8('PK'), 'E110'],
    ['is a spreadsheet', odt({ body: '', mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'E114'],
    [
      'has a password',
      odt({
        body: '',
        parts: { 'META-INF/manifest.xml': strToU8('<manifest:manifest><manifest:encryption-data/></manifest:manifest>') },
      }),
      'E111',
    ],
    ['has broken styles', odt({ body: '', parts: { 'styles.xml': strToU8('<a>') } }), 'E110'],
    [
      'defines entities',
      odt({ body: '', parts: { 'content.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') } }),
      'E113',
    ],
    [
      'lays out too large a table',
      odt({ body: `<table:table>${row(cell('x', 'table:number-columns-repeated="63"')).repeat(1000)}</table:table>` }),
      'E112',
    ],
  ])('because it %s is refused in words', (_, bytes, code) => {
    expect(trouble(bytes)).toBe(code)
  })

  it('because bytes of it were changed still gives an answer', () => {
    const good = odt({ body: p('一、总体情况').repeat(30) })
    for (let i = 0; i < 60; i++) {
      const bad = good.slice()
      for (let k = 0; k < 4; k++) bad[(i * 131 + k * 977) % bad.length] = (i * 37 + k * 91) % 256
      expect(typeof readOdt(bad).ok).toBe('boolean')
    }
  })
})

it('opens a report from an OpenDocument file with its figures in their cells', async () => {
  const form = [...officialTemplate().forms.values()][0]!
  expect(form.id).toBe('disclosure')
  const wide = (label: string) => row(cell(label, 'table:number-columns-spanned="4"'), COVERED, COVERED, COVERED)
  const one = (label: string, value: string) =>
    row(cell(label), cell(value, 'table:number-columns-spanned="3"'), COVERED, COVERED)
  const body = [
    p('某县人民政府办公室2023年政府信息公开工作年度报告'),
    p('一、总体情况'),
    p('本年度主动公开信息一百余条。'),
    p('二、主动公开政府信息情况'),
    `<table:table>${[
      wide('第二十条第（一）项'),
      row(...['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((words) => cell(words))),
      row(...['规章', '0', '0', '0'].map((words) => cell(words))),
      row(...['行政规范性文件', '3', '1', '12'].map((words) => cell(words))),
      wide('第二十条第（五）项'),
      one('信息内容', '本年处理决定数量'),
      one('行政许可', '1234'),
    ].join('')}</table:table>`,
    p('五、存在的主要问题及改进情况'),
    p('公开还不够及时。'),
    p('六、其他需要报告的事项'),
    p('未收取信息处理费。'),
  ].join('')
  const opened = await openReport(odt({ body }), '年报.odt', [officialTemplate()], { now: '2024-01-01T00:00:00.000Z' })
  expect(opened.ok && opened.value.opening?.format).toBe('odt')
  expect(opened.ok && opened.value.report.figures).toMatchObject({
    'disclosure.normative.issued': '3',
    'disclosure.normative.inForce': '12',
    'disclosure.licensing.decisions': '1234',
    'disclosure.penalty.decisions': null,
  })
})

it('takes a struck figure in a table as taken back, elsewhere as text, and says so', () => {
  const style =
    '<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>'
  const words = '<text:span text:style-name="S">5</text:span>8'
  const fixture = { styles: style, body: `${p(words)}<table:table>${row(cell('规章'), cell(words))}</table:table>` }
  expect(lines(fixture)).toEqual(['58'])
  expect(JSON.stringify(grid(fixture))).not.toContain('58')
  expect(codes(fixture)).toEqual(['O66', 'O165'])
})

it('places cells past merged ones also where a writer leaves the covered cells out', () => {
  const wide = 'table:number-columns-spanned="2"'
  const high = 'table:number-rows-spanned="2"'
  expect(grid(`<table:table>${row(cell('甲', high), cell('乙', wide))}${row(cell('1'), cell('2'))}</table:table>`)).toEqual([
    ['0:甲v2', '1:乙>2'],
    ['1:1', '2:2'],
  ])
})
