import { beforeAll, describe, expect, it } from 'vitest'
import { officialProfile } from '@templates/official-word.test-data'
import { officialTemplate } from '@templates/official.test-data'
import { editDocx, type PartEdits } from '../edit-docx.test-data'
import { writeDocx } from '../write'
import { everyBlockReport } from '../write/every-block-report.test-data'
import { lintDocx } from './lint-docx'

const DOCUMENT = 'word/document.xml'
const STYLES = 'word/styles.xml'
const SETTINGS = 'word/settings.xml'
const FOOTER = 'word/footer1.xml'
const RELATIONSHIPS = 'word/_rels/document.xml.rels'
const TYPES = '[Content_Types].xml'

let whole: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  const template = officialTemplate()
  const result = await writeDocx(everyBlockReport(template), template, officialProfile(), { copy: '{}' })
  if (!result.ok) throw new Error(result.trouble.message)
  whole = result.value
})

const rulesBroken = (edits: PartEdits) => [...new Set(lintDocx(editDocx(whole, edits)).map((breach) => breach.rule))]
const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to)

describe('our own check of a Word file', () => {
  it('finds nothing in a written file', () => {
    expect(lintDocx(whole)).toEqual([])
  })

  const broken: [title: string, rule: string, edits: PartEdits][] = [
    ['a table whose grid is missing', 'tables', { [DOCUMENT]: replace(/<w:tblGrid>.*?<\/w:tblGrid>/, '') }],
    ['a table whose properties follow its grid', 'tables', { [DOCUMENT]: replace(/(<w:tblPr>.*?<\/w:tblPr>)(<w:tblGrid>.*?<\/w:tblGrid>)/, '$2$1') }],
    ['a cell without a paragraph', 'tables', { [DOCUMENT]: replace(/(<w:tc><w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>)<w:p>.*?<\/w:p><\/w:tc>/, '$1</w:tc>') }],
    ['a row without a cell', 'tables', { [DOCUMENT]: replace('</w:tr>', '</w:tr><w:tr/>') }],
    ['a span that is too short', 'tables', { [DOCUMENT]: replace('<w:gridSpan w:val="4"/>', '<w:gridSpan w:val="3"/>') }],
    ['a continued cell below none', 'tables', { [DOCUMENT]: replace('<w:vMerge w:val="restart"/>', '') }],
    ['a cell as wide as another column', 'tables', { [DOCUMENT]: replace('<w:tcW w:type="dxa" w:w="2211"/>', '<w:tcW w:type="dxa" w:w="2210"/>') }],
    ['two tables that touch', 'body', { [DOCUMENT]: replace(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="ReportSeparator"\/><\/w:pPr><\/w:p>/, '</w:tbl>') }],
    ['a body that ends with a table', 'body', { [DOCUMENT]: replace(/<w:p>(?:(?!<\/w:p>).)*<\/w:p><w:sectPr>/, '<w:tbl/><w:sectPr>') }],
    ['a section that is not at the end', 'body', { [DOCUMENT]: replace('</w:body>', '<w:p/></w:body>') }],
    ['a field without an end', 'fields', { [FOOTER]: replace('<w:fldChar w:fldCharType="end"/>', '') }],
    ['a field without a result', 'fields', { [FOOTER]: replace(/<w:r>(?:(?!<w:r>).)*<w:t>1<\/w:t><\/w:r>/, '') }],
    ['two field marks in one run', 'fields', { [FOOTER]: replace('<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="begin"/>') }],
    ['a part without a content type', 'package', { [TYPES]: replace('/word/styles.xml', '/word/other.xml') }],
    ['a content type of a missing part', 'package', { [TYPES]: replace('</Types>', '<Override PartName="/word/x.xml" ContentType="a/b"/></Types>') }],
    ['a relationship to a missing part', 'package', { [RELATIONSHIPS]: replace('fontTable.xml', 'fonts.xml') }],
    ['a relationship id that occurs twice', 'package', { [RELATIONSHIPS]: replace('Id="rId2"', 'Id="rId1"') }],
    ['a picture that is never shown', 'package', { [DOCUMENT]: replace(/r:embed="rId7"/g, 'r:embed="rId4"') }],
    ['an id that leads nowhere', 'package', { [DOCUMENT]: replace('r:id="rId5"', 'r:id="rId55"') }],
    ['a part that nothing leads to', 'package', { 'word/orphan.xml': () => '<a/>' }],
    ['relationships of a missing part', 'package', { 'word/_rels/none.xml.rels': () => '<Relationships/>' }],
    ['paragraph properties out of order', 'order', { [STYLES]: replace(/(<w:keepNext\/>)(<w:keepLines\/>)/, '$2$1') }],
    ['run properties that stand twice', 'order', { [DOCUMENT]: replace('<w:b/>', '<w:b/><w:b/>') }],
    ['row properties that stand twice', 'order', { [DOCUMENT]: replace('<w:cantSplit/>', '<w:cantSplit/><w:cantSplit/>') }],
    ['settings out of order', 'order', { [SETTINGS]: replace(/(<w:defaultTabStop[^>]*>)(<w:evenAndOddHeaders\/>)/, '$2$1') }],
    ['an element that does not belong', 'order', { [DOCUMENT]: replace('<w:keepNext/>', '<w:keepNxt/>') }],
    ['a bookmark id that occurs twice', 'ids', { [DOCUMENT]: replace(/w:id="1"/g, 'w:id="0"') }],
    ['a bookmark name that differs in case only', 'ids', { [DOCUMENT]: replace(/_nb_rules_repealed/g, '_NB_RULES_ISSUED') }],
    ['a bookmark name of 41 characters', 'ids', { [DOCUMENT]: replace('_nb_rules_issued', '_nb_'.padEnd(41, 'x')) }],
    ['a bookmark without an end', 'ids', { [DOCUMENT]: replace('<w:bookmarkEnd w:id="0"/>', '') }],
    ['a drawing id that occurs twice', 'ids', { [DOCUMENT]: replace(/(<w:p><w:pPr><w:pStyle w:val="ReportImage"\/>.*?<\/w:p>)/, '$1$1') }],
    ['a line feed in a run', 'text', { [DOCUMENT]: replace('一、总体情况', '一、\n总体情况') }],
    ['a blank that Word would drop', 'text', { [DOCUMENT]: replace(/ xml:space="preserve">一、总体情况/, '> 一、总体情况') }],
    ['a zero width space', 'text', { [DOCUMENT]: replace('一、总体情况', '一、\u200b总体情况') }],
    ['a control character', 'xml', { [DOCUMENT]: replace('一、总体情况', '一、&#1;总体情况') }],
    ['an element that is not closed', 'xml', { [SETTINGS]: replace('</w:settings>', '') }],
    ['an automatic number without a definition', 'numbering', { [STYLES]: replace('<w:keepLines/>', '<w:keepLines/><w:numPr><w:numId w:val="1"/></w:numPr>') }],
    ['a prefix to be ignored but not declared', 'compatibility', { [DOCUMENT]: replace('<w:document ', '<w:document xmlns:mc="urn:mc" mc:Ignorable="w14" ') }],
    ['an alternative without a fallback', 'compatibility', { [DOCUMENT]: replace('</w:body>', '<mc:AlternateContent xmlns:mc="urn:mc"/></w:body>') }],
    ['a table without a fixed layout', 'widths', { [DOCUMENT]: replace('<w:tblLayout w:type="fixed"/>', '') }],
    ['a width in percent', 'widths', { [DOCUMENT]: replace('<w:tblW w:type="dxa"', '<w:tblW w:type="pct"') }],
    ['a table wider than the text', 'widths', { [DOCUMENT]: replace(/8844|2211/g, '8900') }],
    ['a Chinese run without a font', 'fonts', { [DOCUMENT]: replace(/ w:eastAsia="黑体"/, '') }],
    ['a quote without the hint', 'fonts', { [DOCUMENT]: (text) => text.replace(/ w:hint="eastAsia"/g, '') }],
    ['defaults without a language', 'fonts', { [STYLES]: replace(' w:eastAsia="zh-CN"', '') }],
    ['a style that is not defined', 'styles', { [DOCUMENT]: replace('w:val="ReportBody"', 'w:val="Body"') }],
    ['a style based on none', 'styles', { [STYLES]: replace('<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="Basis"/>') }],
    ['two defaults of a type', 'styles', { [STYLES]: replace('w:customStyle="1" w:styleId="ReportBody"', 'w:default="1" w:styleId="ReportBody"') }],
    ['a colour by name', 'values', { [STYLES]: replace('w:val="000000"', 'w:val="auto"') }],
    ['an alignment that does not exist', 'values', { [DOCUMENT]: replace('<w:jc w:val="center"/>', '<w:jc w:val="middle"/>') }],
  ] // prettier-ignore

  const INS = '<w:ins w:id="9" w:author="a" w:date="2027-01-01T00:00:00Z">'
  const run = (text: string) => `<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="宋体"/></w:rPr>${text}</w:r>`
  const inParagraph = (xml: string) => ({ [DOCUMENT]: replace('</w:p>', `${xml}</w:p>`) })
  const changes: [title: string, edits: PartEdits][] = [
    ['a change of nobody', inParagraph(`${INS.replace('"a"', '""')}${run('<w:t>a</w:t>')}</w:ins>`)],
    ['a change at no time', inParagraph(`${INS.replace('2027-01-01T', '2027年')}${run('<w:t>a</w:t>')}</w:ins>`)],
    ['a change with an id that is taken', inParagraph(`${INS.replace('"9"', '"7"')}${run('<w:t>a</w:t>')}</w:ins>`)],
    ['a change within a change', inParagraph(`${INS}${INS.replace('"9"', '"8888"')}${run('<w:t>a</w:t>')}</w:ins></w:ins>`)],
    ['deleted text that stands outside of a deletion', inParagraph(run('<w:delText>a</w:delText>'))],
    ['ordinary text in a deletion', inParagraph(`${INS.replace('w:ins', 'w:del')}${run('<w:t>a</w:t>')}</w:del>`)],
    [
      'a row that came with words that stay',
      { [DOCUMENT]: replace('<w:cantSplit/>', `<w:cantSplit/>${INS.replace('>', '/>')}`) },
    ],
  ]
  it.each(changes)('catches %s', (_, edits) => {
    expect(rulesBroken(edits)).toContain('changes')
  })

  it.each(broken)('catches %s', (_, rule, edits) => {
    expect(rulesBroken(edits)).toContain(rule)
  })
})

