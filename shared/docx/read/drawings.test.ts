import { describe, expect, it } from 'vitest'
import { mediaId } from '../../report'
import { tinyPng } from '../../report/arbitrary-report.test-data'
import { pictureSize } from './picture-size'
import { blocksOf, cell, codesOf, docx, line, opened, paragraph, row, run, table, textOf } from './docx-fixture.test-data'

const png = tinyPng(9)
const media = { 'p1.png': png }

const inline = (id: string, extent = '<wp:extent cx="3600000" cy="1800000"/>') =>
  `<w:r><w:drawing><wp:inline>${extent}<wp:docPr id="1" name="图 1" descr="网站首页"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

const kinds = (body: string) => blocksOf({ body, media }).map((b) => b.kind)

describe('pictures', () => {
  it('keep bytes, size in tenths of a millimetre and alternative text', () => {
    const { source } = opened(docx({ body: paragraph(inline('p1')), media }))
    expect(source.blocks).toEqual([
      { kind: 'image', media: mediaId(png), alt: '网站首页', width: 1000, height: 500, place: { line: 1 } },
    ])
    expect(Object.keys(source.media)).toEqual([mediaId(png)])
  })

  it('stand before the text they come before, else behind it', () => {
    expect(kinds(paragraph(inline('p1') + run('图一')))).toEqual(['image', 'line'])
    expect(kinds(paragraph(run('如图') + inline('p1') + run('所示')))).toEqual(['line', 'image'])
  })

  it('of the older language are read too', () => {
    const shape = (style: string) =>
      `<w:r><w:pict><v:shape style="${style}" alt="旧图"><v:imagedata r:id="p1"/></v:shape></w:pict></w:r>`
    expect(blocksOf({ body: paragraph(shape('width:72pt;height:36pt')), media })).toMatchObject([
      { alt: '旧图', width: 254, height: 127 },
    ])
    expect(blocksOf({ body: paragraph(shape('')), media })).toMatchObject([{ width: 3, height: 3 }])
  })

  it('without a size have their own', () => {
    expect(blocksOf({ body: paragraph(inline('p1', '')), media })).toMatchObject([{ width: 3, height: 3 }])
  })

  it('know their own size from either kind of header', () => {
    const segment = (kind: number, data: number[]) => [0xff, kind, 0, data.length + 2, ...data]
    const jpeg = Uint8Array.of(
      0xff,
      0xd8,
      ...segment(0xe0, [1, 2, 3]),
      ...segment(0xc4, [9, 9, 9, 9, 9]),
      ...segment(0xc2, [8, 0, 48, 0, 96, 1]),
    )
    expect(pictureSize(jpeg, 'image/jpeg')).toEqual({ width: 254, height: 127 })
    expect(pictureSize(jpeg.slice(0, 12), 'image/jpeg')).toEqual({ width: 1000, height: 750 })
    expect(pictureSize(png, 'image/png')).toEqual({ width: 3, height: 3 })
  })

  it('that are only linked are told', () => {
    const linked = inline('p1').replace('r:embed="p1"', 'r:link="p1"')
    expect(codesOf({ body: paragraph(linked), media })).toEqual(['O57'])
  })

  it('in a cell follow the table, and that is said', () => {
    const body = table(row(cell(paragraph(run('甲') + inline('p1')))))
    expect(kinds(body)).toEqual(['table', 'image'])
    expect(codesOf({ body, media })).toEqual(['O58'])
  })

  it('in the same drawing written twice are read once', () => {
    const body = paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${inline('p1')}</mc:Choice><mc:Fallback>${inline('p1')}</mc:Fallback></mc:AlternateContent></w:r>`,
    )
    expect(kinds(body)).toEqual(['image'])
  })

  it('that cannot be kept are told: of another kind, missing, elsewhere', () => {
    expect(codesOf({ body: paragraph(inline('e1')), media: { 'e1.emf': new Uint8Array(50) } })).toEqual(['O56'])
    expect(codesOf({ body: paragraph(inline('nowhere')) })).toEqual(['O57'])
    const relations =
      '<Relationship Id="far" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://example.com/a.png" TargetMode="External"/>'
    expect(codesOf({ body: paragraph(inline('far')), relations })).toEqual(['O57'])
  })

  it('by their bytes, not by their name', () => {
    expect(kinds(paragraph(inline('p1')))).toEqual(['image'])
    expect(codesOf({ body: paragraph(inline('p1')), media: { 'p1.png': new TextEncoder().encode('<svg/>') } })).toEqual(['O56'])
  })
})

describe('text boxes', () => {
  const box = (content: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

  it('are read once, behind the paragraph they hang on, and that is said', () => {
    const body = paragraph(run('甲') + box(line('框一') + line('框二')) + run('乙')) + line('丙')
    expect(textOf({ body })).toEqual(['甲乙', '框一', '框二', '丙'])
    expect(codesOf({ body })).toEqual(['O53'])
  })

  it('may hold tables and boxes of their own', () => {
    const body = paragraph(box(table(row(cell(line('1')))) + paragraph(box(line('内')))))
    expect(blocksOf({ body }).map((b) => b.kind)).toEqual(['table', 'line'])
  })

  it('in the older language are read too', () => {
    const body = paragraph(
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${line('旧框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    )
    expect(textOf({ body })).toEqual(['旧框'])
  })
})

describe('other objects', () => {
  it('are told', () => {
    const chart =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline></w:drawing></w:r>'
    expect(codesOf({ body: paragraph(chart) })).toEqual(['O60'])
    expect(codesOf({ body: paragraph('<w:r><w:object/></w:r>') })).toEqual(['O60'])
    expect(codesOf({ body: '<w:altChunk/>' })).toEqual(['O60'])
  })
})
