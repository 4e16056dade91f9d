/**
 * Many files side by side, each in a thread that can be ended: a file that never finishes or eats all memory costs only
 * itself.
 */
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { Worker, parentPort } from 'node:worker_threads'
import type { Trouble } from '@shared/finding'
import { trouble } from '../file/file-trouble'
import type { CheckBy, CheckedFile } from './check-file'
import type { UnitFile } from './merge-unit-file'
import type { ReadFile } from './read-one-file'

const SECONDS = 60
const MEGABYTES = 1024
const MOST_THREADS = 8

/** What can be asked of a thread about one file, and what comes back. */
interface Jobs {
  check: { question: CheckBy; answer: CheckedFile }
  read: { question: Record<string, never>; answer: ReadFile }
  /** `year`: of the report they are added up to. */
  unit: { question: { year: number }; answer: UnitFile }
}

type JobName = keyof Jobs
type Question<J extends JobName> = Jobs[J]['question'] & { job: J; file: string }

/** Results in the order of `files`. `program` is run by each thread and comes to `serveThread`. */
export async function inThreads<J extends JobName>(
  job: J,
  files: readonly string[],
  question: Jobs[J]['question'],
  { program, onDone }: { program: string; onDone: (done: number) => void },
): Promise<(Jobs[J]['answer'] | GivenUp)[]> {
  const results: (Jobs[J]['answer'] | GivenUp)[] = []
  let next = 0
  let done = 0
  const work = async () => {
    let thread: Worker | null = null
    for (let index = next++; index < files.length; index = next++) {
      thread ??= new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } })
      const { result, alive } = await askThread(thread, { ...question, job, file: files[index]! })
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

/** A file whose thread had to be ended. */
export interface GivenUp {
  file: string
  trouble: Trouble
}

function askThread<J extends JobName>(
  thread: Worker,
  question: Question<J>,
): Promise<{ result: Jobs[J]['answer'] | GivenUp; alive: boolean }> {
  return new Promise((resolve) => {
    const { file } = question
    const name = basename(file)
    const settle = (result: Jobs[J]['answer'] | GivenUp, alive: boolean) => {
      clearTimeout(timer)
      thread.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve({ result, alive })
    }
    const give = (reason: Trouble) => settle({ file, trouble: reason }, false)
    const onMessage = (result: Jobs[J]['answer']) => settle(result, true)
    const onError = (error: Error) => give(trouble('C21', { name, detail: error.message }))
    const onExit = () => give(trouble('C21', { name, detail: 'exit' }))
    const timer = setTimeout(() => give(trouble('C20', { name, seconds: SECONDS })), SECONDS * 1000)
    thread.on('message', onMessage).on('error', onError).on('exit', onExit)
    thread.postMessage(question)
  })
}

/** The thread's side: answers each question about a file. */
export function serveThread(): void {
  parentPort?.on('message', (question: { [J in JobName]: Question<J> }[JobName]) => {
    // A fault is left to end the thread; the other side makes a sentence of it.
    void answerTo(question).then((result) => parentPort?.postMessage(result))
  })
}

async function answerTo(question: { [J in JobName]: Question<J> }[JobName]): Promise<Jobs[JobName]['answer']> {
  switch (question.job) {
    case 'check':
      return (await import('./check-file')).checkFile(question.file, question)
    case 'read':
      return (await import('./read-one-file')).readOneFile(question.file)
    case 'unit':
      return (await import('./merge-unit-file')).mergeUnitFile(question.file, question.year)
  }
}
