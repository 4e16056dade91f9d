import { isDecided } from '@shared/decision'
import { bySeverity } from '@shared/finding'
import { fill } from '@shared/message'
import { commandLine as words } from '@shared/message/command-line'
import type { CheckedFile } from './check-file'
import { filesNamed } from './files-named'
import { inThreads, type GivenUp } from './in-threads'
import type { Order } from './parse-arguments'
import { EXIT, printJson, progressLine, type ExitStatus, type Streams } from './streams'
import { decidedLine, findingLine } from './summary'

type CheckOrder = Extract<Order, { command: 'check' }>

/** Several files are worked on side by side; what is printed keeps their order. `program`: file a thread runs. */
export async function runCheck(order: CheckOrder, streams: Streams, program: string): Promise<ExitStatus> {
  const { json, previous } = order
  const named = await filesNamed(order.files)
  if (!named.ok) {
    streams.say(named.trouble.message)
    return EXIT.unreadable
  }
  const asked = order.profile !== undefined || order.rules !== undefined
  const settings = asked ? await (await import('./check-settings')).checkSettings(order) : null
  if (settings && !settings.ok) {
    streams.say(settings.trouble.message)
    return EXIT.usage
  }
  const { files, folders } = named.value
  const question = { previous, ...(settings && { settings: settings.value }) }
  const onDone = (done: number) => streams.progress(progressLine(done, files.length))
  const [only] = files
  const checked =
    files.length === 1 && only !== undefined
      ? [await (await import('./check-file')).checkFile(only, question)]
      : (await inThreads('check', files, question, { program, onDone })).map(withFindings)
  streams.progress(null)
  for (const { trouble } of checked) if (trouble) streams.say(trouble.message)
  if (json) printJson(streams, files.length === 1 && !folders ? checked[0] : checked)
  else streams.result(checked.map(inWords).join('\n'))
  if (checked.some((one) => one.trouble)) return EXIT.unreadable
  const open = checked.flatMap((one) => one.findings).filter((finding) => !isDecided(finding))
  return open.some((finding) => finding.severity === 'error') ? EXIT.errorsFound : EXIT.done
}

/** A file that was given up has none. */
const withFindings = (one: CheckedFile | GivenUp): CheckedFile => ({ findings: [], ...one })

function inWords({ file, findings, trouble }: CheckedFile): string {
  if (trouble) return `${fill(words.unread, { name: file })}\n`
  if (findings.length === 0) return `${fill(words.sound, { name: file })}\n`
  const open = findings.filter((finding) => !isDecided(finding))
  const count = (severity: string) => open.filter((finding) => finding.severity === severity).length
  const counts = { name: file, errors: count('error'), warnings: count('warning'), notices: count('notice') }
  return [
    fill(words.checked, counts),
    ...bySeverity(open).map(findingLine),
    ...findings.filter(isDecided).map(decidedLine),
    '',
  ].join('\n')
}
