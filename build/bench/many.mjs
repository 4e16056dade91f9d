// Many reports at once: `check` of a folder of Word files beside mammoth, which only reads them, and `merge` of the same
// folder with its peak of memory. One process each, in one run.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tool.mjs'
import { makeCounty } from './county-files.mjs'

const cli = join(root, 'out/main/cli.cjs')
const MEGABYTE = 1024 * 1024

/** @param {number} [files] */
export async function benchMany(files = 500) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-many-'))
  const county = join(folder, 'county')
  makeCounty(county, files)
  const mammoth = await run(['-e', READ_ALL, county], [0])
  const check = await run([cli, 'check', county, '--json'], [0, 1])
  const out = join(folder, 'sum.nianbao')
  const merge = await run([cli, 'merge', county, '--organ', '青原县人民政府', '--year', '2026', '-o', out], [0, 1])
  const summary = ['--summary', join(folder, 'sum.xlsx')]
  const withWorkbook = await run(
    [cli, 'merge', county, '--organ', '青原县人民政府', '--year', '2026', '-o', out, ...summary],
    [0, 1],
  )
  return {
    unit: 'whole process; filesPerSecond and peak of resident memory in MB (Linux only)',
    files,
    mammothReadsOnly: figures(mammoth, files),
    check: figures(check, files),
    checkTimesMammoth: Math.round((mammoth.ms / check.ms) * 100) / 100,
    goal: 'check at least 3 times the throughput of mammoth',
    merge: figures(merge, files),
    mergeWithWorkbook: figures(withWorkbook, files),
  }
}

const READ_ALL = `
const { readdirSync } = require('node:fs'), { join } = require('node:path')
const mammoth = require(${JSON.stringify(join(root, 'node_modules/mammoth'))})
const folder = process.argv[1]
;(async () => { for (const name of readdirSync(folder)) await mammoth.convertToHtml({ path: join(folder, name) }) })()
`

/** @param {{ ms: number, peak: number | null }} run @param {number} files */
const figures = ({ ms, peak }, files) => ({
  ms: Math.round(ms),
  filesPerSecond: Math.round((files / ms) * 10_000) / 10,
  peak: peak === null ? null : Math.round(peak / MEGABYTE),
})

/**
 * @param {string[]} args @param {number[]} expected
 * @returns {Promise<{ ms: number, peak: number | null }>}
 */
function run(args, expected) {
  const start = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (/** @type {Buffer} */ part) => (said += part.toString()))
  /** @type {number | null} */
  let peak = null
  const look = setInterval(() => (peak = Math.max(peak ?? 0, peakOf(child.pid) ?? 0) || null), 40)
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(look)
      const ms = performance.now() - start
      if (expected.includes(code ?? -1)) resolve({ ms, peak })
      else reject(new Error(`${args.slice(0, 3).join(' ')}: ${code}\n${said.slice(0, 2000)}`))
    })
  })
}

/** Highest resident memory so far, in bytes. @param {number | undefined} pid */
function peakOf(pid) {
  try {
    const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) * 1024
  } catch {
    return null
  }
}
