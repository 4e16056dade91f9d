// A report whose prose holds 200 figures of its tables: what a key costs when all of them may have to follow.
import { readFileSync, writeFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

export const LINKS = 200

/**
 * Puts linked figures behind the paragraphs of a saved report, ten in a paragraph, and writes it to a file of its own.
 * @param {string} file a saved report @param {string} to
 */
export function writeLinkedDocument(file, to) {
  const parts = unzipSync(readFileSync(file))
  const name = 'report.json'
  const report = JSON.parse(strFromU8(/** @type {Uint8Array} */ (parts[name])))
  const style = { numerals: 'arabic', scale: 'one', decimals: 1, over: 0, unit: '件' }
  const business = 'requests.received.business'
  const sources = [
    { kind: 'cell', figure: 'requests.received.total' },
    { kind: 'sum', figures: ['requests.received.total', 'requests.carriedIn.total'] },
    { kind: 'rate', part: [business], base: ['requests.received.total'] },
    { kind: 'cell', figure: business },
  ]
  const paragraphs = report.sections
    .flatMap((/** @type {any} */ section) => section.blocks)
    .filter((/** @type {any} */ block) => block.kind === 'paragraph')
  for (let i = 0; i < LINKS; i++) {
    const run = { kind: 'figure', source: sources[i % sources.length], style, text: '0件', marks: [] }
    paragraphs[Math.floor(i / 10) % paragraphs.length].content.push(run, { kind: 'text', text: '，', marks: [] })
  }
  writeFileSync(to, zipSync({ ...parts, [name]: strToU8(JSON.stringify(report)) }))
  return to
}
