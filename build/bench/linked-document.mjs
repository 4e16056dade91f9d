// A report whose prose holds 200 figures of its tables: what a key costs when all of them may have to follow.
import { readFileSync, writeFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

export const LINKS = 200

/** The cell that is typed into, and a total it is part of. */
export const TYPED = 'requests.received.business'
const TOTAL = 'requests.received.total'

/**
 * Puts linked figures behind the paragraphs of a saved report, ten in a paragraph, and writes it to a file of its own.
 * @param {string} file a saved report @param {string} to
 * @param {'spread' | 'one'} follow over all cells of the report, as reports have them, or all after the one cell that is
 * typed into: the most a key can bring about
 */
export function writeLinkedDocument(file, to, follow) {
  const parts = unzipSync(readFileSync(file))
  const name = 'report.json'
  const report = JSON.parse(strFromU8(/** @type {Uint8Array} */ (parts[name])))
  const style = { numerals: 'arabic', scale: 'one', decimals: 1, over: 0, unit: '件' }
  const sources = follow === 'one' ? sourcesOfOne() : sourcesOfAll(Object.keys(report.figures))
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

const sourcesOfOne = () => [
  { kind: 'cell', figure: TOTAL },
  { kind: 'sum', figures: [TOTAL, 'requests.carriedIn.total'] },
  { kind: 'rate', part: [TYPED], base: [TOTAL] },
  { kind: 'cell', figure: TYPED },
]

/** Cells in turn, every eighth with the next one as a sum or as a rate of the total. @param {string[]} figures */
function sourcesOfAll(figures) {
  return Array.from({ length: LINKS }, (_, i) => {
    const figure = figures[i % figures.length]
    if (i % 8 === 3) return { kind: 'sum', figures: [figure, figures[(i + 1) % figures.length]] }
    if (i % 8 === 7) return { kind: 'rate', part: [figure], base: [TOTAL] }
    return { kind: 'cell', figure }
  })
}
