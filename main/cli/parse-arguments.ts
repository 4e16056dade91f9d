/** What is asked for, or what is wrong with the way it is asked. */
import { parseArgs } from 'node:util'
import { failed, ok, type Result } from '@shared/finding'
import { trouble } from '../file/file-trouble'
import type { CommandName } from './command-names'
import { compareOrder, type CompareOrder } from './compare-order'
import { convertOrder, type ConvertOrder } from './convert-order'
import type { Given } from './given'
import { mergeOrder, type MergeOrder } from './merge-order'
import { rollOrder, type RollOrder } from './roll-order'

export type Order =
  | { command: 'help' }
  | { command: 'version' }
  | { command: 'read'; files: string[]; json: boolean }
  | {
      command: 'check'
      files: string[]
      json: boolean
      previous?: string | undefined
      /** File with the settings of an office. */
      profile?: string | undefined
      /** Id of a rule set. */
      rules?: string | undefined
    }
  | ConvertOrder
  | RollOrder
  | CompareOrder
  | MergeOrder

const OPTIONS = {
  read: ['json'],
  check: ['json', 'previous', 'profile', 'rules'],
  convert: ['to', 'output', 'look', 'changes-since'],
  roll: ['year', 'output'],
  compare: ['json', 'output'],
  merge: ['organ', 'year', 'output', 'units', 'summary', 'json'],
} as const satisfies Record<CommandName, readonly string[]>

const isCommand = (name: string): name is CommandName => Object.hasOwn(OPTIONS, name)

/** Troubles C01–C11 are wrong usage. */
export function parseArguments(argv: readonly string[]): Result<Order> {
  const given = split(argv)
  if (!given.ok) return given
  const { positionals, values } = given.value
  if (values.help) return ok({ command: 'help' })
  if (values.version) return ok({ command: 'version' })
  const [command, ...files] = positionals
  if (command === undefined) return failed(trouble('C01', {}))
  if (!isCommand(command)) return failed(trouble('C02', { command }))
  const stray = strayOption(command, values)
  if (stray) return failed(trouble('C03', { option: stray }))
  if (files.length === 0) return failed(trouble('C04', { command }))
  if (command === 'check')
    return ok({
      command,
      files,
      json: values.json ?? false,
      previous: values.previous,
      profile: values.profile,
      rules: values.rules,
    })
  if (command === 'read') return ok({ command, files, json: values.json ?? false })
  if (command === 'merge') return mergeOrder(files, values)
  if (command === 'compare') return compareOrder(files, values)
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
        profile: { type: 'string' },
        rules: { type: 'string' },
        year: { type: 'string' },
        organ: { type: 'string' },
        units: { type: 'string' },
        summary: { type: 'string' },
        look: { type: 'string' },
        'changes-since': { type: 'string' },
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
function strayOption(command: CommandName, values: Given['values']): string | null {
  const allowed: readonly string[] = OPTIONS[command]
  const stray = Object.keys(values).find((name) => !allowed.includes(name))
  return stray === undefined ? null : `--${stray}`
}
