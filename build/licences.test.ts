import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { builtFrom, isAllowed, licencePlugins, licencesOf } from './licences.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-licences-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Puts an invented package into the folder; answers its file. */
function put(name: string, { license = 'MIT', text = 'Do what you like.', code = 'export const a = 1' } = {}): string {
  const files = { 'package.json': JSON.stringify({ name, version: '1.2.3', license }), 'lib/a.js': code, LICENSE: text }
  for (const [path, content] of Object.entries(files)) {
    const place = join(folder, 'node_modules', name, path)
    mkdirSync(dirname(place), { recursive: true })
    if (content !== '') writeFileSync(place, content)
  }
  return join(folder, 'node_modules', name, 'lib/a.js')
}

describe('the licences of what is bundled', () => {
  test('stand there once for each package, by name, with their text', () => {
    const files = [
      put('b'),
      put('@a/b', { license: 'ISC', text: 'Use it.' }),
      `${put('b')}?worker`,
      join(folder, 'own.js'),
      '\0virtual',
    ]
    expect(licencesOf(files)).toEqual([
      { name: '@a/b', version: '1.2.3', licence: 'ISC', text: 'Use it.' },
      { name: 'b', version: '1.2.3', licence: 'MIT', text: 'Do what you like.' },
    ])
  })

  test('count packages that a published file was built from', () => {
    put('inner', { text: 'Inner words.' })
    const outer = put('outer', { code: '//#region node_modules/inner/index.js\nexport const a = 1' })
    expect(licencesOf([outer]).map(({ name }) => name)).toEqual(['inner', 'outer'])
    expect(builtFrom("import 'node_modules/@x/y/z.js' // node_modules/core-js/a")).toEqual(new Set(['@x/y', 'core-js']))
  })

  test('end the build where a package asks for more, says nothing, or hides its text', () => {
    expect(() => licencesOf([put('gpl', { license: 'GPL-3.0-or-later' })])).toThrow(/gpl 1.2.3 cannot be shipped: licence GPL/)
    expect(() => licencesOf([put('none', { license: '' })])).toThrow(/licence unknown/)
    expect(() => licencesOf([put('mute', { text: '' })])).toThrow(/no text/)
    expect(() => licencesOf([put('odd', { code: '// node_modules/never-heard-of/a.js' })])).toThrow(/never-heard-of/)
  })

  test('are allowed by name, of several one or all', () => {
    const expressions = ['MIT', '(MIT OR GPL-3.0-or-later)', 'MIT AND ISC', 'AGPL-3.0', 'MIT AND GPL-2.0', '']
    expect(expressions.filter(isAllowed)).toEqual(['MIT', '(MIT OR GPL-3.0-or-later)', 'MIT AND ISC'])
  })

  test('come from chunks and from files taken in as they are', () => {
    const { gather, write } = licencePlugins()
    const [chunk, asset] = [put('chunked'), put('taken-in')]
    const bundle = { a: { type: 'chunk', moduleIds: [chunk] }, b: { type: 'asset', originalFileNames: [asset] } }
    const emitted: { fileName: string; source: string }[] = []
    const run = (plugin: object) => {
      const { generateBundle } = plugin as { generateBundle: Function | { handler: Function } }
      const step = typeof generateBundle === 'function' ? generateBundle : generateBundle.handler
      step.call({ emitFile: (file: { fileName: string; source: string }) => emitted.push(file) }, {}, bundle)
    }
    run(gather())
    run(write())
    expect(emitted.map(({ fileName }) => fileName)).toEqual(['licences.json'])
    const names = (JSON.parse(emitted[0]!.source) as { name: string }[]).map(({ name }) => name)
    expect(names).toEqual(['chunked', 'taken-in'])
  })
})
