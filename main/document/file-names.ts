/** Names of files: which are ours, which a system allows, when two paths are one file. */
import { realpathSync } from 'node:fs'
import { extname, resolve } from 'node:path'

const OWN = '.nianbao'
const LONGEST = 60

export function isOwn(path: string): boolean {
  return extname(path).toLowerCase() === OWN
}

/** `name` as every system takes it, ending in `.extension`; never empty, never with a folder in it. */
export function allowedName(name: string, extension: string): string {
  const ending = `.${extension}`
  const stem = name.toLowerCase().endsWith(ending) ? name.slice(0, -ending.length) : name
  const allowed = [...stem.replace(/[<>:"/\\|?*\u0000-\u001f\u007f]/g, '_')]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  // Names of devices on Windows, with or without an extension.
  const reserved = allowed === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(allowed)
  return `${reserved ? `_${allowed}` : allowed}${ending}`
}

/** Adds the extension where a dialog left it out (it does on Linux). */
export function withExtension(path: string, extension: string): { path: string; added: boolean } {
  const added = extname(path).toLowerCase() !== `.${extension}`
  return { path: added ? `${path}.${extension}` : path, added }
}

/** One path for one file: links followed, case ignored where the system ignores it. */
export function samePathKey(path: string): string {
  let key = resolve(path)
  try {
    key = realpathSync.native(key)
  } catch {
    // Not there (yet): its own path must do.
  }
  return process.platform === 'linux' ? key : key.toLowerCase()
}
