/** Where the runtime is that can draw a page, and how it is started where nobody has a screen. */
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface Runtime {
  command: string
  parameters: string[]
}

export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>
  platform: NodeJS.Platform
  isRoot: boolean
  find: (program: string) => string | undefined
}

/** Set by whoever starts the command line and knows where the runtime is. */
export const RUNTIME_VARIABLE = 'NIANBAO_RUNTIME'

/** `null`: none is named, or what is named is not there. */
export function runtimePath({ env }: Surroundings): string | null {
  const named = env[RUNTIME_VARIABLE]
  return named !== undefined && named !== '' && existsSync(named) ? named : null
}

/** `app`: folder of the program. `null` where there is neither a display nor a virtual one. */
export function startRuntime(path: string, app: string, folder: string, around: Surroundings): Runtime | null {
  const own = [
    ...(around.isRoot && around.platform === 'linux' ? ['--no-sandbox'] : []),
    `--user-data-dir=${join(folder, 'user-data')}`,
    app,
  ]
  const { DISPLAY, WAYLAND_DISPLAY } = around.env
  if (around.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return { command: path, parameters: own }
  const virtual = around.find('xvfb-run')
  return virtual === undefined ? null : { command: virtual, parameters: ['-a', '-s', '-screen 0 1024x768x24', path, ...own] }
}

export function findProgram(name: string, path = process.env.PATH ?? ''): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}
