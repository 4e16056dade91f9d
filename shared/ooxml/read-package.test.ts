import { describe, expect, it } from 'vitest'
import { writeZip } from '../zip'
import { openPackage, readXml, textBelow, descendant, child } from '.'

const encode = (text: string) => new TextEncoder().encode(text)
const parse = (text: string) => readXml(encode(text))

describe('XML of unknown origin', () => {
  it('gets one prefix for each namespace, strict or not, whatever the file calls it', () => {
    const transitional = parse(
      '<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main" x:rsidR="1" x:val="2"/>',
    )
    const strict = parse('<p xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main" a="3"/>')
    expect(transitional).toMatchObject({ ok: true, value: { name: 'w:p', attributes: { 'w:val': '2' } } })
    expect(strict).toMatchObject({ ok: true, value: { name: 'w:p', attributes: { a: '3' } } })
    expect(parse('<a xmlns="urn:b"/>')).toMatchObject({ ok: true, value: { name: '{urn:b}a', attributes: {} } })
  })

  it('is refused with a DOCTYPE, undefined entities or anything not well formed', () => {
    expect(parse('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>')).toEqual({ ok: false, fault: 'doctype' })
    for (const text of ['<a>&b;</a>', '<a><b></a>', '<a:b/>', '', '<a/><b/>', '<a x="1" x="2"/>', '\u0000']) {
      expect(parse(text)).toEqual({ ok: false, fault: 'malformed' })
    }
    expect(readXml(new Uint8Array([0x3c, 0x61, 0xff, 0x2f, 0x3e]))).toEqual({ ok: false, fault: 'malformed' })
  })

  it('is refused beyond its depth or number of elements', () => {
    const limits = { depth: 4, elements: 6 }
    expect(readXml(encode('<a><a><a><a/></a></a></a>'), limits).ok).toBe(true)
    expect(readXml(encode('<a><a><a><a><a/></a></a></a></a>'), limits)).toEqual({ ok: false, fault: 'too-large' })
    expect(readXml(encode(`<a>${'<b/>'.repeat(6)}</a>`), limits)).toEqual({ ok: false, fault: 'too-large' })
  })

  it('gives its text, CDATA and characters beyond the first plane included', () => {
    const result = parse('<a>甲<b><![CDATA[<乙>]]></b>&#x20BB7;<c/></a>')
    if (!result.ok) throw new Error(result.fault)
    expect(textBelow(result.value)).toBe('甲<乙>𠮷')
    expect(descendant(result.value, 'b')).toBe(child(result.value, 'b'))
    expect(descendant(result.value, 'd')).toBeUndefined()
  })
})

describe('a package', () => {
  const REL = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const targets = ['media/a.png', '/word/b.xml', '../customXml/item1.xml', './c%20d.xml', '..\\e.xml#x', '../../../f.xml']
  const links = targets.map((t, i) => `<Relationship Id="r${i}" Type="http://x/${i}" Target="${t}"/>`).join('')
  const bytes = writeZip([
    {
      name: '[content_types].XML',
      bytes: encode(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="PNG" ContentType="image/png"/><Override PartName="/Word/Document.xml" ContentType="Text/X"/></Types>',
      ),
    },
    {
      name: 'word/_rels/document.xml.rels',
      bytes: encode(
        `<Relationships xmlns="${REL}">${links}<Relationship Id="e" Type="http://x/image" Target="http://y/../z" TargetMode="External"/></Relationships>`,
      ),
    },
    { name: 'word/Document.xml', bytes: encode('<a/>') },
  ])
  const opened = openPackage(bytes)
  if (!opened.ok) throw new Error(opened.fault)
  const file = opened.value

  it('finds parts without regard to case', () => {
    expect(file.xml('word/document.xml')).toMatchObject({ ok: true, value: { name: 'a' } })
    expect(file.xml('word/styles.xml')).toEqual({ ok: false, fault: 'missing' })
    expect([file.contentType('word/document.xml'), file.contentType('x/y.png'), file.contentType('z')]).toEqual([
      'text/x',
      'image/png',
      '',
    ])
  })

  it('resolves relative addresses, never out of the package, and leaves external ones alone', () => {
    expect(file.relations('word/document.xml').map((r) => r.target)).toEqual([
      'word/media/a.png',
      'word/b.xml',
      'customXml/item1.xml',
      'word/c d.xml',
      'e.xml',
      'f.xml',
      'http://y/../z',
    ])
    expect(file.relations('word/document.xml').at(-1)).toMatchObject({ type: 'image', external: true })
    expect(file.relations('nowhere.xml')).toEqual([])
  })
})
