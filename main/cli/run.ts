import { fill } from '@shared/message'
import { commandLine as words } from '@shared/message/command-line'
import { version } from '../../package.json'
import { parseArguments } from './parse-arguments'
import { EXIT, type ExitStatus, type Streams } from './streams'

/** Does what `argv` (without program names) asks for; only the command that is asked for is loaded. `program`: file of the command line, which threads run. */
export async function run(argv: readonly string[], streams: Streams, program: string): Promise<ExitStatus> {
  const order = parseArguments(argv)
  if (!order.ok) {
    streams.say(order.trouble.message)
    streams.say(words.seeHelp)
    return EXIT.usage
  }
  switch (order.value.command) {
    case 'help':
      streams.result(fill(words.help, { version }))
      return EXIT.done
    case 'version':
      streams.result(`${version}\n`)
      return EXIT.done
    case 'read':
      return (await import('./read-command')).runRead(order.value, streams, program)
    case 'check':
      return (await import('./check-command')).runCheck(order.value, streams, program)
    case 'convert':
      return (await import('./convert-command')).runConvert(order.value, streams, program)
    case 'compare':
      return (await import('./compare-command')).runCompare(order.value, streams)
    case 'merge':
      return (await import('./merge-command')).runMerge(order.value, streams, program)
    case 'roll':
      return (await import('./roll-command')).runRoll(order.value, streams)
  }
}
