/** A real file system whose n-th call fails, calls on open files counted too. */
import * as real from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type { FileSystem } from './file-system'

export interface Faults {
  fs: FileSystem
  /** Names of the calls so far, in order. */
  calls: string[]
}

/** `from`: the first call that fails, from 0; `until`: the first that succeeds again. `errors` are thrown in turn. */
export function faultyFileSystem(code: string, from = Infinity, until = from + 1): Faults {
  const calls: string[] = []
  const count = (name: string) => {
    const n = calls.push(name) - 1
    if (n >= from && n < until) throw Object.assign(new Error(`${code}: ${name}`), { code })
  }
  const counted =
    (name: string, work: (...given: never[]) => Promise<unknown>) =>
    async (...given: never[]) => {
      count(name)
      return work(...given)
    }
  const handle = (file: FileHandle) =>
    new Proxy(file, {
      get: (target, name: 'writeFile' | 'sync' | 'close' | 'stat') => {
        const work = Reflect.get(target, name) as unknown
        if (typeof work !== 'function') return work
        return async (...given: unknown[]) => {
          try {
            count(`file.${name}`)
          } catch (error) {
            // A writing that fails has written some of it; a closing that fails has closed.
            if (name === 'writeFile') await target.write((given[0] as Uint8Array).subarray(0, 3))
            if (name === 'close') await target.close()
            throw error
          }
          return (work as (...given: unknown[]) => unknown).apply(target, given)
        }
      },
    })
  const names = Object.keys(real).filter((name) => typeof Reflect.get(real, name) === 'function')
  const fs = Object.fromEntries(
    names.map((name) => [name, counted(name, Reflect.get(real, name) as (...given: never[]) => Promise<unknown>)]),
  ) as unknown as FileSystem
  const open = counted('open', real.open as never)
  return {
    calls,
    fs: { ...fs, open: (async (...given: never[]) => handle((await open(...given)) as FileHandle)) as never },
  }
}

export const ERROR_CODES = [
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'EACCES',
  'EPERM',
  'EBUSY',
  'EROFS',
  'ENAMETOOLONG',
  'ENOENT',
  'ENODEV',
  'ESTALE',
  'ENETUNREACH',
] as const
