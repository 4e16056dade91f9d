import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findProgram, runtimePath, startRuntime, type Surroundings } from './pdf-runtime'

let folder: string
let runtime: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-runtime-'))
  runtime = join(folder, 'electron')
  writeFileSync(runtime, '', { mode: 0o755 })
  writeFileSync(join(folder, 'plain.txt'), '')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const around = (more: Partial<Surroundings> = {}): Surroundings => ({
  env: {},
  platform: 'linux',
  isRoot: false,
  find: () => undefined,
  ...more,
})

test('the runtime is the one that is named, when it is there', () => {
  expect(runtimePath(around({ env: { NIANBAO_RUNTIME: runtime } }))).toBe(runtime)
  expect(runtimePath(around({ env: { NIANBAO_RUNTIME: join(folder, 'gone') } }))).toBeNull()
  expect(runtimePath(around())).toBeNull()
})

test('it is started as it is where there is a display, or where the system needs none', () => {
  const own = ['--user-data-dir=/job/user-data', '/app']
  expect(startRuntime('e', '/app', '/job', around({ env: { DISPLAY: ':0' } }))).toEqual({ command: 'e', parameters: own })
  expect(startRuntime('e', '/app', '/job', around({ env: { WAYLAND_DISPLAY: 'w' } }))?.command).toBe('e')
  expect(startRuntime('e', '/app', '/job', around({ platform: 'win32', isRoot: true }))).toEqual({
    command: 'e',
    parameters: own,
  })
})

test('without a display it is started in a virtual one, and not at all where there is none', () => {
  const virtual = startRuntime('e', '/app', '/job', around({ isRoot: true, find: (name) => `/bin/${name}` }))
  expect(virtual?.command).toBe('/bin/xvfb-run')
  expect(virtual?.parameters).toEqual([
    '-a',
    '-s',
    '-screen 0 1024x768x24',
    'e',
    '--no-sandbox',
    '--user-data-dir=/job/user-data',
    '/app',
  ])
  expect(startRuntime('e', '/app', '/job', around())).toBeNull()
})

test('programs are found on the path when they can be run', () => {
  expect(findProgram('electron', `/nowhere:${folder}`)).toBe(runtime)
  expect(findProgram('plain.txt', folder)).toBeUndefined()
  expect(findProgram('electron', '')).toBeUndefined()
})
