// What cannot be built on every machine is at least known to be right: configurations, files they name, licences.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { auditShipped, auditVerdict } from './audit.mjs'
import { root } from './tool.mjs'

interface Builder {
  getConfig(folder: string, file: string, options: null): Promise<Configuration>
  validateConfiguration(configuration: Configuration, logger: { add(): void; isEnabled: boolean }): Promise<void>
}

interface Configuration {
  [key: string]: unknown
  files: unknown
  electronFuses: Record<string, boolean>
  nsis: Record<string, unknown>
  linux: { icon: string; target: { target: string; arch: string[] }[]; mimeTypes: string[] }
  win: { icon: string; target: { target: string }[] }
  mac: { icon: string; target: { target: string }[]; fileAssociations: { rank: string }[] }
  fileAssociations: { ext: string; icon?: string }[]
  directories: { buildResources: string }
}

/** The packager's own reader and checker of configurations; no package of ours by name, so it is found by its path. */
const builderPath = join(root, 'node_modules/app-builder-lib/out/util/config/config.js')
const builder = (await import(pathToFileURL(builderPath).href)) as Builder
const configuration = (file: string) => builder.getConfig(root, join(root, file), null)
const check = (one: Configuration) => builder.validateConfiguration(one, { add: () => {}, isEnabled: false })

const files = ['electron-builder.yml', 'build/electron-builder.ci.yml', 'build/electron-builder.deb.yml']

describe('the packager', () => {
  test.each(files)('finds nothing wrong with %s', async (file) => {
    await expect(check(await configuration(file))).resolves.toBeUndefined()
  })

  test('would find something wrong', async () => {
    await expect(check({ ...(await configuration(files[0]!)), linux: { icons: 'x' } as never })).rejects.toThrow(
      'configuration.linux',
    )
  })

  test('finds every file it is told of', async () => {
    const { win, linux, mac, nsis, fileAssociations, directories } = await configuration(files[0]!)
    const named = [win.icon, linux.icon, mac.icon, nsis.include as string]
    const icons = fileAssociations.flatMap(({ icon }) => (icon ? [join(directories.buildResources, icon)] : []))
    expect([...named, ...icons, 'LICENSE', 'package.json'].filter((file) => !existsSync(join(root, file)))).toEqual([])
  })

  test('makes what people of each system need', async () => {
    const { win, linux, mac, nsis, fileAssociations } = await configuration(files[0]!)
    expect(win.target.map(({ target }) => target)).toEqual(['nsis', 'portable'])
    expect([nsis.oneClick, nsis.perMachine]).toEqual([false, false])
    expect(linux.target).toEqual([
      { target: 'deb', arch: ['x64', 'arm64'] },
      { target: 'AppImage', arch: ['x64', 'arm64'] },
    ])
    expect(mac.target.map(({ target }) => target)).toEqual(['dmg'])
    // Only the program's own files are taken; Word files are offered, see also build/installer.nsh.
    expect(fileAssociations.map(({ ext }) => ext)).toEqual(['nianbao'])
    expect(mac.fileAssociations.map(({ rank }) => rank)).toEqual(['Alternate'])
    expect(linux.mimeTypes).toContain('application/msword')
  })

  test('closes every door of the runtime', async () => {
    const { electronFuses } = await configuration(files[0]!)
    expect(electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    })
    expect((await configuration(files[2]!)).electronFuses).toEqual(electronFuses)
  })

  test('offers Word files without taking them', () => {
    const script = readFileSync(join(root, 'build/installer.nsh'), 'utf8')
    expect(script).toContain('SupportedTypes')
    // The key that says which program a kind of file belongs to.
    expect(script).not.toMatch(/Software\\Classes\\\.(docx?|wps)/)
    const balance = (word: string) => script.match(new RegExp(`^\\s*!${word}`, 'gm'))?.length
    expect(balance('macro ')).toBe(balance('macroend'))
  })
})

interface Locked {
  packages: Record<string, { dev?: boolean; link?: boolean; optional?: boolean; license?: string; version?: string }>
}

const FREE = /^(MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Zlib|Python-2\.0)$/
/** One of several licences may be chosen, all of a sum have to be kept. */
const isFree = (licence: string): boolean => {
  const bare = licence.replace(/^\((.*)\)$/, '$1')
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isFree)
  return bare.split(/ and /i).every((one) => FREE.test(one))
}

describe('what is shipped', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Locked
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)

  test('is under licences that ask for no more than to be named', () => {
    expect(shipped.length).toBeGreaterThan(20)
    const others = shipped.filter(([, { license }]) => license === undefined || !isFree(license))
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([])
  })

  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['GPL-3.0', false],
    ['AGPL-3.0-only', false],
    ['MIT AND LGPL-2.1', false],
    ['SEE LICENSE IN LICENSE', false],
  ])('a licence %s is free: %s', (licence, free) => expect(isFree(licence)).toBe(free))
})

describe('the audit', () => {
  const answer = (vulnerabilities: object) => JSON.stringify({ vulnerabilities })
  const of = (name: string) => ({ [name]: { name, severity: 'high', range: '<2' } })

  test('names what is shipped and vulnerable, the runtime among it, and leaves tools of the developers out', () => {
    const both = (parameters: string[]) => answer(parameters.length > 0 ? of('saxes') : { ...of('electron'), ...of('vite') })
    expect(auditShipped(both)).toEqual({ kind: 'found', found: ['saxes <2 (high)', 'electron <2 (high)'] })
    expect(auditShipped(() => answer(of('vite')))).toEqual({ kind: 'found', found: ['vite <2 (high)'] })
    expect(auditShipped((parameters) => answer(parameters.length > 0 ? {} : of('vite')))).toEqual({ kind: 'clean' })
  })

  test('without a registry says so instead of calling it clean', () => {
    expect(auditShipped(() => '')).toMatchObject({ kind: 'unreachable' })
    expect(auditShipped(() => JSON.stringify({ message: '405 Method Not Allowed' }))).toEqual({
      kind: 'unreachable',
      reason: '405 Method Not Allowed',
    })
    expect(auditShipped(() => '{"vulnerabilities":null}')).toMatchObject({ kind: 'unreachable' })
    expect(auditShipped((parameters) => (parameters.length > 0 ? answer(of('saxes')) : ''))).toMatchObject({ kind: 'found' })
  })

  test('that could not be made stops the release, and when it goes on all the same that is the last word', () => {
    const none = { kind: 'unreachable', reason: '405 Method Not Allowed' } as const
    expect(auditVerdict(none, false)).toMatchObject({ goOn: false, first: expect.stringContaining('405'), last: null })
    expect(auditVerdict(none, true)).toMatchObject({ goOn: true, last: expect.stringContaining('NOT audited') })
    expect(auditVerdict({ kind: 'clean' }, false)).toMatchObject({ goOn: true, last: null })
    expect(auditVerdict({ kind: 'found', found: ['saxes <2 (high)'] }, true).goOn).toBe(false)
  })
})
