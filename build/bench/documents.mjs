// Opening and exporting without a window: a process of the command line per run, as an office script would start it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { summary } from './statistics.mjs'

const cli = join(root, 'out/main/cli.cjs')

/** Figures in milliseconds of whole processes, and the file of the largest report for the window. */
export function benchDocuments() {
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
      bytes: { text: statSync(text).size, docx: statSync(docx).size, saved: statSync(saved).size },
    },
  }
}

/** @param {string[]} args */
const run = (...args) => execFileSync(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 })

/** @param {() => unknown} job */
function time(job) {
  job()
  const runs = Array.from({ length: 7 }, () => {
    const start = performance.now()
    job()
    return performance.now() - start
  })
  return summary(runs)
}

/** An invented report as long as the longest published ones: 16,000 characters of prose, figures of up to eight digits. */
function largestReport() {
  const example = readFileSync(join(root, 'templates/gov-disclosure-2021/example.txt'), 'utf8')
  const sentence = '围绕农村供水、河湖治理和防汛抗旱，按月公布进度、水质、水位和处罚结果，全年答复群众来信四百余件，回应及时。'
  const paragraph = `${sentence.repeat(4)}\n\n`
  const [start, rest] = example.split('（二）依申请公开')
  return `${start}${paragraph.repeat(70)}（二）依申请公开${rest}`.replace('\t412', '\t44722812')
}
