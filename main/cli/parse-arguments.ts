/** What is asked for, or what is wrong with the way it is asked. */
import { parseArgs } from 'node:util'
import { failed, ok, type Result } from '@shared/finding'
import { trouble } from '../file/file-trouble'
import { rollOrder, type RollOrder } from './roll-order'

export const FORMATS = ['docx', 'nianbao', 'json', 'xlsx', 'html'] as const
export type OutputFormat = (typeof FORMATS)[number]

export type Order =
  | { command: 'help' }
  | { command: 'version' }
  | { command: 'read'; files: string[]; json: boolean }
  | { command: 'check'; files: string[]; json: boolean; previous?: string | undefined }
  | { command: 'convert'; file: string; to: OutputFormat; out: string }
  | RollOrder

/** Known from the description of the command line, not yet there: told apart from a slip of the hand. */
const LATER_COMMANDS = ['compare', 'merge']
const LATER_FORMATS = ['pdf']

export interface Given {
  positionals: string[]
  values: { json?: boolean; to?: string; output?: string; help?: boolean; version?: boolean; previous?: string; year?: string }
}

const OPTIONS = {
  read: ['json'],
  check: ['json', 'previous'],
  convert: ['to', 'output'],
  roll: ['year', 'output'],
} as const

type Command = keyof typeof OPTIONS
const isCommand = (name: string): name is Command => Object.hasOwn(OPTIONS, name)

/** Troubles C01–C11 are wrong usage. */
export function parseArguments(argv: readonly string[]): Result<Order> {
  const given = split(argv)
  if (!given.ok) return given
  const { positionals, values } = given.value
  if (values.help) return ok({ command: 'help' })
  if (values.version) return ok({ command: 'version' })
  const [command, ...files] = positionals
  if (command === undefined) return failed(trouble('C01', {}))
  if (LATER_COMMANDS.includes(command)) return failed(trouble('C11', { command }))
  if (!isCommand(command)) return failed(trouble('C02', { command }))
  const stray = strayOption(command, values)
  if (stray) return failed(trouble('C03', { option: stray }))
  if (files.length === 0) return failed(trouble('C04', { command }))
  if (command === 'check') return ok({ command, files, json: values.json ?? false, previous: values.previous })
  if (command === 'read') return ok({ command, files, json: values.json ?? false })
  const [file = '', ...more] = files
  if (more.length > 0) return failed(trouble('C05', { command, n: files.length }))
  if (command === 'roll') return rollOrder(file, values)
  return convertOrder(file, values)
}

function split(argv: readonly string[]): Result<Given> {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        to: { type: 'string' },
        output: { type: 'string', short: 'o' },
        previous: { type: 'string' },
        year: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    })
    return ok({ positionals, values })
  } catch (error) {
    // Node says in English which one; only its name is taken over.
    const named = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')
    return failed(trouble('C03', { option: named?.[1] ?? '' }))
  }
}

/** An option that its command does not have: better refused than silently without effect. */
function strayOption(command: Command, values: Given['values']): string | null {
  const allowed: readonly string[] = OPTIONS[command]
  const stray = Object.keys(values).find((name) => !allowed.includes(name))
  return stray === undefined ? null : `--${stray}`
}

function convertOrder(file: string, { to, output }: Given['values']): Result<Order> {
  const formats = FORMATS.join(' ')
  if (to === undefined) return failed(trouble('C06', { formats }))
  if (LATER_FORMATS.includes(to)) return failed(trouble('C10', { format: to, formats }))
  const format = FORMATS.find((one) => one === to)
  if (!format) return failed(trouble('C07', { format: to, formats }))
  if (output === undefined || output === '') return failed(trouble('C08', {}))
  return ok({ command: 'convert', file, to: format, out: output })
}