describe('our own check of the zip', () => {
  const rulesOf = (bytes: Uint8Array) => lintDocx(bytes).map((breach) => breach.rule)
  /** Offset of the first entry of the directory. */
  const directory = (bytes: Uint8Array) => new DataView(bytes.buffer).getUint32(bytes.length - 6, true)
  const changed = (at: (bytes: Uint8Array) => number, value: number) => {
    const copy = Uint8Array.from(whole)
    copy[at(copy)] = value
    return copy
  }

  it('catches data behind the end record', () => {
    expect(rulesOf(Uint8Array.of(...whole, 0))).toEqual(['zip'])
  })
  it('catches an encrypted entry', () => {
    expect(rulesOf(changed((bytes) => directory(bytes) + 8, 1))).toEqual(['zip'])
  })
  it('catches a method other than stored or deflated', () => {
    expect(rulesOf(changed((bytes) => directory(bytes) + 10, 12))).toEqual(['zip'])
  })
  it('catches an absolute name', () => {
    const bytes = editDocx(whole, { '/word/x.xml': () => '<a/>' })
    expect(rulesOf(bytes)).toContain('zip')
  })
  it('catches a folder of its own', () => {
    expect(rulesOf(editDocx(whole, { 'word/': () => 'x' }))).toContain('zip')
  })
  it('catches names that differ in case only', () => {
    expect(rulesOf(editDocx(whole, { 'WORD/document.xml': () => '<a/>' }))).toContain('zip')
  })
  it('catches a damaged part', () => {
    const crc = changed((bytes) => directory(bytes) + 16, 1)
    expect(rulesOf(crc)).toEqual(['zip'])
  })
})
