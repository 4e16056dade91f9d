// Word files in one process: our export beside the bare `docx` package writing the same words and cells, turn by turn in
// one run, and a thousand exports on end. Our side also checks what it wrote (its own rules of Word) before it hands it
// over; the bare side does not.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from '../tool.mjs'
import { writeWithBareDocx } from './bare-docx.mjs'
import { summary } from './statistics.mjs'

/** What the bench needs of the core, bundled like the program itself. */
const ENTRY = `
export { writeDocx } from '@shared/docx/write'
export { parseWordProfile } from '@shared/docx/profile'
export { compileTemplate } from '@shared/template'
export { readText } from '@shared/text'
export { recognise } from '@shared/recognise'
export { writeReportCopy } from '@shared/report-file'
export { evaluate } from '@shared/calculate'
`

async function loadCore() {
  const outDir = join(root, '.cache', 'bench-core')
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: { '@shared': join(root, 'shared'), '@templates': join(root, 'templates') } },
    plugins: [{ name: 'entry', resolveId: (id) => (id === 'bench-core' ? id : null), load: (id) => (id === 'bench-core' ? ENTRY : null) }],
    build: { ssr: true, outDir, emptyOutDir: true, minify: false, rolldownOptions: { input: { core: 'bench-core' }, output: { entryFileNames: 'core.mjs' } } },
    ssr: { noExternal: true },
  }) // prettier-ignore
  return import(pathToFileURL(join(outDir, 'core.mjs')).href)
}

/** The job of one export, and what it writes. */
async function prepare() {
  const core = await loadCore()
  const folder = join(root, 'templates/gov-disclosure-2021')
  const json = (/** @type {string} */ name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const forms = ['disclosure', 'requests', 'review'].map((name) => json(`forms/${name}.json`))
  const template = proven(core.compileTemplate({ ...json('template.json'), forms, checks: json('checks.json') }))
  const profile = proven(core.parseWordProfile(json('word-official.json')))
  const text = new TextEncoder().encode(longReport(readFileSync(join(folder, 'example.txt'), 'utf8')))
  const options = { name: 'a.txt', now: '2027-01-20T00:00:00.000Z', tidyBlanks: true, ownStyles: false }
  const { report } = proven(core.recognise(proven(core.readText(text)), [template], options))
  const copy = core.writeReportCopy(report)
  return {
    ours: async (/** @type {boolean} */ withCopy) =>
      proven(await core.writeDocx(report, template, profile, withCopy ? { copy } : {})),
    bare: () => writeWithBareDocx(report, template, profile, core.evaluate(template, report.figures)),
  }
}

/** As long as the longest published reports. @param {string} example */
function longReport(example) {
  const sentence = '围绕农村供水、河湖治理和防汛抗旱，按月公布进度、水质、水位和处罚结果，全年答复群众来信四百余件，回应及时。'
  const [start, rest] = example.split('（二）依申请公开')
  return `${start}${`${sentence.repeat(4)}\n\n`.repeat(70)}（二）依申请公开${rest}`
}

/** @param {{ ok: boolean, value?: any, trouble?: { message: string } }} result @returns {any} */
function proven(result) {
  if (!result.ok) throw new Error(result.trouble?.message)
  return result.value
}

const WARM = 5

export async function benchWord() {
  const many = execFileSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), 'many'], { encoding: 'utf8' })
  return { ...(await besideBare()), manyExports: JSON.parse(many) }
}

async function besideBare(runs = 25) {
  const { ours, bare } = await prepare()
  /** @type {{ ours: number[], withCopy: number[], bare: number[] }} */
  const times = { ours: [], withCopy: [], bare: [] }
  const sizes = { ours: 0, withCopy: 0, bare: 0 }
  for (let i = 0; i < WARM + runs; i++) {
    for (const [name, job] of /** @type {const} */ ([
      ['ours', () => ours(false)],
      ['bare', bare],
      ['withCopy', () => ours(true)],
    ])) {
      const start = performance.now()
      sizes[name] = (await job()).length
      if (i >= WARM) times[name].push(performance.now() - start)
    }
  }
  const told = { ours: summary(times.ours), withCopy: summary(times.withCopy), bare: summary(times.bare) }
  return {
    unit: 'ms for one export in a warm process, the check of the written file included on our side',
    ...told,
    bytes: sizes,
    timesBare: Math.round((told.ours.p50 / told.bare.p50) * 100) / 100,
    timesBareWithCopy: Math.round((told.withCopy.p50 / told.bare.p50) * 100) / 100,
    goal: 'at most 1.3 times the bare library',
  }
}

/** A thousand exports on end: neither memory nor the time of one grows. */
async function exportMany(count = 1000) {
  const { ours } = await prepare()
  const heaps = []
  const times = []
  for (let i = 0; i <= count; i++) {
    const start = performance.now()
    await ours(true)
    times.push(performance.now() - start)
    if (i % 100 === 0) {
      globalThis.gc?.()
      heaps.push(Math.round((process.memoryUsage().heapUsed / 1024 / 1024) * 10) / 10)
    }
  }
  return {
    exports: count,
    heapInMegabytesAfterEachHundred: heaps,
    firstHundred: summary(times.slice(1, 101)),
    lastHundred: summary(times.slice(-100)),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , what, count = '1000'] = process.argv
  const figures = what === 'many' ? await exportMany(Number(count)) : what === 'beside' ? await besideBare() : await benchWord()
  console.log(JSON.stringify(figures, null, 2))
}
