import { expect, it } from 'vitest'
import { fileKind } from '../open/file-kind'
import { openReport } from '../open'
import { inlineText, toBase64 } from '../report'
import { tinyPng } from '../report/arbitrary-report.test-data'
import { blocksSite, figures, gb18030, paragraph, reportHtml, template, TITLE } from './page.test-data'
import { readMhtml } from './read-mhtml'

const utf8 = (text: string) => new TextEncoder().encode(text)

function quotedPrintable(bytes: Uint8Array): string {
  const codes = [...bytes].map((byte) =>
    byte > 126 || byte === 61 ? `=${byte.toString(16).padStart(2, '0').toUpperCase()}` : String.fromCharCode(byte),
  )
  const lines: string[] = ['']
  for (const code of codes) {
    if (lines.at(-1)!.length + code.length > 72 && code !== '\n') lines.push('')
    lines[lines.length - 1] += code
  }
  return lines.join('=\r\n')
}

interface Part {
  headers: string[]
  body: string
}

const related = (parts: Part[], more = '') =>
  [
    'From: <Saved by a browser>',
    'MIME-Version: 1.0',
    `Content-Type: multipart/related;\r\n\ttype="text/html";${more}\r\n\tboundary="----=_Teil_00"`,
    '',
    'A message of several parts.',
    ...parts.flatMap(({ headers, body }) => ['------=_Teil_00', ...headers, '', body]),
    '------=_Teil_00--',
    '',
  ].join('\r\n')

const page = (body: string, charset = 'utf-8'): Part => ({
  headers: [
    `Content-Type: text/html; charset="${charset}"`,
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: file:///C:/A/nb.htm',
  ],
  body,
})
const picture = (...headers: string[]): Part => ({
  headers: ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', ...headers],
  body: toBase64(tinyPng(9)).replace(/(.{20})/g, '$1\r\n'),
})

function read(text: string) {
  const result = readMhtml(utf8(text))
  if (!result.ok) throw new Error(result.trouble.code)
  return result.value.source
}
const kinds = (text: string) => read(text).blocks.map((block) => (block.kind === 'line' ? inlineText(block.content) : block.kind))

it('a saved page of a site opens as its report, whatever its encoding', async () => {
  for (const bytes of [utf8(blocksSite(reportHtml(paragraph))), gb18030(blocksSite(reportHtml(paragraph)).replaceAll('©', ''))]) {
    const file = utf8(related([page(quotedPrintable(bytes), 'gb2312')]))
    expect(fileKind(file)).toBe('mhtml')
    const opened = await openReport(file, '年报.mht', [template], { now: '2026-11-21T00:00:00.000Z' })
    expect(opened.ok && opened.value.report).toMatchObject({ title: TITLE, figures })
  }
})

it('a single part in base64 is a page too', () => {
  const file = `MIME-Version: 1.0\r\nContent-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\n${toBase64(gb18030('<p>政府信息</p>'))}`
  expect(fileKind(utf8(file))).toBe('mhtml')
  expect(kinds(file)).toEqual(['政府信息'])
})

it('pictures come by content id, by whole and by relative address; others are told', () => {
  const body = '<p>文</p><img src=3D"cid:a@b"><img src=3D"nb.files/x.png"><img src=3D"file:///C:/A/y.png"><img src=3D"z.png">'
  const file = related([
    picture('Content-ID: <a@b>'),
    page(body),
    picture('Content-Location: file:///C:/A/nb.files/x.png'),
    picture('Content-Location: file:///C:/A/y.png'),
  ])
  expect(kinds(file)).toEqual(['文', 'image', 'image', 'image'])
  expect(read(file).findings.map(({ code }) => code)).toEqual(['O91'])
})

it('the part named as the start is the page, and frames come from the same file', () => {
  const inner: Part = { headers: ['Content-Type: text/html', 'Content-ID: <frame@x>'], body: '<p>框里</p>' }
  const outer: Part = {
    headers: ['Content-Type: text/html', 'Content-ID: <page@x>'],
    body: '<p>外</p><iframe src="cid:frame@x"></iframe>',
  }
  expect(kinds(related([inner, outer], '\r\n\tstart="<page@x>";'))).toEqual(['外', '框里'])
})

it('a file without a page says so', () => {
  const result = readMhtml(utf8(related([picture()])))
  expect(!result.ok && result.trouble.code).toBe('E76')
})

it('a file cut short gives what there is', () => {
  const file = related([page('<p>=E4=B8=80</p><p>=E4=BA=8C</p>')])
  expect(kinds(file.slice(0, file.indexOf('=E4=BA')))).toEqual(['一'])
})
