// What a script relies on of `check`, `roll`, `compare` and `merge`: what goes where, and the status at the end.
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const example = readFileSync(join(root, 'templates/gov-disclosure-2021/example.txt'), 'utf8')

// Every test starts programs, and machines are busy.
vi.setConfig({ testTimeout: 60_000 })

let folder: string
/** The bundle as it was when the tests began: a build on the side must not swap it under them. */
let program: string

const nianbao = (...args: string[]) => start([program, ...args])

function start(args: string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise((done) => {
    const options = { cwd: folder, encoding: 'utf8' as const, maxBuffer: 64 * 1024 * 1024 }
    execFile(process.execPath, args, options, (error, out, err) => done({ status: Number(error?.code ?? 0), out, err }))
  })
}

const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
const has = (name: string) => existsSync(join(folder, name))

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-statuses-'))
  const built = await start([join(root, 'build/nianbao.mjs'), '--version'])
  if (built.status !== 0) throw new Error(built.err)
  cpSync(join(root, 'out/main'), join(folder, 'program'), { recursive: true })
  program = join(folder, 'program/cli.cjs')
  mkdirSync(join(folder, 'county'))
  mkdirSync(join(folder, 'empty'))
  // Without cases in chapter four, whose sums would ask whether two units counted them.
  const alone = example.replace('2\t0\t1\t0\t3\t0\t0\t0\t1\t1\t1\t0\t0\t0\t1', '0\t'.repeat(14) + '0')
  put('county/a.txt', alone.replaceAll('水利局', '教育局').replace('行政许可\t412', '行政许可\t100'))
  put('county/b.txt', alone.replaceAll('水利局', '民政局'))
  put('last.txt', example)
  put('next.txt', example.replaceAll('2027', '2028').replaceAll('2026', '2027'))
  put('wrong.txt', example.replace('行政处罚\t58', '行政处罚\t-5'))
  put('broken.docx', 'PK\u0003\u0004 no zip')
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const MERGE = ['--organ', '青原县人民政府', '--year', '2026', '-o', 'sum.nianbao']

describe('the status', () => {
  test.each([
    [0, ['check', 'last.txt']],
    [0, ['check', 'county']],
    [1, ['check', 'wrong.txt']],
    [1, ['check', 'last.txt', 'wrong.txt']],
    [2, ['check', 'wrong.txt', 'broken.docx']],
    [2, ['check', 'empty']],
    [2, ['check', 'last.txt', '--previous', 'none.docx']],
    [64, ['check']],
    [64, ['check', 'last.txt', '--year', '2026']],
    [0, ['roll', 'last.txt', '--year', '2027', '-o', 'roll.nianbao']],
    [2, ['roll', 'broken.docx', '--year', '2027', '-o', 'none.nianbao']],
    [2, ['roll', 'last.txt', '--year', '2025', '-o', 'none.nianbao']],
    [2, ['roll', 'last.txt', '--year', '2027', '-o', 'nowhere/none.nianbao']],
    [64, ['roll', 'last.txt', '-o', 'none.nianbao']],
    [64, ['roll', 'last.txt', '--year', '2027']],
    [64, ['roll', 'last.txt', 'next.txt', '--year', '2027', '-o', 'none.nianbao']],
    [0, ['compare', 'last.txt', 'next.txt']],
    [0, ['compare', 'last.txt', 'last.txt', '--json']],
    [2, ['compare', 'last.txt', 'broken.docx']],
    [2, ['compare', 'last.txt', 'next.txt', '-o', 'nowhere/none.docx']],
    [64, ['compare', 'last.txt']],
    [64, ['compare', 'last.txt', 'next.txt', '-o', 'next.txt']],
    [0, ['merge', 'county', ...MERGE]],
    [1, ['merge', 'county', 'wrong.txt', 'last.txt', ...MERGE]],
    [2, ['merge', 'county', 'broken.docx', ...MERGE]],
    [2, ['merge', 'empty', ...MERGE]],
    [2, ['merge', 'county', ...MERGE, '--units', 'none.txt']],
    [64, ['merge', 'county', '--year', '2026', '-o', 'none.nianbao']],
    [64, ['merge', 'county', ...MERGE, '--summary', 'none.docx']],
  ])('is %i: %j', async (status, args) => {
    const ended = await nianbao(...args)
    expect(ended).toMatchObject({ status })
    // Whoever has to do something is told what, and not among the results.
    if (status >= 2) expect(ended.err).toMatch(/[。：].*\n/)
    expect([has('none.nianbao'), has('none.docx'), has('nowhere')]).toEqual([false, false, false])
  })
})

test('what JSON is asked for is one value, whatever is wrong with some of the files', async () => {
  for (const args of [
    ['check', 'last.txt', 'broken.docx', '--json'],
    ['merge', 'county', 'broken.docx', ...MERGE, '--json'],
    ['compare', 'last.txt', 'next.txt', '--json'],
  ]) {
    const { out } = await nianbao(...args)
    expect(() => JSON.parse(out) as unknown).not.toThrow()
  }
})

test('check with last year’s report makes the comparisons with it', async () => {
  const codes = async (...args: string[]) =>
    (JSON.parse((await nianbao('check', ...args, '--json')).out) as { findings: { code: string }[] }).findings.map(
      ({ code }) => code,
    )
  expect((await codes('next.txt')).filter((code) => code.startsWith('Y'))).toEqual([])
  expect(await codes('next.txt', '--previous', 'last.txt')).toEqual(expect.arrayContaining(['Y05', 'Y06']))
})

test('roll makes a draft from another format, and as a Word file', async () => {
  expect((await nianbao('convert', 'last.txt', '--to', 'html', '-o', 'last.html')).status).toBe(0)
  expect((await nianbao('roll', 'last.html', '--year', '2027', '-o', 'draft.docx')).status).toBe(0)
  const read = async (file: string) =>
    JSON.parse((await nianbao('read', file, '--json')).out) as { year: number; figures: Record<string, unknown> }
  const [last, { year, figures }] = [await read('last.txt'), await read('draft.docx')]
  expect([year, figures['requests.received.naturalPerson']]).toEqual([2027, null])
  expect(figures['requests.carriedIn.naturalPerson']).toBe(last.figures['requests.carriedOut.naturalPerson'])
})
