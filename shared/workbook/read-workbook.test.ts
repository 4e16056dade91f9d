import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeZip } from '../zip'
import { readWorkbook } from './read-workbook'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

function workbook(sheet: string, state = 'visible'): Uint8Array {
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="a" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="表" sheetId="1" state="${state}" r:id="s"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="s" Type="${REL}/worksheet" Target="sheet.xml"/><Relationship Id="t" Type="${REL}/sharedStrings" Target="strings.xml"/><Relationship Id="u" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    'xl/strings.xml': `<sst xmlns="${MAIN}"><si><r><t>规</t></r><r><t>章</t></r><rPh sb="0" eb="1"><t>gui</t></rPh></si></sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/sheet.xml': `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
  }
  return writeZip(Object.entries(parts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })))
}

function read(sheet: string, state?: string) {
  const result = readWorkbook(workbook(sheet, state))
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
  return { tables, text, codes: findings.map(({ code }) => code) }
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
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="C2"><v>2</v></c></row><row r="5"><c r="D5"><v>3</v></c></row>'
    const { tables, text } = read(`<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`)
    expect(text).toEqual([['1|', '2'], ['3']])
    expect(tables[0]!.rows[0]!.cells[0]).toMatchObject({ colspan: 2, rowspan: 2, column: 0 })
    expect(tables[0]!.rows[1]!.cells[0]).toMatchObject({ column: 2 })
  })

  it.each([
    ['a formula without a stored result', '<c><f>1+1</f></c><c><v>7</v></c>', '|7', 'O122'],
    ['a formula that ended in an error', '<c t="e"><f>A9</f><v>#REF!</v></c><c><v>7</v></c>', '7', 'O123'],
    ['a percentage', '<c s="1"><v>0.5</v></c>', '50%', 'O124'],
    ['a date', '<c s="2"><v>44562</v></c>', '2022-01-01', 'O124'],
  ])('reports %s', (_, cells, shown, code) => {
    const { text, codes } = read(`<sheetData><row>${cells}</row></sheetData>`)
    expect(codes).toEqual([code])
    expect(text[0]![0]!.replace(/^\|/, '')).toBe(shown.replace(/^\|/, ''))
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
    const good = workbook('<sheetData><row><c><v>1</v></c></row></sheetData>')
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
        const bad = good.slice()
        bad[at] = byte
        expect(typeof readWorkbook(bad).ok).toBe('boolean')
      }),
      { numRuns: 60 },
    )
  })
})
