import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openPackage } from './open-package'
import { writePackage } from './write-package'
import { element } from './xml-writer'

describe('a package', () => {
  const bytes = writePackage(
    [{ id: 'rId1', type: 'http://x/officeDocument', target: 'word/document.xml' }],
    [
      {
        name: 'word/document.xml',
        type: 'application/vnd.main+xml',
        content: element('a'),
        relationships: [
          { id: 'rId1', type: 'http://x/styles', target: 'word/styles.xml' },
          { id: 'rId2', type: 'http://x/customXml', target: 'customXml/item1.xml' },
          { id: 'rId3', type: 'http://x/image', target: 'word/media/image1.png' },
        ],
      },
      { name: 'word/styles.xml', type: 'application/vnd.styles+xml', content: element('b') },
      { name: 'customXml/item1.xml', type: 'application/xml', content: element('c') },
      { name: 'word/media/image1.png', type: 'image/png', content: Uint8Array.of(1, 2, 3) },
    ],
  )

  it('has its parts in order, relationships behind the last part of their folder', () => {
    expect(Object.keys(unzipSync(bytes))).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'word/styles.xml',
      'word/_rels/document.xml.rels',
      'customXml/item1.xml',
      'word/media/image1.png',
    ])
  })
  it('is read back with the same types, targets and bytes', () => {
    const file = openPackage(bytes)
    if (!file.ok) throw new Error(file.fault)
    expect(file.value.relations('').map((r) => r.target)).toEqual(['word/document.xml'])
    expect(file.value.relations('word/document.xml').map((r) => r.target)).toEqual([
      'word/styles.xml',
      'customXml/item1.xml',
      'word/media/image1.png',
    ])
    expect(file.value.contentType('word/styles.xml')).toBe('application/vnd.styles+xml')
    expect(file.value.contentType('word/media/image1.png')).toBe('image/png')
    expect(file.value.bytes('word/media/image1.png')).toEqual({ ok: true, value: Uint8Array.of(1, 2, 3) })
  })
})
