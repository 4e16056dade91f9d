import { expect, test } from 'vitest'
import { loadPdfjs } from '../pdf/load-pdfjs'
import { finishPdf, type PdfFacts } from './finish-pdf'

/** A file as the browser writes it: two pages in a tree of two levels. */
function browserPdf(catalog = '<</Type /Catalog\n/Pages 3 0 R>>'): Uint8Array<ArrayBuffer> {
  const objects = [
    '<</Creator (Mozilla/5.0 Someone)\n/CreationDate (D:20261121161949)>>',
    catalog,
    '<</Type /Pages\n/Count 2\n/Kids [4 0 R 5 0 R]>>',
    '<</Type /Pages\n/Count 1\n/Parent 3 0 R\n/Kids [6 0 R]>>',
    '<</Type /Page\n/Parent 3 0 R\n/MediaBox [0 0 594.96 841.92]\n/Resources <<>>>>',
    '<</Type /Page\n/Parent 4 0 R\n/MediaBox [0 0 594.96 841.92]\n/Resources <<>>>>',
  ]
  let text = '%PDF-1.4\n'
  const table = objects.map((content, i) => {
    const entry = `${String(text.length).padStart(10, '0')} 00000 n \n`
    text += `${i + 1} 0 obj\n${content}\nendobj\n`
    return entry
  })
  const at = text.length
  text += `xref\n0 7\n0000000000 65535 f \n${table.join('')}trailer\n<</Size 7\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${at}\n%%EOF\n`
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

const facts: PdfFacts = {
  title: '某某局2026年报告（一）',
  author: '某某局',
  height: 841.9,
  headings: [
    { level: 1, text: '某某局报告', page: 1, top: 105 },
    { level: 2, text: '一、总体情况', page: 1, top: 200 },
    { level: 3, text: '（一）甲', page: 1, top: 300 },
    { level: 4, text: '1.乙', page: 2, top: 150 },
    { level: 3, text: '（二）丙', page: 2, top: 400 },
    { level: 2, text: '二、主动公开', page: 2, top: 500.5 },
  ],
}

interface Bookmark {
  title: string
  dest: unknown[]
  items: Bookmark[]
}

interface OpenedPdf {
  numPages: number
  getOutline: () => Promise<Bookmark[]>
  getPageIndex: (page: unknown) => Promise<number>
  getMetadata: () => Promise<{ info: Record<string, unknown> }>
}

async function opened(bytes: Uint8Array): Promise<OpenedPdf> {
  const { getDocument } = await loadPdfjs()
  const pdf: unknown = await getDocument({ data: new Uint8Array(bytes), isEvalSupported: false }).promise
  return pdf as OpenedPdf
}

test('bookmarks stand in the order and nesting of the headings and lead to their places', async () => {
  const pdf = await opened(finishPdf(browserPdf(), facts))
  const outline = await pdf.getOutline()
  const titles = (items: Bookmark[]): unknown[] => items.map((item) => [item.title, titles(item.items)])
  expect(titles(outline)).toEqual([
    ['某某局报告', []],
    [
      '一、总体情况',
      [
        ['（一）甲', [['1.乙', []]]],
        ['（二）丙', []],
      ],
    ],
    ['二、主动公开', []],
  ])
  const [page, , , top] = outline[2]!.dest
  expect([await pdf.getPageIndex(page), top]).toEqual([1, 341.4])
  expect(pdf.numPages).toBe(2)
})

test('title, organ and language stand in the file, the instant and the program that drew it do not', async () => {
  const pdf = await opened(finishPdf(browserPdf(), facts))
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({ Title: facts.title, Author: '某某局', Language: 'zh-CN' })
  expect(info).not.toHaveProperty('CreationDate')
  expect(info).not.toHaveProperty('Creator')
  expect(new TextDecoder('latin1').decode(finishPdf(browserPdf(), facts))).not.toMatch(/Mozilla|2026112/)
})

test('the outline of a runtime that makes one stays', async () => {
  const own = browserPdf('<</Type /Catalog\n/Outlines 5 0 R\n/Pages 3 0 R>>')
  const text = new TextDecoder('latin1').decode(finishPdf(own, facts).subarray(own.length))
  expect(text).not.toContain('/Type /Outlines')
  expect(text).toContain('/Outlines 5 0 R')
})

test('a file that is built in another way comes back as it is', () => {
  for (const other of [
    '',
    '%PDF-1.5\nno table',
    new TextDecoder('latin1').decode(browserPdf()).replace('xref\n0 7', 'xref\n1 7'),
  ]) {
    const bytes = Uint8Array.from(other, (character) => character.charCodeAt(0))
    expect(finishPdf(bytes, facts)).toBe(bytes)
  }
})
