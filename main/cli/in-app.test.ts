import { expect, test } from 'vitest'
import { commandLineOf } from './in-app'
import { parseArguments } from './parse-arguments'
import { COMMAND_NAMES } from './command-names'

test.each([
  [
    ['nianbao', 'read', 'a.docx', '--json'],
    ['read', 'a.docx', '--json'],
  ],
  [
    ['nianbao', '--no-sandbox', 'check', '往年'],
    ['check', '往年'],
  ],
  [['nianbao', '--help'], ['--help']],
  [['nianbao', '--no-sandbox', '-v'], ['-v']],
  [['nianbao'], null],
  [['nianbao', 'a.docx', 'read'], null],
  [['nianbao', '/home/x/read'], null],
  [['nianbao', '--user-data-dir=/x', 'file:///a.nianbao'], null],
])('%j is the command line %j', (argv, expected) => expect(commandLineOf(argv, false)).toEqual(expected))

test('run from its sources, the folder of the app comes first', () => {
  expect(commandLineOf(['electron', '/app', 'read', 'a'], true)).toEqual(['read', 'a'])
  expect(commandLineOf(['electron', '-r', '/loader.js', '--no-sandbox', '/app', 'a.docx'], true)).toBeNull()
  expect(commandLineOf(['electron', '-r', '/loader.js', '/app', 'check', 'a'], true)).toEqual(['check', 'a'])
  expect(commandLineOf(['electron', '--help'], true)).toBeNull()
})

test('every name is one that the command line understands, and each of its commands has one', () => {
  const code = (name: string) => {
    const order = parseArguments([name])
    return order.ok ? 'understood' : order.trouble.code
  }
  expect(COMMAND_NAMES.map(code)).not.toContain('C02')
  expect(code('print')).toBe('C02')
})
