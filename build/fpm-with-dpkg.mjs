#!/usr/bin/env node
// What electron-builder asks of fpm to make a .deb, done with dpkg-deb, for machines that cannot download fpm.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

const FLAGS = new Set(['--force', '--debug'])

/** @param {string[]} argv @returns {{ options: Map<string, string[]>, copies: { from: string, to: string }[] }} */
function parse(argv) {
  /** @type {Map<string, string[]>} */
  const options = new Map()
  const copies = []
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i] ?? ''
    if (FLAGS.has(argument)) continue
    if (argument.startsWith('-')) options.set(argument, [...(options.get(argument) ?? []), argv[++i] ?? ''])
    else {
      const at = argument.lastIndexOf('=')
      copies.push({ from: argument.slice(0, at), to: argument.slice(at + 1) })
    }
  }
  return { options, copies }
}

/** @param {string} command @param {string[]} parameters */
function run(command, ...parameters) {
  const done = spawnSync(command, parameters, { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${command}: ${done.stderr || done.error?.message}`)
  return done.stdout
}

const { options, copies } = parse(process.argv.slice(2))
/** @param {string} name */
const one = (name) => options.get(name)?.[0] ?? ''
const folder = mkdtempSync(join(tmpdir(), 'deb-'))
try {
  for (const { from, to } of copies) {
    const place = join(folder, to)
    // Behind a slash stands the content of a folder. Links take no room, and the package gets its own copy.
    mkdirSync(from.endsWith('/') ? place : dirname(place), { recursive: true })
    if (from.endsWith('/')) run('cp', '-a', `${from}.`, place)
    else run('cp', '-L', from, place)
    if (!from.endsWith('/')) chmodSync(place, 0o644)
  }
  mkdirSync(join(folder, 'DEBIAN'))
  for (const [option, name] of [
    ['--after-install', 'postinst'],
    ['--after-remove', 'postrm'],
  ]) {
    writeFileSync(join(folder, 'DEBIAN', name ?? ''), readFileSync(one(option ?? '')), { mode: 0o755 })
  }
  const size = Number(run('du', '-sk', folder).split('\t')[0])
  const fields = {
    Package: one('--name'),
    Version: one('--version'),
    Architecture: one('--architecture'),
    Maintainer: one('--maintainer'),
    'Installed-Size': String(size),
    Depends: (options.get('-d') ?? []).join(', '),
    Recommends: (options.get('--deb-recommends') ?? []).join(', '),
    Section: one('--category') || 'default',
    Priority: one('--deb-priority'),
    Homepage: one('--url'),
    Description: one('--description'),
  }
  const lines = Object.entries(fields).filter(([, value]) => value !== '')
  writeFileSync(join(folder, 'DEBIAN/control'), `${lines.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`)
  // Packing 200 MB well takes minutes, which a test does not need.
  const compression = process.env.NIANBAO_DEB_COMPRESSION ?? one('--deb-compression')
  const target = one('--package')
  mkdirSync(dirname(target), { recursive: true })
  run('dpkg-deb', '--root-owner-group', `-Z${compression}`, '--build', folder, target)
  console.log(basename(target))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
