/** Names of files: which are ours, which a system allows, when two paths are one file. */
import { realpathSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { PARTS } from '@shared/report-file/format'

const OWN = '.nianbao'
const LONGEST = 60
const KEPT_END = 24
/** Names of parts stand as they are in a zip; our files have had one of these since their first version. */
const PARTS_OF_OURS = [PARTS.mark, PARTS.report]

/** A foreign document under our extension is none of ours: it is only read. A file that is cut off may still be. */
export function isOwn(path: string, bytes: Uint8Array): boolean {
  if (extname(path).toLowerCase() !== OWN) return false
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return content.subarray(0, 2).toString('latin1') === 'PK' && PARTS_OF_OURS.some((name) => content.includes(name))
}

/** `name` as every system takes it, ending in `.extension`; never empty, never with a folder in it. */
export function allowedName(name: string, extension: string): string {
  const ending = `.${extension}`
  const stem = name.toLowerCase().endsWith(ending) ? name.slice(0, -ending.length) : name
  const allowed = shortened(stem.replace(/[<>:"/\\|?*\u0000-\u001f\u007f]/g, '_')).replace(/^[\s.]+|[\s.]+$/g, '')
  // Names of devices on Windows, with or without an extension.
  const reserved = allowed === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(allowed)
  return `${reserved ? `_${allowed}` : allowed}${ending}`
}

/** A long name keeps its end: the year stands there. */
function shortened(name: string): string {
  const letters = [...name]
  if (letters.length <= LONGEST) return name
  return [...letters.slice(0, LONGEST - KEPT_END - 1), '…', ...letters.slice(-KEPT_END)].join('')
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
