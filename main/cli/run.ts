import { fill } from '@shared/message'
import { commandLine as words } from '@shared/message/command-line'
import { version } from '../../package.json'
import { runCheck } from './check-command'
import { runCompare } from './compare-command'
import { runConvert } from './convert-command'
import { runMerge } from './merge-command'
import { parseArguments } from './parse-arguments'
import { runRead } from './read-command'
import { runRoll } from './roll-command'
import { EXIT, type ExitStatus, type Streams } from './streams'

/** Does what `argv` (without program names) asks for. `program`: file of the command line, which threads run. */
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
      return runRead(order.value, streams, program)
    case 'check':
      return runCheck(order.value, streams, program)
    case 'convert':
      return runConvert(order.value, streams, program)
    case 'compare':
      return runCompare(order.value, streams)
    case 'merge':
      return runMerge(order.value, streams, program)
    case 'roll':
      return runRoll(order.value, streams)
  }
}
