import { describe, expect, it } from 'vitest'
import { codesOf, docx, line, linesOf, opened, paragraph, run, shown, textOf, type DocxFixture } from './docx-fixture.test-data'

const only = (body: string, more: Partial<DocxFixture> = {}) => shown(linesOf({ body, ...more })[0]!.content)

const char = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
const field = (code: string, result: string) => char('begin') + instruction(code) + char('separate') + result + char('end')

describe('runs', () => {
  it('split anywhere are one text', () => {
    expect(
      only(paragraph(['全年主', '动公', '', '开12', '34条'].map((t) => run(t)).join('<w:proofErr w:type="spellStart"/>'))),
    ).toBe('全年主动公开1234条')
  })

  it('carry bold, underline, raised and lowered', () => {
    const body = paragraph(
      run('甲', '<w:b/>') +
        run('乙', '<w:b w:val="0"/><w:u w:val="none"/>') +
        run('丙', '<w:u w:val="wave"/><w:b w:val="true"/>') +
        run('2', '<w:vertAlign w:val="superscript"/>') +
        run('3', '<w:vertAlign w:val="subscript"/>') +
        run('丁', '<w:i/><w:color w:val="FF0000"/><w:vertAlign w:val="baseline"/>'),
    )
    expect(only(body)).toBe('甲:bold|乙|丙:bold:underline|2:superscript|3:subscript|丁')
  })

  it('are emphasised by their own style, not by that of the paragraph', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="H"/><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    const body = paragraph(
      run('甲') + run('乙', '<w:rStyle w:val="S"/>') + run('丙', '<w:rStyle w:val="S"/><w:b w:val="0"/>'),
      '<w:pStyle w:val="H"/>',
    )
    expect(only(body, { styles })).toBe('甲|乙:bold|丙')
  })

  it('keep line breaks and tabs, not the breaks of pages', () => {
    const body =
      '<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:br w:type="page"/><w:lastRenderedPageBreak/><w:t>丙</w:t><w:tab/><w:t>丁</w:t><w:cr/><w:t>戊</w:t><w:noBreakHyphen/><w:softHyphen/></w:r></w:p>'
    expect(only(body)).toBe('甲|⏎|乙丙\t丁|⏎|戊-')
  })

  it('keep blanks at the ends only where the file says so', () => {
    const body =
      '<w:p><w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space="preserve"> 乙 </w:t></w:r><w:r><w:t>\n  丙\n</w:t></w:r></w:p>'
    expect(only(body)).toBe('甲 乙 丙')
  })

  it('read signs of symbol fonts, or say that they cannot', () => {
    const sym = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`
    expect(
      only(paragraph(sym('Wingdings', 'F0FC') + sym('Wingdings', 'F0A8') + sym('Symbol', 'F0B3') + sym('宋体', '2460'))),
    ).toBe('✓□≥①')
    const unknown = paragraph(sym('Wingdings 3', 'F0FC') + run('甲\uf0fe', '<w:rFonts w:ascii="Webdings"/>'))
    expect(only(unknown)).toBe('□甲□')
    expect(codesOf({ body: unknown })).toEqual(['O63'])
  })

  it('of base text and reading above it are read once', () => {
    expect(
      only(
        '<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>qu</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>衢</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>州</w:t></w:r></w:p>',
      ),
    ).toBe('衢州')
  })

  it('inside links, controls, tags and simple fields are read', () => {
    const body = paragraph(
      `<w:hyperlink r:id="x">${run('甲')}</w:hyperlink><w:smartTag>${run('乙')}</w:smartTag><w:fldSimple w:instr="DATE">${run('丙')}</w:fldSimple><w:sdt><w:sdtPr/><w:sdtContent>${run('丁')}</w:sdtContent></w:sdt>`,
    )
    expect(only(body)).toBe('甲乙丙丁')
  })

  it('struck out are kept, and that is said', () => {
    const body = paragraph(run('甲', '<w:strike/>'))
    expect(textOf({ body })).toEqual(['甲'])
    expect(codesOf({ body })).toEqual(['O66'])
  })

  it('of formulas are kept as text, and that is said', () => {
    const body = paragraph(
      run('面积') + '<m:oMath><m:r><m:t>a</m:t></m:r><m:sSup><m:e><m:r><m:t>b</m:t></m:r></m:e></m:sSup></m:oMath>',
    )
    expect(textOf({ body })).toEqual(['面积ab'])
    expect(codesOf({ body })).toEqual(['O61'])
  })
})

describe('hidden text', () => {
  it('is left out, whether the run, its style or the paragraph’s style hides it', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="H"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="C"><w:name w:val="C"/><w:rPr><w:vanish/></w:rPr></w:style>'
    const body =
      paragraph(run('甲') + run('乙', '<w:vanish/>') + run('丙', '<w:rStyle w:val="C"/>')) +
      paragraph(run('丁') + run('戊', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="H"/>')
    expect(textOf({ body, styles })).toEqual(['甲', '戊'])
    expect(opened(docx({ body, styles })).source.findings).toMatchObject([
      { code: 'O52', severity: 'warning', message: expect.stringContaining('3 处隐藏的文字（如“乙”）') },
    ])
  })
})

describe('text that cannot be seen', () => {
  const inTable = (run: string, cell = '') =>
    `<w:tbl><w:tr><w:tc><w:tcPr>${cell}</w:tcPr><w:p>${run}${WRITTEN}</w:p></w:tc></w:tr></w:tbl>`
  const WRITTEN = '<w:r><w:t>3</w:t></w:r>'
  const digit = (properties: string) => run('7', properties)
  const shade = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`
  const styles =
    '<w:style w:type="character" w:styleId="W"><w:name w:val="W"/><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:pPr><w:shd w:val="clear" w:fill="0055AA"/></w:pPr></w:style>'

  it.each([
    ['white', digit('<w:color w:val="FFFFFF"/>'), ''],
    ['white by the theme', digit('<w:color w:val="auto" w:themeColor="background1"/>'), ''],
    ['white by a style', digit('<w:rStyle w:val="W"/>'), ''],
    ['the colour of its cell', digit('<w:color w:val="DDEEFF"/>'), shade('DDEEFF')],
    ['the colour of its own shade', digit(`<w:color w:val="DDEEFF"/>${shade('DDEEFF')}`), shade('0055AA')],
    ['a point high', digit('<w:sz w:val="2"/>'), ''],
    ['as narrow as a line', digit('<w:w w:val="1"/>'), ''],
  ])('is no part of a figure, and that is said: %s', (_, words, cell) => {
    const { source } = opened(docx({ body: inTable(words, cell), styles }))
    expect(source.findings.map(({ code }) => code)).toEqual(['O52'])
    const [table] = source.blocks
    expect(table?.kind === 'table' && table.rows[0]!.cells[0]!.paragraphs.map(shown)).toEqual(['3'])
  })

  it.each([
    ['white on blue', digit('<w:color w:val="FFFFFF"/>'), shade('0055AA')],
    ['white on a pattern', digit('<w:color w:val="FFFFFF"/>'), '<w:shd w:val="pct50" w:color="000000" w:fill="FFFFFF"/>'],
    ['white on a highlight', digit('<w:color w:val="FFFFFF"/><w:highlight w:val="blue"/>'), ''],
    ['of the automatic colour', digit('<w:color w:val="auto"/>'), shade('000000')],
    ['small', digit('<w:sz w:val="9"/>'), ''],
  ])('is not what is %s', (_, words, cell) => {
    const { source } = opened(docx({ body: inTable(words, cell), styles }))
    expect(source.findings).toEqual([])
    const [table] = source.blocks
    expect(table?.kind === 'table' && table.rows[0]!.cells[0]!.paragraphs.map(shown)).toEqual(['73'])
  })

  it('is kept where it is no number, for the style of its table may shade it, and that is said', () => {
    const body =
      inTable(run('名称', '<w:color w:val="FFFFFF"/>')) +
      paragraph(run('7', '<w:color w:val="FFFFFF"/>'), '<w:pStyle w:val="B"/>')
    expect(codesOf({ body, styles })).toEqual(['O207'])
  })
})

describe('tracked changes', () => {
  it('are read as if accepted, and that is said', () => {
    const body =
      paragraph(
        `${run('公开')}<w:ins w:id="1">${run('48')}</w:ins><w:del w:id="2"><w:r><w:delText>47</w:delText></w:r></w:del>${run('条')}`,
      ) + paragraph(`<w:moveFrom>${run('旧处')}</w:moveFrom><w:moveTo>${run('新处')}</w:moveTo>`)
    expect(textOf({ body })).toEqual(['公开48条', '新处'])
    expect(opened(docx({ body })).source.findings).toMatchObject([
      { code: 'O50', severity: 'warning', message: expect.stringContaining('4 处修订') },
    ])
  })

  it('join paragraphs whose end was deleted', () => {
    const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>'
    const body =
      paragraph(run('前', '<w:b/>'), deleted) + paragraph(run('中'), deleted) + line('后') + paragraph(run('末'), deleted)
    expect(linesOf({ body }).map((l) => shown(l.content))).toEqual(['前:bold|中后', '末'])
  })

  it('of properties change nothing', () => {
    const body = paragraph(
      run('甲', '<w:rPrChange w:id="1"><w:rPr><w:b/><w:vanish/></w:rPr></w:rPrChange>'),
      '<w:pPrChange w:id="2"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>',
    )
    expect(linesOf({ body })).toMatchObject([{ content: [{ text: '甲', marks: [] }] }])
    expect(linesOf({ body })[0]).not.toHaveProperty('outline')
  })
})

describe('fields', () => {
  it('show their result only, also one in another and over several paragraphs', () => {
    const inner = field(' DATE ', run('2027'))
    const body =
      paragraph(run('共') + field(' =SUM(ABOVE) ', run('12')) + run('件')) +
      paragraph(char('begin') + instruction(' IF ') + inner + instruction(' "a" ') + char('separate') + run('成') + char('end')) +
      paragraph(char('begin') + instruction(' TOC ') + char('separate') + run('目录一')) +
      paragraph(run('目录二') + char('end') + run('正文'))
    expect(textOf({ body })).toEqual(['共12件', '成', '目录一', '目录二正文'])
  })

  it('that never end do not swallow the rest', () => {
    const body =
      paragraph(run('甲') + char('begin') + instruction(' PAGE ')) + line('乙') + paragraph(char('end') + char('end') + run('丙'))
    const torn = paragraph(run('甲') + char('begin') + instruction('X') + run('乙'))
    expect(textOf({ body: torn })).toEqual(['甲乙'])
    expect(textOf({ body }).join('')).toContain('丙')
  })

  it('without a result are told, unless they only count pages', () => {
    const bare = (code: string) => ({ body: paragraph(run('甲') + char('begin') + instruction(code) + char('end')) })
    expect(codesOf(bare(' EQ \\o\\ac(○,1) '))).toEqual(['O64'])
    expect(codesOf(bare(' PAGE '))).toEqual([])
  })
})

describe('content controls', () => {
  it('that still show their prompt are blank, and that is said', () => {
    const body = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${line('单击此处输入文字')}</w:sdtContent></w:sdt>${line('甲')}`
    expect(textOf({ body })).toEqual(['甲'])
    expect(codesOf({ body })).toEqual(['O65'])
  })
})

describe('footnotes', () => {
  const footnotes =
    '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>' +
    `<w:footnote w:id="1">${paragraph('<w:r><w:footnoteRef/></w:r>' + run('含街道'))}</w:footnote>`
  const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'

  it('follow the paragraph that refers to them, and that is said', () => {
    const fixture = { body: paragraph(run('共12条') + reference + run('。')) + line('下一段'), footnotes }
    expect(linesOf(fixture).map((l) => shown(l.content))).toEqual(['共12条|[1]:superscript|。', '[1]含街道', '下一段'])
    expect(codesOf(fixture)).toEqual(['O54'])
  })

  it('may stand at the end of the document, and hold pictures that cannot follow', () => {
    const endnotes = `<w:endnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:endnote w:id="2">${line('尾')}</w:endnote></w:endnotes>`
    const relations =
      '<Relationship Id="e" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes" Target="endnotes.xml"/>'
    const body = paragraph(run('甲') + '<w:r><w:endnoteReference w:id="2"/></w:r>')
    expect(textOf({ body, relations, parts: { 'word/endnotes.xml': endnotes } })).toEqual(['甲[1]', '[1]尾'])
    const picture = '<w:r><w:pict><v:shape><v:imagedata r:id="p"/></v:shape></w:pict></w:r>'
    const withPicture = {
      body: paragraph(run('甲') + reference),
      footnotes: `<w:footnote w:id="1">${paragraph(run('乙') + picture)}</w:footnote>`,
    }
    expect(codesOf(withPicture)).toEqual(['O54', 'O57'])
  })

  it('are read once, however often a file refers to them', () => {
    expect(textOf({ body: paragraph(run('甲') + reference) + paragraph(run('乙') + reference), footnotes })).toEqual([
      '甲[1]',
      '[1]含街道',
      '乙',
    ])
  })

  it('that do not exist leave nothing', () => {
    expect(textOf({ body: paragraph(run('甲') + reference) })).toEqual(['甲'])
  })
})
