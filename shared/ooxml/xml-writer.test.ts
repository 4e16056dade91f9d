import { describe, expect, it } from 'vitest'
import { element, writeLargeXml, writeXml, type XmlElement } from './xml-writer'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

describe('the XML writer', () => {
  it('escapes text and attributes', () => {
    expect(writeXml(element('a', { b: '<"&">\n\t' }, 'x < y & z > "w"'))).toBe(
      `${HEAD}<a b="&lt;&quot;&amp;&quot;&gt;&#10;&#9;">x &lt; y &amp; z &gt; "w"</a>`,
    )
  })
  it('leaves out what XML cannot hold and keeps characters beyond the first plane', () => {
    expect(writeXml(element('a', {}, 'x\u0000\u001f\ud800\udc01y\ud800z\udc00\uffff\u{20bb7}\t\n'))).toBe(
      `${HEAD}<a>x\u{10001}yz\u{20bb7}\t\n</a>`,
    )
  })
  it('leaves out undefined attributes and falsy children', () => {
    expect(writeXml(element('a', { b: undefined, c: 0 }, false, null, undefined, '', element('d')))).toBe(
      `${HEAD}<a c="0"><d/></a>`,
    )
  })
})

describe('a large part', () => {
  const text = ({ xml }: { xml: Uint8Array }) => new TextDecoder().decode(xml)
  const outer = (...rows: XmlElement[]) =>
    element('sheet', { a: 1 }, element('top'), element('rows', {}, ...rows), element('end'))
  const row = (n: number) => element('row', { r: n }, element('c', {}, `第${n}行 <&>`))

  it('is the part that one tree would give, with no piece, one or many', () => {
    for (const count of [0, 1, 50]) {
      const rows = Array.from({ length: count }, (_, n) => row(n))
      expect(text(writeLargeXml(rows, 'rows', () => outer()))).toBe(writeXml(outer(...rows)))
    }
  })

  it('holds one piece at a time and asks for what stands around them last', () => {
    const asked: string[] = []
    function* rows() {
      for (let n = 0; n < 3; n++) {
        const one = row(n)
        yield one
        // Encoded by now: what is changed behind its back is not seen any more.
        one.name = 'changed'
        asked.push(`row ${n}`)
      }
    }
    const written = text(
      writeLargeXml(rows(), 'rows', () => {
        asked.push('outer')
        return outer()
      }),
    )
    expect(asked).toEqual(['row 0', 'row 1', 'row 2', 'outer'])
    expect(written).toBe(writeXml(outer(row(0), row(1), row(2))))
  })

  it('needs exactly one empty place', () => {
    expect(() => writeLargeXml([row(1)], 'rows', () => outer(row(2)))).toThrow('rows')
    expect(() => writeLargeXml([row(1)], 'other', () => outer())).toThrow('other')
  })
})
