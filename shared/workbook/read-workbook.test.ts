import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'
import { inlineText } from '../report'
import { readWorkbook } from './read-workbook'
import { differentFigures, formSheet, MAIN, relation, workbookOf, workbookWith } from './workbook.test-data'

/** `NIANBAO_FUZZ=200` for a longer run. */
const RUNS = Number(process.env['NIANBAO_FUZZ'] ?? 40)
const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="170" formatCode="0!.0,"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="2"/><xf numFmtId="170"/></cellXfs></styleSheet>`

const workbook = (sheet: string, state = 'visible', name = 'Sheet1') =>
  workbookOf([{ name, xml: sheet, state }], { 'xl/styles.xml': STYLES })

function read(sheet: string, state?: string, name?: string) {
  const result = readWorkbook(workbook(sheet, state, name))
  if (!result.ok) throw new Error(result.trouble.code)
  const { blocks, findings } = result.value.source
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
  const text = tables.map(({ rows }) =>
    rows.map(({ cells }) =>
      cells
        .map((cell) =>
          cell.paragraphs
            .flat()
            .map((run) => (run.kind === 'text' ? run.text : ''))
            .join(''),
        )
        .join('|'),
    ),
  )
  const lines = blocks.flatMap((block) => (block.kind === 'line' ? [inlineText(block.content)] : []))
  return { tables, text, lines, codes: findings.map(({ code }) => code) }
}

describe('readWorkbook', () => {
  it('reads rich shared strings without reading aids and inline strings', () => {
    const cells = '<c r="B2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>数</t></is></c>'
    expect(read(`<sheetData><row r="2">${cells}</row></sheetData>`)).toMatchObject({ text: [['规章|数']], codes: [] })
  })

  it('shows numbers as digits without the noise of binary fractions and keeps zero', () => {
    const cells = ['0.30000000000000004', '12345678', '0', '1E-7', '1.5E3'].map((value) => `<c><v>${value}</v></c>`).join('')
    expect(read(`<sheetData><row>${cells}</row></sheetData>`).text).toEqual([['0.3|12345678|0|0.0000001|1500']])
  })

  it('keeps merged cells as spans and cuts the sheet at empty rows', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="C2"><v>2</v></c><c r="D2"><v>8</v></c></row><row r="5"><c r="D5"><v>3</v></c></row>'
    const { tables, text, lines } = read(`<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`)
    expect([text, lines]).toEqual([[['1||', '2|8']], ['3']])
    expect(tables[0]!.rows[0]!.cells[0]).toMatchObject({ colspan: 2, rowspan: 2, column: 0 })
    expect(tables[0]!.rows[1]!.cells[0]).toMatchObject({ column: 2 })
  })

  it.each([
    ['a formula without a stored result', '<c><v>6</v></c><c><f>1+1</f></c><c><v>7</v></c>', '6||7', 'O122'],
    ['a formula that ended in an error', '<c><v>6</v></c><c t="e"><f>A9</f><v>#REF!</v></c><c><v>7</v></c>', '6||7', 'O123'],
    ['a percentage', '<c s="1"><v>0.5</v></c><c><v>7</v></c>', '50%|7', 'O124'],
    ['a date', '<c s="2"><v>44562</v></c><c><v>7</v></c>', '2022-01-01|7', 'O124'],
    ['decimals that are not shown', '<c s="3"><v>12.345</v></c><c><v>7</v></c>', '12.345|7', 'O131'],
    ['a number shown by ten thousands', '<c s="4"><v>125000</v></c><c><v>7</v></c>', '125000|7', 'O132'],
  ])('reports %s', (_, cells, shown, code) => {
    const { text, codes } = read(`<sheetData><row>${cells}</row></sheetData>`)
    expect(codes).toEqual([code])
    expect(text).toEqual([[shown]])
  })

  it('keeps the decimals that a sheet shows', () => {
    const cells = '<c s="3"><v>12.5</v></c><c s="3"><v>160</v></c><c><v>12.50</v></c>'
    expect(read(`<sheetData><row>${cells}</row></sheetData>`)).toMatchObject({ text: [['12.50|160.00|12.50']], codes: [] })
  })

  it('keeps a merged cell without words where it stands among others, and reads nothing from under a merged cell', () => {
    const rows =
      '<row r="1"><c r="C1"><v>1</v></c><c r="D1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>'
    const merges = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/><mergeCell ref="A4:Z9"/></mergeCells>'
    const { tables, text, codes } = read(`<sheetData>${rows}</sheetData>${merges}`)
    expect(tables[0]!.rows[0]!.cells[0]).toMatchObject({ colspan: 2, column: 0 })
    expect([text, codes]).toEqual([[['|1|2', '3||']], ['O134']])
  })

  it('parts two tables that stand side by side', () => {
    const row = (n: number) => `<row r="${n}"><c r="A${n}" t="s"><v>0</v></c><c r="B${n}"><v>${n}</v></c><c r="D${n}" t="s"><v>0</v></c><c r="E${n}"><v>${n + 4}</v></c></row>` // prettier-ignore
    expect(read(`<sheetData>${[1, 2, 3].map(row).join('')}</sheetData>`).text).toEqual([
      ['规章|1', '规章|2', '规章|3'],
      ['规章|5', '规章|6', '规章|7'],
    ])
  })

  it('gives the name of a sheet as a line unless a program gave it or a cell repeats it', () => {
    const cell = '<sheetData><row><c t="s"><v>0</v></c><c><v>1</v></c></row></sheetData>'
    expect(['依申请公开', 'Sheet12', '工作表 1', '规章'].map((name) => read(cell, 'visible', name).lines)).toEqual([
      ['依申请公开'],
      [],
      [],
      [],
    ])
  })

  it('tells of comments, text boxes, pictures and words around the page, and keeps the words of the boxes', () => {
    const shape = (body: string) => `<xdr:sp><xdr:txBody>${body}</xdr:txBody></xdr:sp>`
    const parts = {
      'xl/comments1.xml': `<comments xmlns="${MAIN}"><commentList><comment ref="B2"><text><t>请核实</t></text></comment></commentList></comments>`,
      'xl/drawing1.xml': `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor>${shape('<a:p><a:r><a:t>填报说明</a:t></a:r></a:p>')}</xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:pic/></xdr:oneCellAnchor></xdr:wsDr>`,
    }
    const relations = relation('c', 'comments', 'comments1.xml') + relation('d', 'drawing', 'drawing1.xml')
    const tail =
      '<headerFooter><oddHeader>&amp;C&amp;"宋体,常规"&amp;14云岭市民政局</oddHeader><oddFooter>&amp;P/&amp;N</oddFooter></headerFooter>'
    const xml = `<sheetData><row><c><v>1</v></c></row></sheetData>${tail}`
    const result = readWorkbook(workbookOf([{ name: 'Sheet1', xml, relations }], parts))
    if (!result.ok) throw new Error(result.trouble.code)
    const { blocks, findings } = result.value.source
    expect(blocks.map((block) => (block.kind === 'line' ? inlineText(block.content) : block.kind))).toEqual(['1', '填报说明'])
    expect(findings.map(({ code, message }) => [code, /请核实|填报说明|Sheet1|云岭市民政局/.exec(message)?.[0]])).toEqual([
      ['O127', '请核实'],
      ['O128', '填报说明'],
      ['O129', 'Sheet1'],
      ['O130', '云岭市民政局'],
    ])
  })

  it('reads hidden sheets, rows and columns and says so', () => {
    const sheet =
      '<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row hidden="1"><c><v>1</v></c></row><row><c/><c><v>2</v></c></row></sheetData>'
    expect(read(sheet, 'hidden').codes.sort()).toEqual(['O120', 'O121'])
  })

  it('refuses a shared string that is not there and a grid without bounds', () => {
    const missing = readWorkbook(workbook('<sheetData><row><c t="s"><v>9</v></c></row></sheetData>'))
    expect(missing).toMatchObject({ ok: false, trouble: { code: 'E87' } })
    const wide = '<row r="1"><c r="A1"><v>1</v></c></row>'
    const huge = `<sheetData>${wide}</sheetData><mergeCells><mergeCell ref="A1:B20000"/><mergeCell ref="A1:CV400"/></mergeCells>`
    expect(readWorkbook(workbook(huge))).toMatchObject({ ok: false, trouble: { code: 'E88' } })
  })

  it('answers damaged bytes with a result', () => {
    const template = officialTemplate()
    const form = template.forms.get('requests')!
    const good = workbookWith([{ name: '表三', ...formSheet(template, form, differentFigures(template)) }])
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
        const bad = good.slice()
        bad[at] = byte
        expect(typeof readWorkbook(bad).ok).toBe('boolean')
      }),
      { numRuns: RUNS },
    )
  })
})
