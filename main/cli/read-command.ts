import { fill } from '@shared/message'
import { commandLine as words } from '@shared/message/command-line'
import { inThreads, type GivenUp } from './in-threads'
import type { Order } from './parse-arguments'
import type { ReadFile } from './read-one-file'
import { EXIT, printJson, progressLine, type ExitStatus, type Streams } from './streams'

type ReadOrder = Extract<Order, { command: 'read' }>

/** What was understood of each file; several are worked on side by side. `program`: file a thread runs. */
export async function runRead({ files, json }: ReadOrder, streams: Streams, program: string): Promise<ExitStatus> {
  const [only] = files
  if (files.length === 1 && only !== undefined) {
    const read = await (await import('./read-one-file')).readOneFile(only)
    if ('trouble' in read) streams.say(read.trouble.message)
    if (json) printJson(streams, 'trouble' in read ? read : read.json)
    else if (!('trouble' in read)) streams.result(read.words)
    return 'trouble' in read ? EXIT.unreadable : EXIT.done
  }
  const onDone = (done: number) => streams.progress(progressLine(done, files.length))
  const all = await inThreads('read', files, {}, { program, onDone })
  streams.progress(null)
  for (const one of all) if ('trouble' in one) streams.say(one.trouble.message)
  if (json) printJson(streams, all.map(inJson))
  else streams.result(all.map(inWords).join('\n'))
  return all.some((one) => 'trouble' in one) ? EXIT.unreadable : EXIT.done
}

const inJson = (one: ReadFile | GivenUp) => ('trouble' in one ? one : { file: one.file, ...one.json })

const inWords = (one: ReadFile | GivenUp) =>
  'trouble' in one ? `${fill(words.unread, { name: one.file })}\n` : `${one.file}\n${one.words}`
