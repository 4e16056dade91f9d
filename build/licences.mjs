// The licences of everything that is bundled, gathered while it is bundled: the bundler knows what is really in it.
// Written as licences.json beside the page, which shows them; a package without a licence that is allowed here, or without
// its text, ends the build.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { root } from './tool.mjs'

/** Licences that ask for nothing but their own text. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Zlib',
  'Unlicense',
  'BlueOak-1.0.0',
])

/**
 * @typedef {{ name: string, version: string, licence: string, text: string }} Licence
 * @typedef {{ type: 'chunk', moduleIds: readonly string[] } | { type: 'asset', originalFileNames: readonly string[] }} Part
 */

/** An SPDX expression: of `A OR B` one has to be allowed, of `A AND B` both. @param {string} expression */
export function isAllowed(expression) {
  const plain = expression.replace(/[()]/g, ' ').trim()
  return plain.split(/\s+OR\s+/i).some((choice) => choice.split(/\s+AND\s+/i).every((id) => ALLOWED.has(id.trim())))
}

/** The folder of the package a file belongs to, `null` for our own. @param {string} file */
export function packageFolder(file) {
  if (!file.includes(`${sep}node_modules${sep}`)) return null
  for (let folder = dirname(file); !folder.endsWith('node_modules'); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && about(folder).version !== undefined) return folder
  }
  return null
}

/** @param {string} folder @returns {{ name?: string, version?: string, license?: string }} */
const about = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/**
 * Packages that others are built from and that are not installed by themselves.
 * @type {Record<string, { version: string, licence: string }>}
 */
const BUILT_IN = { 'core-js': { version: '3.39.0', licence: 'MIT' } }

/** Packages that a published file was itself bundled from, by the marks that bundlers leave. @param {string} code */
export const builtFrom = (code) =>
  new Set(
    [...code.matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)].map(([, name = '']) => name).filter((n) => n[0] !== '.'),
  )

/**
 * @param {Iterable<string>} files bundled files, with whatever the bundler hangs on to their names
 * @returns {Licence[]} by name
 */
export function licencesOf(files) {
  /** @type {Map<string, Set<string>>} Folder of a package and further places of licences in it. */
  const folders = new Map()
  /** @type {Set<string>} */
  const builtIn = new Set()
  const add = (/** @type {string} */ folder, /** @type {string} */ place) =>
    folders.set(folder, (folders.get(folder) ?? new Set()).add(place))
  for (const id of files) {
    const file = id.replace(/^\0/, '').replace(/\?.*$/, '')
    const folder = packageFolder(file)
    if (folder === null || !existsSync(file)) continue
    add(folder, dirname(file))
    if (!/\.[cm]?js$/.test(file)) continue
    for (const name of builtFrom(readFileSync(file, 'utf8'))) {
      const inner = [
        join(folder, 'node_modules', name),
        join(folder.split(`${sep}node_modules${sep}`)[0] ?? '', 'node_modules', name),
      ]
      const installed = inner.find((place) => existsSync(join(place, 'package.json')))
      if (installed) add(installed, installed)
      else builtIn.add(name)
    }
  }
  return [...[...folders].map(([folder, places]) => licenceOf(folder, places)), ...[...builtIn].map(builtInLicence)]
    .filter((one, i, all) => all.findIndex(({ name, version }) => name === one.name && version === one.version) === i)
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** @param {string} folder @param {Iterable<string>} places folders inside whose own licences count too @returns {Licence} */
function licenceOf(folder, places) {
  const { name = '', version = '', license = '' } = about(folder)
  const texts = [...new Set([folder, ...places])].flatMap((place) =>
    readdirSync(place)
      .filter((file) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(file) && !/\.[cm]?[jt]s$/.test(file))
      .map((file) => readFileSync(join(place, file), 'utf8').replaceAll('\r\n', '\n').trim()),
  )
  if (texts.length === 0) texts.push(...keptText(name))
  const wrong = !isAllowed(license) ? `licence ${license || 'unknown'}` : texts.length === 0 ? 'no text of its licence' : null
  if (wrong) throw new Error(`${name} ${version} cannot be shipped: ${wrong}`)
  return { name, version, licence: license, text: [...new Set(texts)].join('\n\n----\n\n') }
}

/** @param {string} name @returns {Licence} */
function builtInLicence(name) {
  const known = BUILT_IN[name]
  if (!known) throw new Error(`${name} is part of a bundled package and not installed: its licence is not known`)
  return { name, ...known, text: keptText(name).join('\n') }
}

/** The text of a package that comes without it, from earlier versions or sister packages. @param {string} name */
function keptText(name) {
  const path = join(root, 'build/licences', `${name.replace('/', '-')}.txt`)
  return existsSync(path) ? [readFileSync(path, 'utf8').trim()] : []
}

/**
 * Two parts of one bundler run: `gather` goes into every bundle and its workers, `write` into the last one.
 * @returns {{ gather: () => import('vite').Plugin, write: () => import('vite').Plugin }}
 */
export function licencePlugins() {
  /** @type {Set<string>} */
  const files = new Set()
  return {
    gather: () => ({
      name: 'gather-licences',
      generateBundle(_, bundle) {
        for (const part of Object.values(bundle)) {
          for (const id of part.type === 'chunk' ? part.moduleIds : part.originalFileNames) files.add(id)
        }
      },
    }),
    write: () => ({
      name: 'write-licences',
      enforce: 'post',
      generateBundle: {
        order: 'post',
        handler() {
          this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(licencesOf(files)) })
        },
      },
    }),
  }
}
