/** What a file holds besides the words that are seen: tracked changes of tables, struck-out cells, margins, layout. */
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { inlineText } from '../../report'
import type { SourceTable } from '../../source'
import {
  blocksOf,
  cell,
  codesOf,
  docx,
  gridOf,
  line,
  opened,
  paragraph,
  row,
  run,
  table,
  textOf,
  type DocxFixture,
} from './docx-fixture.test-data'

const tablesOf = (fixture: DocxFixture) => blocksOf(fixture).filter((b): b is SourceTable => b.kind === 'table')
const grid = (rows: string) => gridOf(tablesOf({ body: table(rows) })[0]!)
const text = (value: string, properties = '') => cell(line(value), properties)
const deleted = (value: string) => `<w:del w:id="9"><w:r><w:delText>${value}</w:delText></w:r></w:del>`

describe('tracked changes in a table', () => {
  it('leave out the old figure of a cell, also when it was moved away', () => {
    const rows = row(
      text('规章') +
        cell(paragraph(deleted('5') + `<w:ins w:id="1">${run('8')}</w:ins>`)) +
        cell(paragraph(`<w:moveFrom w:id="2">${run('3')}</w:moveFrom>`)) +
        cell(paragraph(`<w:moveTo w:id="2">${run('3')}</w:moveTo>`)),
    )
    expect(grid(rows)).toEqual([['0 1×1 规章', '1 1×1 8', '2 1×1', '3 1×1 3']])
    expect(codesOf({ body: table(rows) })).toEqual(['O50'])
  })

  it('leave out deleted cells and keep the columns of the others', () => {
    const rows =
      row(text('甲') + text('乙') + text('丙')) +
      row(text('1') + text('2', '<w:cellDel w:id="1"/>') + text('3', '<w:cellIns w:id="2"/>'))
    expect(grid(rows)).toEqual([
      ['0 1×1 甲', '1 1×1 乙', '2 1×1 丙'],
      ['0 1×1 1', '2 1×1 3'],
    ])
    expect(opened(docx({ body: table(rows) })).source.findings).toMatchObject([
      { code: 'O50', message: expect.stringContaining('2 处修订') },
    ])
  })

  it('merge cells as the change says', () => {
    const rows =
      row(text('甲', '<w:cellMerge w:id="1" w:vMerge="rest"/>') + text('1')) +
      row(cell('', '<w:cellMerge w:id="2" w:vMerge="cont"/>') + text('2'))
    expect(grid(rows)).toEqual([['0 1×2 甲', '1 1×1 1'], ['1 1×1 2']])
    expect(codesOf({ body: table(rows) })).toEqual(['O50'])
  })

  it('are told when a row was put in', () => {
    expect(codesOf({ body: table(row(text('甲')) + row(text('乙'), '<w:ins w:id="1"/>')) })).toEqual(['O50'])
  })

  it('take the whole table away when every row was deleted', () => {
    const body = table(row(text('甲'), '<w:del w:id="1"/>')) + line('后')
    expect(blocksOf({ body })).toMatchObject([{ kind: 'line' }])
    expect(codesOf({ body })).toEqual(['O50'])
  })
})

describe('words struck out in a table', () => {
  it('are taken back: 5 beside 8 is not 58', () => {
    const body = table(row(text('规章') + cell(paragraph(run('5', '<w:strike/>') + run('8')))))
    expect(tablesOf({ body }).map(gridOf)).toEqual([[['0 1×1 规章', '1 1×1 8']]])
    expect(codesOf({ body })).toEqual(['O165'])
  })
})

describe('words that only a screen hides', () => {
  it('are read: the printed page shows them', () => {
    expect(textOf({ body: paragraph(run('甲', '<w:webHidden/>')) })).toEqual(['甲'])
  })
})

describe('headers and footers', () => {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const withFooter = (content: string): DocxFixture => ({
    body: line('甲'),
    relations: `<Relationship Id="f1" Type="${type}/footer" Target="footer1.xml"/><Relationship Id="f2" Type="${type}/footer" Target="footer2.xml"/>`,
    parts: Object.fromEntries(['1', '2'].map((n) => [`word/footer${n}.xml`, `<w:ftr xmlns:w="${W}">${content}</w:ftr>`])),
  })

  it('are left out, and told once when they carry words', () => {
    const fixture = withFooter(line('云岭市民政局') + line('第 1 页'))
    expect(textOf(fixture)).toEqual(['甲'])
    expect(opened(docx(fixture)).source.findings).toMatchObject([
      { code: 'O164', message: expect.stringContaining('（如“云岭市民政局 第 1 页”），共 1 处') },
    ])
  })

  it('with nothing but the number of the page are not worth a word', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
      `${run('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    expect(codesOf(withFooter(paragraph(run('— ') + field + run(' —'))))).toEqual([])
  })
})

describe('a table that only holds the page together', () => {
  const inner = table(row(text('规章') + text('1')) + row(text('许可') + text('2')))
  const kinds = (body: string) => blocksOf({ body }).map((b) => (b.kind === 'line' ? inlineText(b.content) : b.kind))

  it('is opened when one cell holds running text', () => {
    const words = [...'甲乙丙丁戊己庚辛']
    expect(kinds(table(row(cell(words.map((t) => line(t)).join('')))))).toEqual(words)
    expect(
      kinds(
        table(
          row(
            cell(
              words
                .slice(1)
                .map((t) => line(t))
                .join(''),
            ),
          ),
        ),
      ),
    ).toEqual(['table'])
  })

  it('is opened when empty cells stand at its sides', () => {
    expect(kinds(table(row(cell('') + cell(line('甲') + inner + paragraph('')) + cell(''))))).toEqual(['甲', 'table'])
  })

  it('is a table when two of its cells in a row have words', () => {
    expect(kinds(table(row(cell(line('甲') + line('乙') + line('丙') + line('丁')) + text('1'))))).toEqual(['table'])
  })
})

describe('parts that hold a document of their own', () => {
  it('are told, not fetched', () => {
    expect(codesOf({ body: line('甲') + '<w:altChunk r:id="x"/>' })).toEqual(['O60'])
    expect(codesOf({ body: line('甲') + '<w:subDoc r:id="x"/>' })).toEqual(['O60'])
  })
})

describe('a second reader', () => {
  it('sees the same words in paragraphs and cells', async () => {
    const body =
      paragraph(run('总体', '<w:b/>') + run('情况')) +
      paragraph(`<w:smartTag>${run('甲')}</w:smartTag><w:ins w:id="1">${run('乙')}</w:ins>${deleted('丙')}`) +
      table(
        row(text('表头', '<w:gridSpan w:val="2"/>') + text('总计', '<w:vMerge w:val="restart"/>')) +
          row(text('1') + `<w:sdt><w:sdtPr/><w:sdtContent>${text('2')}</w:sdtContent></w:sdt>` + cell('', '<w:vMerge/>')),
      ) +
      paragraph(`<w:hyperlink r:id="h">${run('链接')}</w:hyperlink>`)
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx({ body })) })
    const own = blocksOf({ body }).flatMap((b) =>
      b.kind === 'line'
        ? [inlineText(b.content)]
        : b.kind === 'table'
          ? b.rows.flatMap((r) => r.cells.flatMap((c) => c.paragraphs.map(inlineText)))
          : [],
    )
    expect(own).toEqual(value.split(/\n+/).filter(Boolean))
    expect(own).toEqual(['总体情况', '甲乙', '表头', '总计', '1', '2', '链接'])
  })
})
