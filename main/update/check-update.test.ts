import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkUpdate, type ThisProgram } from './check-update'
import { compareVersions } from './compare-versions'
import { readPackageName } from './package-name'
import { runDetached, startUpdate } from './start-update'

const windows: ThisProgram = { version: '1.4.0', system: 'win', processor: 'x64' }
const linux: ThisProgram = { version: '1.4.0', system: 'linux', processor: 'arm64' }
const setup = 'nianbao-1.5.0-setup-x64.exe'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-update-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Puts a package and its list into the folder; answers its path. */
function put(name: string, list: { version?: string; name?: string; bytes?: string } | null = {}): string {
  const path = join(folder, name)
  writeFileSync(path, 'installer')
  if (list) {
    const bytes = Buffer.from(list.bytes ?? 'installer')
    const sha512 = createHash('sha512').update(bytes).digest('hex')
    const version = list.version ?? /\d+\.\d+\.\d+/.exec(name)![0]
    const files = [{ name: list.name ?? name, size: bytes.length, sha512 }]
    writeFileSync(join(folder, 'nianbao-update.json'), JSON.stringify({ program: 'nianbao', version, files }))
  }
  return path
}

const codeOf = async (path: string, here = windows) => {
  const checked = await checkUpdate(path, here)
  return checked.ok ? checked.value : checked.trouble.code
}

describe('a file chosen for updating', () => {
  test('that is whole and newer may be started', async () => {
    expect(await codeOf(put(setup))).toEqual({ name: setup, version: '1.5.0', age: 'newer', how: 'installer', command: null })
  })

  test('of the same or an older version is called so', async () => {
    expect(await codeOf(put('nianbao-1.4.0-setup-x64.exe'))).toMatchObject({ age: 'same' })
    expect(await codeOf(put('nianbao-1.3.9-setup-x64.exe'))).toMatchObject({ age: 'older' })
  })

  test.each([
    '年报.docx',
    'setup.exe',
    'nianbao-setup-x64.exe',
    'nianbao-1.5.0-setup-x64.exe.txt',
    'nianbao-1.5.0-setup-mips.exe',
  ])('%s is not one of ours', async (name) => expect(await codeOf(put(name, null))).toBe('E135'))

  test('for another system or processor is refused', async () => {
    expect(await codeOf(put('nianbao-1.5.0-linux-amd64.deb'))).toBe('E136')
    expect(await codeOf(put(setup), { ...windows, processor: 'arm64' })).toBe('E136')
  })

  test('without a list beside it, or with something else for a list, is refused', async () => {
    expect(await codeOf(put(setup, null))).toBe('E137')
    for (const text of [
      '{',
      '[]',
      '{"program":"other"}',
      JSON.stringify({ program: 'nianbao', version: '1.5.0', files: [{}] }),
    ]) {
      writeFileSync(join(folder, 'nianbao-update.json'), text)
      expect(await codeOf(join(folder, setup))).toBe('E137')
    }
  })

  test('that the list does not name, or calls by another version, is refused', async () => {
    expect(await codeOf(put(setup, { name: 'nianbao-1.5.0-portable-x64.exe' }))).toBe('E138')
    expect(await codeOf(put(setup, { version: '1.6.0' }))).toBe('E138')
  })

  test('that was cut short or changed is refused', async () => {
    expect(await codeOf(put(setup, { bytes: 'installer and more' }))).toBe('E139')
    expect(await codeOf(put(setup, { bytes: 'instal1er' }))).toBe('E139')
  })

  test('for Debian and its kin comes with the one command, safe for a shell', async () => {
    const path = put('nianbao-1.5.0-linux-arm64.deb')
    expect(await codeOf(path, linux)).toMatchObject({ how: 'command', command: `sudo apt install '${path}'` })
  })
})

describe('starting', () => {
  const nothing = {
    run: () => Promise.reject(new Error('not to be run')),
    open: () => Promise.reject(new Error('not to be opened')),
  }

  test('runs the installer that was checked', async () => {
    const path = put(setup)
    const ran: string[] = []
    const started = await startUpdate(path, windows, { ...nothing, run: async (one) => void ran.push(one) })
    expect([started, ran]).toEqual([{ ok: true, value: true }, [path]])
  })

  test('checks once more: a file exchanged in between is not run', async () => {
    const path = put(setup)
    expect((await checkUpdate(path, windows)).ok).toBe(true)
    writeFileSync(path, 'instal1er')
    expect(await startUpdate(path, windows, nothing)).toMatchObject({ ok: false, trouble: { code: 'E139' } })
  })

  test('never runs an older one, a portable one or a package of the system', async () => {
    expect(await startUpdate(put('nianbao-1.3.0-setup-x64.exe'), windows, nothing)).toEqual({ ok: true, value: false })
    expect(await startUpdate(put('nianbao-1.5.0-portable-x64.exe'), windows, nothing)).toEqual({ ok: true, value: false })
    expect(await startUpdate(put('nianbao-1.5.0-linux-arm64.deb'), linux, nothing)).toEqual({ ok: true, value: false })
  })

  test('tells when it did not start', async () => {
    const path = put(setup)
    expect(await startUpdate(path, windows, { ...nothing, run: runDetached })).toMatchObject({
      ok: false,
      trouble: { code: 'E140' },
    })
    const mac: ThisProgram = { ...linux, system: 'mac' }
    const image = put('nianbao-1.5.0-mac-arm64.dmg')
    expect(await startUpdate(image, mac, { ...nothing, open: async () => 'failed' })).toMatchObject({
      ok: false,
      trouble: { code: 'E140' },
    })
  })
})

test('the names that packaging gives are read', () => {
  expect(readPackageName('nianbao-0.1.0-portable-x64.exe')).toEqual({
    version: '0.1.0',
    system: 'win',
    processor: 'x64',
    kind: 'portable',
  })
  expect(readPackageName('nianbao-0.1.0-linux-x86_64.AppImage')).toMatchObject({
    system: 'linux',
    processor: 'x64',
    kind: 'appimage',
  })
  expect(readPackageName('nianbao-0.1.0-linux-amd64.deb')).toMatchObject({ processor: 'x64', kind: 'deb' })
  expect(readPackageName('nianbao-0.2.0-beta.1-mac-arm64.dmg')).toMatchObject({
    version: '0.2.0-beta.1',
    system: 'mac',
    kind: 'dmg',
  })
})

describe('versions', () => {
  test('are ordered by number, a stage before its version', () => {
    const sorted = [
      '0.9.9',
      '0.10.0-alpha',
      '0.10.0-alpha.1',
      '0.10.0-alpha.beta',
      '0.10.0-beta.2',
      '0.10.0-beta.11',
      '0.10.0',
      '1.0.0',
    ]
    for (let i = 0; i + 1 < sorted.length; i++) expect(compareVersions(sorted[i]!, sorted[i + 1]!)).toBeLessThan(0)
    expect(compareVersions('1.0', '1.0.0')).toBeNull()
  })

  test('are ordered the same from both sides', () => {
    const part = fc.nat(20)
    const version = fc
      .tuple(part, part, part, fc.option(fc.constantFrom('alpha', 'beta.1', 'beta.2', '1')))
      .map(([a, b, c, stage]) => `${a}.${b}.${c}${stage === null ? '' : `-${stage}`}`)
    fc.assert(
      fc.property(version, version, (a, b) => Math.sign(compareVersions(a, b)!) === -Math.sign(compareVersions(b, a)!)),
      {
        numRuns: 100,
      },
    )
  })
})
