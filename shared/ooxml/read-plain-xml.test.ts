import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteText, setBytesAsText } from './byte-text'
import { decodedText } from './plain-text'
import { readPlainXml } from './read-plain-xml'
import { readAnyXml, XML_LIMITS } from './read-xml'

setBytesAsText((bytes) => String.fromCharCode(...bytes))
const asBytes = (text: string) => byteText(new TextEncoder().encode(text))!

/** Decoded before or piece by piece, the tree is the same. */
function plain(text: string, limits = XML_LIMITS) {
  const read = readPlainXml(decodedText(text), limits)
  expect(readPlainXml(asBytes(text), limits)).toEqual(read)
  return read
}

/** What the complete parser says, `null` where it refuses. */
function complete(text: string) {
  try {
    return readAnyXml(text)
  } catch {
    return null
  }
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
const BODY = `<w:document xmlns:w="${W}" xmlns:v='urn:v&amp;w'><w:p w:rsidR="00A1" xml:space="preserve"><w:r w:val="a&#10;b&lt;\tc\n"><w:rPr><w:b/></w:rPr><w:t>甲 &amp; 乙&#x4E19;𠮷\r\n丁 > 戊</w:t></w:r><v:s w:val=''/></w:p> </w:document>`

describe('plain XML', () => {
  it('is read as the complete parser reads it', () => {
    const text = HEAD + BODY
    expect(plain(text)).toEqual(complete(text))
    expect(plain(text)?.children).toHaveLength(2)
  })

  it('may change the meaning of a prefix further in', () => {
    const text = '<a xmlns="urn:1"><b x="1"/><b xmlns="urn:2" xmlns:p="urn:3" p:x="2"><p:c/></b><b/></a>'
    expect(plain(text)).toEqual(complete(text))
    expect(plain(text)?.children).toMatchObject([{ name: '{urn:1}b' }, { name: '{urn:2}b' }, { name: '{urn:1}b' }])
  })

  it.each([
    ['a comment', '<a><!-- b --></a>'],
    ['a CDATA section', '<a><![CDATA[b]]></a>'],
    ['an instruction', '<?b c?><a/>'],
    ['a DOCTYPE', '<!DOCTYPE a><a/>'],
    ['a name beyond ASCII', '<甲/>'],
    ['another version', '<?xml version="1.1"?><a/>'],
    ['two roots', '<a/><a/>'],
    ['words outside', '<a/>b'],
    ['an open element', '<a><b></a>'],
    ['an unknown entity', '<a>&b;</a>'],
    ['a forbidden character', '<a>\u0001</a>'],
    ['a forbidden reference', '<a>&#1;</a>'],
    ['an undeclared prefix', '<a:b/>'],
    ['twins', '<a b="1" b="2"/>'],
    ['twins by namespace', '<a xmlns:p="urn:1" xmlns:q="urn:1" p:b="1" q:b="2"/>'],
    ['attributes that touch', '<a b="1"c="2"/>'],
    ['a value with <', '<a b="<"/>'],
    ['nothing', ''],
    ['an end of CDATA', '<a>]]></a>'],
    ['a reserved prefix', '<a xmlns:xml="urn:1"/>'],
    ['a prefix taken back', '<a xmlns:p=""/>'],
  ])('leaves %s to the complete parser', (_, text) => expect(plain(text)).toBeNull())

  it('leaves what is too deep or too much to the complete parser', () => {
    expect(plain('<a><b><c/></b></a>', { depth: 2, elements: 9 })).toBeNull()
    expect(plain('<a><b/><b/></a>', { depth: 9, elements: 2 })).toBeNull()
    expect(plain('<a><b><c/></b></a>', { depth: 3, elements: 3 })).not.toBeNull()
  })

  it('counts what it met before like what it meets for the first time', () => {
    const run = '<w:r><w:rPr><w:b/></w:rPr></w:r>'
    const text = `<w:p xmlns:w="${W}">${run}<w:ins>${run}</w:ins></w:p>`
    expect(plain(text)).toEqual(complete(text))
    expect(plain(text, { depth: 5, elements: 8 })).not.toBeNull()
    expect(plain(text, { depth: 4, elements: 8 })).toBeNull()
    expect(plain(text, { depth: 5, elements: 7 })).toBeNull()
  })

  it('shares properties that repeat, but no mark that stands for its place', () => {
    const run = (inside: string) => `<w:r><w:rPr>${inside}</w:rPr></w:r>`
    const field = run('<w:fldChar w:fldCharType="begin"/>')
    const root = plain(`<w:p xmlns:w="${W}">${run('<w:b/>')}${run('<w:b/>')}${field}${field}</w:p>`)!
    const [a, b, c, d] = root.children.map((one) => (typeof one === 'string' ? null : one.children[0]))
    expect(a).toBe(b)
    expect(c).not.toBe(d)
    expect(c).toEqual(d)
  })

  it('reads properties in each other, and the same words under another meaning, as they stand', () => {
    const old = '<w:rPr><w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>'
    const text = `<w:p xmlns:w="${W}">${old}${old}<w:rPr><w:i/></w:rPr><w:q xmlns:w="urn:1"><w:rPr><w:i/></w:rPr></w:q></w:p>`
    expect(plain(text)).toEqual(complete(text))
  })

  it('tells tags apart whose values hold a sign that ends tags', () => {
    const text = '<a><b c="1>2" d="3"/><b c="1>2" d="4"/><b c="1>"/></a>'
    expect(plain(text)).toEqual(complete(text))
    expect(plain(text)?.children).toHaveLength(3)
  })

  it('is never read where the complete parser refuses, nor otherwise than it reads', () => {
    const pieces = [
      ...'<>/="\' &;:\t\n\r!?-a甲',
      'xmlns',
      'xmlns:w="urn:x"',
      '<w:rPr><w:b/></w:rPr>',
      '<w:rPr>',
      '</w:rPr>',
      '&lt;',
      '&#13;',
      '<w:p>',
      '</w:p>',
      ']]>',
      'w:val="1"',
    ]
    const change = fc.record({
      at: fc.nat(BODY.length),
      cut: fc.nat(4),
      put: fc.array(fc.constantFrom(...pieces), { maxLength: 2 }).map((some) => some.join('')),
    })
    const changed = fc
      .array(change, { minLength: 1, maxLength: 3 })
      .map((changes) => changes.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), BODY))
      // Decoding leaves no half of a pair.
      .filter((text) => !/\p{Surrogate}/u.test(text))
    fc.assert(
      fc.property(changed, (text) => {
        const read = plain(text)
        if (read) expect(read).toEqual(complete(text))
      }),
      { numRuns: 100 },
    )
  })
})
