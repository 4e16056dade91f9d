import { describe, expect, it } from 'vitest'
import { element, writeXml } from './xml-writer'

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
