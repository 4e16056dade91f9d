import { reportJson } from '@shared/open'
import type { Order } from './parse-arguments'
import { openFile } from './open-file'
import { EXIT, printJson, type ExitStatus, type Streams } from './streams'
import { summary } from './summary'

type ReadOrder = Extract<Order, { command: 'read' }>

/** What was understood of one file. */
export async function runRead({ file, json }: ReadOrder, streams: Streams): Promise<ExitStatus> {
  const opened = await openFile(file)
  if (!opened.ok) {
    streams.say(opened.trouble.message)
    if (json) printJson(streams, { file, trouble: opened.trouble })
    return EXIT.unreadable
  }
  const printed = reportJson(opened.value.file, opened.value.template)
  if (json) printJson(streams, printed)
  else streams.result(`${summary(opened.value.file, opened.value.template, opened.value.name, printed.format)}\n`)
  return EXIT.done
}
