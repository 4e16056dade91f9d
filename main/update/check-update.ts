/** Looks at an installer file before anything is started: is it ours, for this machine, whole, and newer? */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { failed, ok, type Result } from '@shared/finding'
import type { CheckedUpdate } from '@shared/ipc'
import { systemNames } from '@shared/message/screen/support'
import { readingTrouble, trouble } from '../file/file-trouble'
import { compareVersions } from './compare-versions'
import { readPackageName, type PackageName, type Processor, type System } from './package-name'
import { UPDATE_LIST, readUpdateList, type UpdateList } from './update-list'

export interface ThisProgram {
  version: string
  system: System
  processor: Processor
}

const MOST_LIST = 1024 * 1024

/** Errors: E10, E11, E15 not readable, E135 not ours, E136 another machine's, E137 no list, E138 not in it, E139 damaged. */
export async function checkUpdate(path: string, here: ThisProgram): Promise<Result<CheckedUpdate>> {
  const name = basename(path)
  const named = readPackageName(name)
  const order = named && compareVersions(named.version, here.version)
  if (!named || order === null) return failed(trouble('E135', { name }))
  if (named.system !== here.system || named.processor !== here.processor) {
    return failed(trouble('E136', { name, wanted: machine(named), here: machine(here) }))
  }
  const list = await listBeside(path)
  if (!list) return failed(trouble('E137', { name }))
  const listed = list.files.find((file) => file.name === name)
  if (!listed || list.version.toLowerCase() !== named.version) return failed(trouble('E138', { name }))
  try {
    const { size } = await stat(path)
    const same = size === listed.size && (await sha512Of(path)) === listed.sha512.toLowerCase()
    if (!same) return failed(trouble('E139', { name }))
  } catch (error) {
    return failed(await readingTrouble(error, name))
  }
  const age = order > 0 ? 'newer' : order < 0 ? 'older' : 'same'
  return ok({ name, version: named.version, age, ...wayOf(named, path) })
}

const machine = ({ system, processor }: { system: System; processor: Processor }) => `${systemNames[system]} ${processor}`

function wayOf({ kind }: PackageName, path: string): Pick<CheckedUpdate, 'how' | 'command'> {
  if (kind === 'deb') return { how: 'command', command: `sudo apt install ${quoted(path)}` }
  if (kind === 'setup') return { how: 'installer', command: null }
  return { how: kind === 'dmg' ? 'image' : 'portable', command: null }
}

/** For a shell: nothing in it is taken for anything but itself. */
const quoted = (path: string) => `'${path.replaceAll("'", `'\\''`)}'`

async function listBeside(path: string): Promise<UpdateList | null> {
  const list = join(dirname(path), UPDATE_LIST)
  try {
    return (await stat(list)).size > MOST_LIST ? null : readUpdateList(await readFile(list, 'utf8'))
  } catch {
    return null
  }
}

async function sha512Of(path: string): Promise<string> {
  const hash = createHash('sha512')
  for await (const part of createReadStream(path)) hash.update(part as Buffer)
  return hash.digest('hex')
}
