import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyPart } from '../copy-part'
import { writeXml } from '../../ooxml/xml-writer'
import { writeZip } from '../../zip'
import {
  blocksOf,
  cell,
  codesOf,
  docx,
  line,
  linesOf,
  opened,
  paragraph,
  row,
  run,
  table,
  textOf,
} from './docx-fixture.test-data'
import { readDocx } from './read-docx'

const encode = (text: string) => new TextEncoder().encode(text)

/** Code of the refusal. */
function refusal(bytes: Uint8Array): string {
  const result = readDocx(bytes)
  return result.ok ? 'opened' : result.trouble.code
}

const withDocument = (document: string) => docx({ body: '', parts: { 'word/document.xml': document } })

describe('a Word document is refused with its own sentence', () => {
  it('when it is none', () => {
    expect(refusal(encode('年度报告'))).toBe('E40')
    expect(refusal(new Uint8Array())).toBe('E40')
  })

  it('when it has a password', () => {
    const container = new Uint8Array(4096)
    container.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(refusal(container)).toBe('E40')
    container.set(
      [...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]),
      1001,
    )
    expect(refusal(container)).toBe('E41')
  })

  it('when it was cut short or a part is damaged, with the part', () => {
    const bytes = docx({ body: line('总体情况') })
    expect(refusal(bytes.slice(0, bytes.length - 40))).toBe('E42')
    const cut = readDocx(bytes.slice(0, bytes.length - 40))
    expect(cut).toMatchObject({ ok: false, trouble: { message: expect.stringContaining('没有下载完') } })
    expect(cut).not.toMatchObject({ trouble: { message: expect.stringContaining('.zip') } })
    expect(refusal(withDocument('<w:document'))).toBe('E42')
    const result = readDocx(docx({ body: line('一'), numbering: '<w:num' }))
    expect(result).toMatchObject({ ok: false, trouble: { code: 'E42', message: expect.stringContaining('word/numbering.xml') } })
  })

  it('when its XML defines entities', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    expect(refusal(withDocument(`${bomb}<x>&b;</x>`))).toBe('E44')
  })

  it('when it is nested beyond all sense', () => {
    const began = performance.now()
    expect(refusal(docx({ body: '<w:sdt>'.repeat(20_000) + '</w:sdt>'.repeat(20_000) }))).toBe('E43')
    expect(performance.now() - began).toBeLessThan(60_000)
  })

  it('when a table would fill a hall', () => {
    const wide = table(row(cell('', '<w:gridSpan w:val="63"/>')).repeat(900))
    expect(refusal(docx({ body: wide }))).toBe('E43')
    expect(refusal(docx({ body: wide.replaceAll('"63"', '"6"') }))).toBe('opened')
  })

  it('when it belongs to another office program', () => {
    expect(refusal(withDocument('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'))).toBe('E45')
    expect(refusal(writeZip([{ name: 'content.xml', bytes: encode('<a/>') }]))).toBe('E45')
  })
})

describe('a Word document is found and read', () => {
  const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

  it('whatever prefix it gives its elements', () => {
    expect(
      opened(withDocument(`<document xmlns="${W}"><body><p><r><t>甲</t></r></p></body></document>`)).source.blocks,
    ).toHaveLength(1)
  })

  it('in the strict form of the standard', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const bytes = docx({
      body: '',
      parts: {
        'word/document.xml': `<w:document xmlns:w="${strict}"><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>`,
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document.xml"/></Relationships>',
      },
    })
    expect(opened(bytes).source.blocks).toMatchObject([{ kind: 'line', content: [{ text: '甲' }] }])
  })

  it('when its main part has another name, or the list of relationships is gone', () => {
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
    const bytes = docx({
      body: '',
      parts: {
        '_rels/.rels': '',
        '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document2.xml" ContentType="${type}"/></Types>`,
        'word/document2.xml': `<w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:body></w:document>`,
      },
    })
    expect(opened(bytes).source.blocks).toMatchObject([{ content: [{ text: '乙' }] }])
  })

  it('in UTF-16 too', () => {
    const text = `<w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>丙</w:t></w:r></w:p></w:body></w:document>`
    const bytes = new Uint8Array([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])])
    const file = docx({ body: '', parts: { 'word/document.xml': bytes } })
    expect(opened(file).source.blocks).toMatchObject([{ content: [{ text: '丙' }] }])
  })

  it('without macros, and says so', () => {
    const relations =
      '<Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>'
    expect(codesOf({ body: line('甲'), relations })).toEqual(['O59'])
  })

  it('without comments, and says how many', () => {
    const fixture = { body: line('甲'), comments: '<w:comment w:id="0"><w:p><w:r><w:t>请核实</w:t></w:r></w:p></w:comment>' }
    expect(textOf(fixture)).toEqual(['甲'])
    expect(opened(docx(fixture)).source.findings).toMatchObject([
      { code: 'O51', message: expect.stringContaining('1 条批注（如“请核实”）') },
    ])
  })
})

