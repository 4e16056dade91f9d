/** A PDF without a window: the program's own runtime is started for this one job. */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { evaluate } from '@shared/calculate'
import { defaultWordOptions, type Look } from '@shared/docx/write/word-options'
import { failed, ok, type Result } from '@shared/finding'
import { finishPdf, layOutReport, writePrintPage } from '@shared/print'
import { errorCode, trouble } from '../file/file-trouble'
import { JOB_PAGE, JOB_PDF, JOB_TROUBLE, JOB_VARIABLE } from '../print/job-files'
import { wordProfile } from '../templates'
import type { OpenedFile } from './open-file'
import { findProgram, runtimePath, startRuntime, type Runtime, type Surroundings } from './pdf-runtime'

/** A report is drawn in a second; a machine that needs longer than this does not do it (ms). */
const PATIENCE = 120_000

const here = (): Surroundings => ({
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  find: findProgram,
})

/**
 * `program`: file of the command line, `out/main/cli.cjs` of the program's folder. Errors: C23 no runtime, C24 neither a
 * display nor a virtual one, C25 the runtime did not do it, E125 and E126 as in the window.
 */
export async function makePdfFile(opened: OpenedFile, look: Look, program: string, around = here()): Promise<Result<Uint8Array>> {
  const path = runtimePath(around)
  if (path === null) return failed(trouble('C23', {}))
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-pdf-'))
  try {
    const runtime = startRuntime(path, dirname(dirname(dirname(program))), folder, around)
    if (runtime === null) return failed(trouble('C24', {}))
    const { file, template } = opened
    const values = evaluate(template, file.report.figures)
    const { report } = file
    const options = { ...defaultWordOptions, look }
    await writeFile(join(folder, JOB_PAGE), writePrintPage(report, template, wordProfile(look), values, options))
    const made = await outcome(folder, await run(runtime, folder))
    if (!made.ok) return made
    const { headings, profile } = layOutReport(report, template, wordProfile(look), values, options)
    const facts = { title: report.title, author: report.organ.fullName, headings, height: profile.page.height / POINT }
    return ok(finishPdf(made.value, facts))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const POINT = 20

async function outcome(folder: string, status: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return ok(new Uint8Array(await readFile(join(folder, JOB_PDF))))
  } catch {
    const said = await readFile(join(folder, JOB_TROUBLE), 'utf8').then(parsed, () => null)
    return failed(said ?? trouble('C25', { status }))
  }
}

const jobTrouble = z.object({ code: z.string(), message: z.string() })

function parsed(text: string) {
  try {
    return jobTrouble.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** How it ended, in a word for the sentence about it. */
function run({ command, parameters }: Runtime, folder: string): Promise<string> {
  const child = spawn(command, parameters, {
    env: { ...process.env, [JOB_VARIABLE]: folder },
    stdio: 'ignore',
    // A group of its own, so that a virtual display can be ended with it.
    detached: process.platform !== 'win32',
  })
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(child.pid), PATIENCE)
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve(errorCode(error))
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve(signal ?? String(code))
    })
  })
}

function end(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM')
  } catch {
    // It ended by itself meanwhile.
  }
}
