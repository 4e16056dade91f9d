// Opening and exporting without a window: a process of the command line per run, as an office script would start it.
import { execFileSync } from 'node:child_process'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { copyFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { measuredRun } from './measured-run.mjs'
import { summary } from './statistics.mjs'

const cli = join(root, 'out/main/cli.cjs')

const MANY = 200

/** Figures in milliseconds of whole processes, and the file of the largest report for the window. */
export async function benchDocuments() {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  const text = join(folder, 'largest.txt')
  writeFileSync(text, largestReport())
  const docx = join(folder, 'largest.docx')
  const saved = join(folder, 'largest.nianbao')
  const exportDocx = time(() => run('convert', text, '--to', 'docx', '-o', docx))
  run('convert', text, '--to', 'nianbao', '-o', saved)
  return {
    largest: saved,
    figures: {
      unit: 'ms, whole process of the command line on plain Node, start of Node included',
      nodeAlone: time(() => execFileSync(process.execPath, ['-e', '0'])),
      openText: time(() => run('read', text, '--json')),
      exportDocx,
      openDocx: time(() => run('read', docx, '--json')),
      openSaved: time(() => run('read', saved, '--json')),
      besideMammoth: besideMammoth(folder),
      readMany: await readMany(folder),
      bytes: { text: statSync(text).size, docx: statSync(docx).size, saved: statSync(saved).size },
    },
  }
}

/** A report of six pages as another program would have written it, opened by us and read by mammoth, turn by turn. */
function besideMammoth(/** @type {string} */ folder) {
  const file = foreignDocx(folder)
  const mammoth = `require(${JSON.stringify(join(root, 'node_modules/mammoth'))}).convertToHtml({ path: ${JSON.stringify(file)} })`
  const runs = { ours: /** @type {number[]} */ ([]), mammoth: /** @type {number[]} */ ([]) }
  for (let i = 0; i < 8; i++) {
    const times = [timed(() => run('read', file, '--json')), timed(() => execFileSync(process.execPath, ['-e', mammoth]))]
    // The first turn fills the caches of the system.
    if (i === 0) continue
    runs.ours.push(times[0] ?? 0)
    runs.mammoth.push(times[1] ?? 0)
  }
  const [openSixPages, mammothReadsSixPages] = [summary(runs.ours), summary(runs.mammoth)]
  return {
    openSixPages,
    mammothReadsSixPages,
    timesMammoth: Math.round((openSixPages.p50 / mammothReadsSixPages.p50) * 100) / 100,
  }
}

/** Many files in one call: both cores work, and the memory stays bounded. */
async function readMany(/** @type {string} */ folder) {
  const one = foreignDocx(folder)
  const files = Array.from({ length: MANY }, (_, i) => join(folder, `unit-${i}.docx`))
  for (const file of files) copyFileSync(one, file)
  const { ms, peak } = await measuredRun([cli, 'read', ...files, '--json'])
  return { files: MANY, ms, filesPerSecond: Math.round((MANY / ms) * 10_000) / 10, peakMegabytes: peak }
}

/** The example in Word without the copy that our own export adds, which would spare the reading. */
function foreignDocx(/** @type {string} */ folder) {
  const written = join(folder, 'written.docx')
  const foreign = join(folder, 'six-pages.docx')
  run('convert', join(root, 'templates/gov-disclosure-2021/example.txt'), '--to', 'docx', '-o', written)
  const parts = Object.entries(unzipSync(new Uint8Array(readFileSync(written)))).filter(
    ([name]) => !name.startsWith('customXml/'),
  )
  const withoutLinks = (/** @type {Uint8Array} */ part) =>
    strToU8(strFromU8(part).replace(/<(?:Relationship|Override) [^>]*customXml[^>]*\/>/g, ''))
  const kept = parts.map(([name, part]) => /** @type {const} */ ([name, /\.rels$|Types/.test(name) ? withoutLinks(part) : part]))
  writeFileSync(foreign, zipSync(Object.fromEntries(kept)))
  return foreign
}

/** @param {() => unknown} job */
function timed(job) {
  const start = performance.now()
  job()
  return performance.now() - start
}

/** @param {string[]} args */
const run = (...args) => execFileSync(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 })

/** @param {() => unknown} job */
function time(job) {
  job()
  return summary(Array.from({ length: 7 }, () => timed(job)))
}

/** An invented report as long as the longest published ones: 16,000 characters of prose, figures of up to eight digits. */
function largestReport() {
  const example = readFileSync(join(root, 'templates/gov-disclosure-2021/example.txt'), 'utf8')
  const sentence = '围绕农村供水、河湖治理和防汛抗旱，按月公布进度、水质、水位和处罚结果，全年答复群众来信四百余件，回应及时。'
  const paragraph = `${sentence.repeat(4)}\n\n`
  const [start, rest] = example.split('（二）依申请公开')
  return `${start}${paragraph.repeat(70)}（二）依申请公开${rest}`.replace('\t412', '\t44722812')
}
