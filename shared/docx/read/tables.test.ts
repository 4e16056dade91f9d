import { describe, expect, it } from 'vitest'
import { inlineText } from '../../report'
import type { SourceTable } from '../../source'
import { blocksOf, cell, codesOf, gridOf, line, paragraph, row, run, table, type DocxFixture } from './docx-fixture.test-data'

const tablesOf = (fixture: DocxFixture) => blocksOf(fixture).filter((b): b is SourceTable => b.kind === 'table')
const grid = (rows: string, more: Partial<DocxFixture> = {}) => gridOf(tablesOf({ body: table(rows), ...more })[0]!)

const span = (n: number) => `<w:gridSpan w:val="${n}"/>`
const begin = '<w:vMerge w:val="restart"/>'
const goOn = '<w:vMerge/>'
const text = (value: string, properties = '') => cell(line(value), properties)

describe('tables', () => {
  it('have true grid positions, cells merged both ways', () => {
    const rows =
      row(text('表头', span(3)) + text('总计', begin)) +
      row(text('组', begin) + text('甲') + text('1') + cell('', goOn)) +
      row(cell('', goOn) + text('乙') + text('2') + text('3'))
    expect(grid(rows)).toEqual([
      ['0 3×1 表头', '3 1×2 总计'],
      ['0 1×2 组', '1 1×1 甲', '2 1×1 1'],
      ['1 1×1 乙', '2 1×1 2', '3 1×1 3'],
    ])
  })

  it('keep their columns where a row begins later or was merged the old way', () => {
    const rows =
      row(text('甲') + text('乙') + text('丙')) +
      row(text('丁') + text('戊'), '<w:gridBefore w:val="1"/>') +
      row(text('己', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge/>') + text('庚'))
    expect(grid(rows)).toEqual([
      ['0 1×1 甲', '1 1×1 乙', '2 1×1 丙'],
      ['1 1×1 丁', '2 1×1 戊'],
      ['0 2×1 己', '2 1×1 庚'],
    ])
  })

  it('keep the columns of a row that ends before the others', () => {
    const rows =
      row(text('甲') + text('乙') + text('丙')) +
      row(text('丁'), '<w:gridAfter w:val="2"/>') +
      row(text('戊', span(2)) + text('己'))
    expect(grid(rows)).toEqual([['0 1×1 甲', '1 1×1 乙', '2 1×1 丙'], ['0 1×1 丁'], ['0 2×1 戊', '2 1×1 己']])
  })

  it('read a continuation with nothing above it, or of another width, as a cell', () => {
    expect(grid(row(text('甲', goOn)) + row(text('乙', begin + span(2))) + row(cell('', goOn) + text('丙')))).toEqual([
      ['0 1×1 甲'],
      ['0 2×1 乙'],
      ['0 1×1', '1 1×1 丙'],
    ])
  })

  it('survive spans beyond all sense', () => {
    expect(grid(row(text('甲', span(999_999_999)) + text('乙', span(-3)) + text('丙', '<w:gridSpan w:val="x"/>')))).toEqual([
      ['0 63×1 甲', '63 1×1 乙', '64 1×1 丙'],
    ])
  })

  it('know their header rows', () => {
    const head = '<w:tblHeader/>'
    const of = (rows: string) => tablesOf({ body: table(rows) })[0]!.headerRows
    expect(of(row(text('甲'), head) + row(text('乙'), head) + row(text('丙')) + row(text('丁'), head))).toBe(2)
    expect(of(row(text('甲'), head))).toBe(1)
    expect(of(row(text('甲'), '<w:tblHeader w:val="0"/>') + row(text('乙')))).toBe(0)
  })

  it('keep every paragraph of a cell, blank ones too', () => {
    expect(grid(row(cell(line('甲') + paragraph('') + line('乙')) + cell('')))).toEqual([['0 1×1 甲¶¶乙', '1 1×1']])
  })

  it('know the bookmarks that begin in a cell or right before it', () => {
    const mark = (name: string) => `<w:bookmarkStart w:id="1" w:name="${name}"/>`
    const rows = row(
      cell(paragraph(mark('_nb_a') + run('1') + '<w:bookmarkEnd w:id="1"/>')) +
        mark('_nb_b') +
        text('2') +
        cell(mark('_nb_c') + line('3')),
    )
    expect(tablesOf({ body: table(rows) })[0]!.rows[0]!.cells.map((c) => c.bookmarks)).toEqual([['_nb_a'], ['_nb_b'], ['_nb_c']])
  })

  it('read rows and cells inside content controls, empty ones as blank', () => {
    const sdt = (content: string, more = '') => `<w:sdt><w:sdtPr>${more}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const rows = sdt(
      row(
        sdt(text('甲')) +
          cell(sdt(line('点这里'), '<w:showingPlcHdr/>')) +
          sdt(text('点这里', span(2)), '<w:showingPlcHdr/>') +
          text('乙'),
      ),
    )
    expect(grid(rows)).toEqual([['0 1×1 甲', '1 1×1', '2 2×1', '4 1×1 乙']])
  })

  it('lose rows deleted in a tracked change, and hidden ones, and say so', () => {
    const rows =
      row(text('甲')) +
      row(text('乙'), '<w:del w:id="1"/>') +
      row(text('丙'), '<w:ins w:id="2"/>') +
      row(text('丁'), '<w:hidden/>')
    expect(grid(rows)).toEqual([['0 1×1 甲'], ['0 1×1 丙']])
    expect(codesOf({ body: table(rows) })).toEqual(['O50', 'O52'])
  })

  it('leave out what a merged cell hides, and say so', () => {
    const rows = row(text('甲', begin)) + row(text('藏', goOn))
    expect(grid(rows)).toEqual([['0 1×2 甲'], []])
    expect(codesOf({ body: table(rows) })).toEqual(['O52'])
  })

  it('are read in one branch of an alternative', () => {
    const body = `<mc:AlternateContent><mc:Choice Requires="unknown">${table(row(text('甲')))}</mc:Choice><mc:Fallback>${table(row(text('乙')))}</mc:Fallback></mc:AlternateContent>`
    expect(tablesOf({ body }).map((t) => gridOf(t))).toEqual([[['0 1×1 乙']]])
  })
})

describe('tables in tables', () => {
  it('in a frame that only holds the page together are read as if it were not there', () => {
    const inner = table(row(text('规章') + text('1')))
    const blocks = blocksOf({ body: table(row(cell(line('一、总体情况') + inner + paragraph(''))) + row(cell(line('二')))) })
    expect(blocks.map((b) => (b.kind === 'line' ? inlineText(b.content) : b.kind))).toEqual(['一、总体情况', 'table', '二'])
  })

  it('follow the outer table when they have rows and columns', () => {
    const inner = table(row(text('a') + text('b')) + row(text('c') + text('d')))
    const body = table(row(text('甲') + cell(line('乙') + inner + paragraph(''))))
    expect(tablesOf({ body }).map((t) => gridOf(t))).toEqual([
      [['0 1×1 甲', '1 1×1 乙']],
      [
        ['0 1×1 a', '1 1×1 b'],
        ['0 1×1 c', '1 1×1 d'],
      ],
    ])
    expect(codesOf({ body })).toEqual(['O55'])
  })

  it('become text when they are a single row or column', () => {
    const body = table(row(text('甲') + cell(table(row(text('a') + text('b'))) + paragraph(''))))
    expect(tablesOf({ body }).map((t) => gridOf(t))).toEqual([[['0 1×1 甲', '1 1×1 a b']]])
    expect(codesOf({ body })).toEqual(['O55'])
  })
})

describe('footnotes in tables', () => {
  it('follow the table and leave the figure alone', () => {
    const footnotes = `<w:footnote w:id="1">${line('修订2件')}</w:footnote>`
    const body = table(row(text('规章') + cell(paragraph(run('8') + '<w:r><w:footnoteReference w:id="1"/></w:r>'))))
    const blocks = blocksOf({ body, footnotes })
    expect(blocks[0]?.kind === 'table' && gridOf(blocks[0])).toEqual([['0 1×1 规章', '1 1×1 8']])
    expect(blocks[1]?.kind === 'line' && inlineText(blocks[1].content)).toBe('[1]修订2件')
  })
})
