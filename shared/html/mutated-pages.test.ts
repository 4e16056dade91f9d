import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openReport } from '../open'
import { readHtml } from './read-html'
import { readMhtml } from './read-mhtml'
import { blocksSite, formHtml, msoParagraph, paragraph, reportHtml, tablesSite, template } from './page.test-data'

const small = reportHtml(msoParagraph, () => formHtml(template.forms.get('disclosure')!))
const archive = (page: string) =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}\r\n--b--\r\n`
const PAGES = [tablesSite(small), blocksSite(reportHtml(paragraph)), archive(blocksSite(small))].map((page) =>
  new TextEncoder().encode(page),
)

const SHARDS = [
  '<table>',
  '</td>',
  '<td colspan=9999999 rowspan=0>',
  '<ol start=-9>',
  '<a href=x>',
  '<!--',
  '--b',
  '&#x110000;',
  '\u0000',
  '<p',
  '=',
  '"',
].map((text) => new TextEncoder().encode(text))

/** Cuts, repeats, foreign bytes and stray markup at any place. */
const mutated = fc
  .tuple(
    fc.constantFrom(...PAGES),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 300 }), fc.nat({ max: 15 })), {
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map(([page, edits]) =>
    edits.reduce((bytes, [share, length, kind]) => {
      const at = Math.floor(share * bytes.length)
      const shard = SHARDS[kind] ?? bytes.slice(at, at + length)
      const after = kind % 2 === 0 ? at : at + length
      return Uint8Array.from([...bytes.subarray(0, at), ...shard, ...bytes.subarray(after)])
    }, page),
  )

it('a hundred mutated pages are a report or a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (bytes) => {
      const result = await openReport(bytes, '页面.html', [template], { now: '2026-11-21T00:00:00.000Z' })
      if (!result.ok) expect(result.trouble.message).toMatch(/\p{Script=Han}/u)
    }),
    { numRuns: 100 },
  )
}, 60_000)

it.each([
  ['nested blocks', '<div>'.repeat(200_000)],
  ['nested formatting', '<b><i><font>'.repeat(60_000)],
  ['nested tables', '<table><tr><td>'.repeat(50_000)],
  ['too many elements', '<br>'.repeat(300_000)],
])('%s beyond any page are refused at once', (_, page) => {
  const started = performance.now()
  const result = readHtml(new TextEncoder().encode(page))
  expect(result.ok ? 'ok' : result.trouble.code).toBe('E75')
  expect(performance.now() - started).toBeLessThan(60_000)
})

it('an archive of boundaries only is no page', () => {
  const result = readMhtml(
    new TextEncoder().encode(`Content-Type: multipart/related; boundary=b\r\n\r\n${'--b\r\n'.repeat(50_000)}`),
  )
  expect(result.ok ? 'ok' : result.trouble.code).toBe('E76')
})
