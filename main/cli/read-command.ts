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
  const { file: report, template, name } = opened.value
  if (json) printJson(streams, reportJson(report, template))
  else streams.result(`${summary(report, template, name)}\n`)
  return EXIT.done
}
