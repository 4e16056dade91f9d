/**
 * Many files side by side, each in a thread that can be ended: a file that never finishes or eats all memory costs only
 * itself.
 */
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { Worker, parentPort } from 'node:worker_threads'
import type { Trouble } from '@shared/finding'
import { trouble } from '../file/file-trouble'
import { checkFile, type CheckedFile } from './check-file'

const SECONDS = 60
const MEGABYTES = 1024
const MOST_THREADS = 8

/** Results in the order of `files`. `program` is run by each thread and comes to `serveThread`. */
export async function checkInThreads(
  files: readonly string[],
  program: string,
  previous: string | undefined,
  onDone: (done: number) => void,
): Promise<CheckedFile[]> {
  const results: CheckedFile[] = []
  let next = 0
  let done = 0
  const work = async () => {
    let thread: Worker | null = null
    for (let index = next++; index < files.length; index = next++) {
      thread ??= new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } })
      const file = files[index]!
      const { result, alive } = await askThread(thread, { file, previous })
      results[index] = result
      if (!alive) {
        await thread.terminate()
        thread = null
      }
      onDone(++done)
    }
    await thread?.terminate()
  }
  const threads = Math.min(availableParallelism(), MOST_THREADS, files.length)
  await Promise.all(Array.from({ length: threads }, work))
  return results
}

interface Question {
  file: string
  /** Last year's report. */
  previous: string | undefined
}

function askThread(thread: Worker, question: Question): Promise<{ result: CheckedFile; alive: boolean }> {
  return new Promise((resolve) => {
    const { file } = question
    const name = basename(file)
    const settle = (result: CheckedFile, alive: boolean) => {
      clearTimeout(timer)
      thread.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve({ result, alive })
    }
    const give = (reason: Trouble) => settle({ file, findings: [], trouble: reason }, false)
    const onMessage = (result: CheckedFile) => settle(result, true)
    const onError = (error: Error) => give(trouble('C21', { name, detail: error.message }))
    const onExit = () => give(trouble('C21', { name, detail: 'exit' }))
    const timer = setTimeout(() => give(trouble('C20', { name, seconds: SECONDS })), SECONDS * 1000)
    thread.on('message', onMessage).on('error', onError).on('exit', onExit)
    thread.postMessage(question)
  })
}

/** The thread's side: answers each file name with what its check found. */
export function serveThread(): void {
  parentPort?.on('message', ({ file, previous }: Question) => {
    // A fault is left to end the thread; the other side makes a sentence of it.
    void checkFile(file, previous).then((result) => parentPort?.postMessage(result))
  })
}
