// The command line as people start it: a program of its own on plain Node, built when its sources are newer.
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { officialTemplate } from '@templates/official.test-data'

const root = resolve(import.meta.dirname, '..')
const example = join(root, 'templates/gov-disclosure-2021/example.txt')

// Every test starts programs, and machines are busy.
vi.setConfig({ testTimeout: 60_000 })

interface Outcome {
  status: number
  out: string
  err: string
}

const launcher = join(root, 'build/nianbao.mjs')
let folder: string
/** The bundle as it was when the tests began: a build on the side must not swap it under them. */
let program: string

function nianbao(...args: string[]): Promise<Outcome> {
  return start(process.execPath, [program, ...args])
}

function start(file: string, args: string[]): Promise<Outcome> {
  return new Promise((done) => {
    const options = { cwd: folder, encoding: 'utf8' as const, maxBuffer: 64 * 1024 * 1024 }
    execFile(file, args, options, (error, out, err) => {
      done({ status: error === null ? 0 : Number(error.code), out, err })
    })
  })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-cli-'))
  const built = await start(process.execPath, [launcher, '--version'])
  if (built.status !== 0) throw new Error(built.err)
  cpSync(join(root, 'out/main'), join(folder, 'program'), { recursive: true })
  program = join(folder, 'program/cli.cjs')
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('help and version go to standard output', async () => {
  const help = await nianbao('--help')
  expect([help.status, help.err]).toEqual([0, ''])
  expect(help.out).toContain('nianbao convert')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  expect(await nianbao('--version')).toEqual({ status: 0, out: `${version}\n`, err: '' })
})

test('convert writes a workbook that is read again with the same figures', async () => {
  const converted = await nianbao('convert', example, '--to', 'xlsx', '-o', '年报.xlsx')
  expect([converted.status, converted.out]).toEqual([0, ''])
  const figures = async (file: string) =>
    (JSON.parse((await nianbao('read', file, '--json')).out) as { figures: Record<string, unknown> }).figures
  expect(await figures('年报.xlsx')).toEqual(await figures(example))
})

test('convert writes the page for the website, which reads back with the same figures and chapters', async () => {
  const made = await nianbao('convert', example, '--to', 'html', '-o', '年报.html')
  expect([made.status, made.out]).toEqual([0, ''])
  const read = async (file: string) => {
    const { figures, sections } = JSON.parse((await nianbao('read', file, '--json')).out) as Record<string, unknown>
    return { figures, sections }
  }
  expect(await read('年报.html')).toEqual(await read(example))
})

test('wrong usage says what is wrong on standard error and ends with 64', async () => {
  const wrong = await nianbao('convert', example, '--to', 'odt', '-o', 'x.pdf')
  expect([wrong.status, wrong.out]).toEqual([64, ''])
  expect(wrong.err).toContain('odt')
  expect(existsSync(join(folder, 'x.pdf'))).toBe(false)
})

test('read prints one JSON value with every figure and nothing else', async () => {
  const read = await nianbao('read', example, '--json')
  expect([read.status, read.err]).toEqual([0, ''])
  const printed = JSON.parse(read.out) as { format: string; figures: Record<string, unknown>; sections: { id: string }[] }
  expect(printed.format).toBe('text')
  expect(Object.keys(printed.figures).sort()).toEqual([...officialTemplate().figures.keys()].sort())
  expect(printed.sections.map((section) => section.id)).toContain('overview')
})

test('read in words names title, organ and year', async () => {
  const read = await nianbao('read', example)
  expect([read.status, read.err]).toEqual([0, ''])
  expect(read.out).toMatch(/单位：.+\n年度：\d{4}/)
})

test('a file that cannot be opened ends with 2 and a sentence, and with JSON still one value', async () => {
  writeFileSync(join(folder, 'broken.docx'), 'PK\u0003\u0004 no zip')
  const missing = await nianbao('read', '没有.docx')
  expect([missing.status, missing.out]).toEqual([2, ''])
  expect(missing.err).toContain('“没有.docx”')
  const broken = await nianbao('read', 'broken.docx', '--json')
  expect(broken.status).toBe(2)
  expect(JSON.parse(broken.out)).toMatchObject({ file: 'broken.docx', trouble: { code: expect.stringMatching(/^E/) as string } })
})

test('read of several files answers for each in order, and one broken file does not stop the others', async () => {
  writeFileSync(join(folder, 'no-zip.docx'), 'PK\u0003\u0004 no zip')
  const { out, status } = await nianbao('read', example, 'no-zip.docx', example, '--json')
  expect(status).toBe(2)
  const all = JSON.parse(out) as { file: string; year?: number; trouble?: { code: string } }[]
  expect(all.map(({ file, year, trouble }) => [file, year ?? trouble?.code])).toEqual([
    [example, 2026],
    ['no-zip.docx', expect.stringMatching(/^E/)],
    [example, 2026],
  ])
})

test('convert writes Word and our own file, and both read back with the same figures', async () => {
  const figures = async (file: string) => {
    const { out } = await nianbao('read', file, '--json')
    return (JSON.parse(out) as { figures: unknown }).figures
  }
  const expected = await figures(example)
  for (const format of ['docx', 'nianbao']) {
    const made = await nianbao('convert', example, '--to', format, '-o', `年报.${format}`)
    expect([made.status, made.out]).toEqual([0, ''])
    expect(await figures(`年报.${format}`)).toEqual(expected)
  }
  const json = await nianbao('convert', '年报.docx', '--to', 'json', '-o', '年报.json')
  expect(json.status).toBe(0)
  expect(JSON.parse(readFileSync(join(folder, '年报.json'), 'utf8'))).toMatchObject({ figures: expected as object })
})

test('convert does not write over the file it reads, nor where there is no folder, and leaves nothing behind', async () => {
  writeFileSync(join(folder, 'same.txt'), readFileSync(example))
  const over = await nianbao('convert', 'same.txt', '--to', 'nianbao', '-o', './same.txt')
  expect(over.status).toBe(64)
  expect(readFileSync(join(folder, 'same.txt'))).toEqual(readFileSync(example))
  const nowhere = await nianbao('convert', 'same.txt', '--to', 'nianbao', '-o', 'none/x.nianbao')
  expect([nowhere.status, nowhere.out]).toEqual([2, ''])
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

/** The example with one figure that no longer adds up: received one more than handled and carried over. */
async function unbalanced(): Promise<string> {
  const made = await nianbao('read', example, '--json')
  expect(made.status).toBe(0)
  const lines = readFileSync(example, 'utf8').split('\n')
  const at = lines.findIndex((line) => line.includes('本年新收政府信息公开申请数量'))
  lines[at] = lines[at]!.replace(/\t(\d+)/, (_, digits: string) => `\t${Number(digits) + 1}`)
  writeFileSync(join(folder, 'unbalanced.txt'), lines.join('\n'))
  return 'unbalanced.txt'
}

test('check ends with 0 for a sound report and with 1 where it finds an error', async () => {
  const sound = await nianbao('check', example, '--json')
  expect([sound.status, sound.err]).toEqual([0, ''])
  expect(JSON.parse(sound.out)).toMatchObject({ file: example })
  const wrong = await nianbao('check', await unbalanced(), '--json')
  expect(wrong.status).toBe(1)
  const { findings } = JSON.parse(wrong.out) as { findings: { code: string; severity: string; message: string }[] }
  expect(findings).toContainEqual(expect.objectContaining({ code: 'F03', severity: 'error' }))
  const words = await nianbao('check', 'unbalanced.txt')
  expect([words.status, words.err]).toEqual([1, ''])
  expect(words.out).toContain('错误 F03')
})

test('of many files a broken one does not stop the rest; the order stays and the status is the worst', async () => {
  mkdirSync(join(folder, 'many'))
  const names = Array.from({ length: 12 }, (_, i) => `many/${i}.txt`)
  for (const name of names) writeFileSync(join(folder, name), readFileSync(example))
  writeFileSync(join(folder, names[3]!), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))
  await unbalanced()
  const files = [...names.slice(0, 6), 'none.txt', 'unbalanced.txt', ...names.slice(6)]
  const checked = await nianbao('check', ...files, '--json')
  expect(checked.status).toBe(2)
  const printed = JSON.parse(checked.out) as { file: string; findings: unknown[]; trouble?: { code: string } }[]
  expect(printed.map((one) => one.file)).toEqual(files)
  expect(printed.filter((one) => one.trouble).map((one) => one.file)).toEqual([names[3], 'none.txt'])
  expect(printed[7]!.findings).not.toEqual([])
  expect(checked.err.trim().split('\n')).toHaveLength(2)
})

test('a reader that stops early is no fault', async () => {
  const command = `"${process.execPath}" "${program}" read "${example}" --json | head -c 10`
  const { status, err } = await start('bash', ['-o', 'pipefail', '-c', command])
  expect([status, err]).toEqual([0, ''])
})

test('roll makes a draft beside its source and lists the years; the draft is checked against last year by itself', async () => {
  const rolled = await nianbao('roll', example, '--year', '2027', '-o', 'draft.nianbao')
  expect([rolled.status, rolled.out]).toEqual([0, ''])
  expect(rolled.err).toMatch(/已改 .*2026 → 2027/)
  expect(rolled.err).toMatch(/“五、存在的主要问题及改进情况”留空，去年提出的改进/)
  const draft = JSON.parse((await nianbao('read', 'draft.nianbao', '--json')).out)
  const source = JSON.parse((await nianbao('read', example, '--json')).out)
  expect([draft.year, draft.figures['requests.received.total']]).toEqual([2027, null])
  expect(draft.figures['requests.carriedIn.total']).toBe(source.figures['requests.carriedOut.total'])
  const checked = JSON.parse((await nianbao('check', 'draft.nianbao', '--json')).out)
  expect(checked.findings.map(({ code }: { code: string }) => code)).toContain('Y06')
  const refused = await nianbao('roll', example, '--year', '2026', '-o', 'same.nianbao')
  expect([refused.status, existsSync(join(folder, 'same.nianbao'))]).toEqual([2, false])
  expect((await nianbao('roll', 'draft.nianbao', '--year', '2028', '-o', 'draft.nianbao')).status).toBe(64)
})

test('compare tells figures and sentences that differ, as JSON, in words and as a Word file', async () => {
  writeFileSync(join(folder, 'other.txt'), readFileSync(example, 'utf8').replace('行政许可\t412', '行政许可\t400'))
  const compared = await nianbao('compare', 'other.txt', example, '--json')
  const { figures, sections } = JSON.parse(compared.out)
  expect(figures.filter((one: { changed: boolean }) => one.changed)).toEqual([
    { figure: 'disclosure.licensing.decisions', before: '400', after: '412', difference: '12', growth: '3.0', changed: true },
  ])
  expect(sections.every((one: { similarity: number }) => one.similarity === 1)).toBe(true)
  expect((await nianbao('compare', 'other.txt', example)).out).toContain('400 → 412（+12，+3.0%）')
  expect((await nianbao('compare', 'other.txt', example, '-o', 'diff.docx')).status).toBe(0)
  expect(readFileSync(join(folder, 'diff.docx')).subarray(0, 2).toString()).toBe('PK')
})

test('merge adds up a folder; a broken file, a missing unit and another year are told and stop nothing', async () => {
  const county = join(folder, 'units')
  mkdirSync(county)
  const text = readFileSync(example, 'utf8')
  const write = (name: string, change: (words: string) => string) => writeFileSync(join(county, name), change(text))
  for (const name of ['教育局', '民政局', '财政局']) write(`${name}.txt`, (words) => words.replaceAll('水利局', name))
  write('审计局.txt', (words) => words.replaceAll('水利局', '审计局').replaceAll('2026', '2025'))
  write('坏.docx', () => 'PK nothing')
  writeFileSync(join(folder, 'list.txt'), '青原县教育局\n青原县民政局\n青原县财政局\n青原县林业局\n')
  const order = ['units', '--organ', '青原县人民政府', '--year', '2026', '-o', 'sum.nianbao', '--units', 'list.txt']
  const merged = await nianbao('merge', ...order, '--summary', 'sum.xlsx', '--json')
  expect(merged.status).toBe(2)
  const json = JSON.parse(merged.out)
  expect(json.units.map(({ organ }: { organ: string }) => organ)).toEqual(['青原县财政局', '青原县教育局', '青原县民政局'])
  expect(json.left).toMatchObject([{ organ: '青原县审计局', year: 2025, reason: 'year' }])
  expect(json.unread).toHaveLength(1)
  expect(json.missing).toEqual(['青原县林业局'])
  expect(json.figures['disclosure.licensing.decisions']).toBe('1236')
  expect(json.parts['disclosure.licensing.decisions']).toHaveLength(3)
  const draft = JSON.parse((await nianbao('read', 'sum.nianbao', '--json')).out)
  expect(String(draft.figures['disclosure.licensing.decisions'])).toBe('1236')
  expect(existsSync(join(folder, 'sum.xlsx'))).toBe(true)
  // A folder is checked as a whole, one answer for each file.
  const checked = JSON.parse((await nianbao('check', 'units', '--json')).out)
  expect(checked).toHaveLength(5)
})