describe('what a line is', () => {
  const styles = [
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="own"/><w:basedOn w:val="1"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="body"><w:name w:val="body"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="loop1"><w:name w:val="l"/><w:basedOn w:val="loop2"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="loop2"><w:name w:val="l"/><w:basedOn w:val="loop1"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>',
    ...['ReportTableNote', 'ReportSignature', 'ReportDate', 'ReportItem'].map(
      (id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/></w:style>`,
    ),
  ].join('')
  const styled = (id: string, more = '') => line('文字', `<w:pStyle w:val="${id}"/>${more}`)
  const only = (body: string) => linesOf({ body, styles })[0]!

  it('follows from its style, inherited or its own', () => {
    expect(['1', 'own', 'body', 'a', 'missing', 'loop1'].map((id) => only(styled(id)).outline)).toEqual([
      1,
      1,
      undefined,
      undefined,
      undefined,
      3,
    ])
    expect(only(styled('1', '<w:outlineLvl w:val="1"/>')).outline).toBe(2)
  })

  it('is told by our own styles, and by the title style of others', () => {
    const ids = ['a3', 'ReportTableNote', 'ReportSignature', 'ReportDate']
    expect(ids.map((id) => only(styled(id)).role)).toEqual(['title', 'note', 'signature', 'date'])
    expect(only(styled('ReportItem')).listItem).toBe(true)
  })

  it('is counted in order, blank paragraphs left out', () => {
    const blocks = blocksOf({ body: line('甲') + paragraph('') + line('　') + table(row(cell(line('乙')))) + line('丙') })
    expect(blocks.map((b) => [b.kind, b.place.line])).toEqual([
      ['line', 1],
      ['table', 2],
      ['line', 3],
    ])
  })
})

describe('the copy that travels in the file', () => {
  const custom = (content: string) => ({
    body: line('甲'),
    parts: { 'customXml/item7.xml': content, 'customXml/item1.xml': '<other xmlns="urn:other"/>' },
  })

  it('is found by its namespace, whatever the part is called', () => {
    const copy = JSON.stringify({ a: '“<&>”\n\uffff' })
    const text = opened(docx(custom(writeXml(copyPart(copy))))).copy
    expect(JSON.parse(text!)).toEqual(JSON.parse(copy))
  })

  it('is left alone when it is another program’s, damaged or too large', () => {
    expect(opened(docx(custom('<report xmlns="urn:somebody">{}</report>'))).copy).toBeNull()
    expect(opened(docx(custom('<report xmlns="urn:nianbao:report-copy">'))).copy).toBeNull()
    expect(opened(docx(custom(writeXml(copyPart('x'.repeat(3_000_000)))))).copy).toBeNull()
  })
})

describe('whatever is done to a file', () => {
  const body =
    line('一、总体情况', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
    paragraph(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ) +
    table(
      row(cell(line('甲'), '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>')) +
        row(cell('', '<w:gridSpan w:val="2"/><w:vMerge/>')),
    ) +
    `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(`<w:ins>${run('乙')}</w:ins><w:del>${run('丙')}</w:del>`)}</w:sdtContent></w:sdt>`
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

  it('reading it neither throws nor hangs: bytes of the file', () => {
    const bytes = docx({ body, numbering })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.nat(bytes.length),
        (changes, end) => {
          const mutated = bytes.slice()
          for (const [at, value] of changes) mutated[at] = value
          readDocx(mutated)
          readDocx(mutated.slice(0, end))
        },
      ),
      { numRuns: 300 },
    )
  }, 60_000)

  it('reading it neither throws nor hangs: pieces of its XML moved, doubled or dropped', () => {
    const pieces = body.split(/(?=<)/)
    const change = fc.tuple(
      fc.constantFrom('drop', 'double', 'swap', 'value'),
      fc.nat(pieces.length - 1),
      fc.nat(pieces.length - 1),
    )
    let read = 0
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const mutated = [...pieces]
        for (const [kind, a, b] of changes) {
          if (kind === 'drop') mutated[a] = ''
          else if (kind === 'double') mutated[a] += pieces[b]!
          else if (kind === 'swap') [mutated[a], mutated[b]] = [mutated[b]!, mutated[a]!]
          else mutated[a] = mutated[a]!.replace(/"[^"]*"/, '"-99999999999"')
        }
        if (readDocx(docx({ body: mutated.join(''), numbering })).ok) read++
      }),
      { numRuns: 600 },
    )
    expect(read).toBeGreaterThan(50)
  }, 60_000)
})

describe('very long files', () => {
  it('are read without running out of stack', () => {
    const many = 130_000
    const words = (make: (i: number) => string) => Array.from({ length: many }, (_, i) => make(i)).join('')
    const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${words((i) => `<w:p><w:r><w:t>${i * 7907}</w:t></w:r></w:p>`)}</w:sdtContent></w:sdt>`
    expect(textOf({ body: line('甲') + prompt })).toEqual(['甲'])
  }, 30_000)
})
