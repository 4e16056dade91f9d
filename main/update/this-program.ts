import type { ProgramVersions } from '@shared/ipc'
import { release } from 'node:os'
import type { ThisProgram } from './check-update'

/** The running program, in the words of the names of its packages. */
export function thisProgram(version: string): ThisProgram {
  const system = process.platform === 'win32' ? 'win' : process.platform === 'darwin' ? 'mac' : 'linux'
  return { version, system, processor: process.arch === 'arm64' ? 'arm64' : 'x64' }
}

/** `program`: its own version; those of what it runs on, and the system with its processor. */
export function programVersions(program: string): ProgramVersions {
  const { electron = '', chrome = '', node = '' } = process.versions
  return { program, electron, chromium: chrome, node, system: `${process.platform} ${release()} ${process.arch}` }
}
