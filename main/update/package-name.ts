/** What the name of an installer file says; the names are given by the packaging (`artifactName` in `electron-builder.yml`). */

export type System = 'win' | 'linux' | 'mac'
export type Processor = 'x64' | 'arm64'

export interface PackageName {
  version: string
  system: System
  processor: Processor
  kind: 'setup' | 'portable' | 'deb' | 'appimage' | 'dmg'
}

/** Debian and AppImage have their own words for processors. */
const PROCESSORS: Record<string, Processor> = { x64: 'x64', amd64: 'x64', x86_64: 'x64', arm64: 'arm64', aarch64: 'arm64' }
const PATTERN =
  /^nianbao-(\d{1,4}\.\d{1,4}\.\d{1,4}(?:-[0-9a-z.]{1,30})?)-(?:(setup|portable)|(linux|mac))-([a-z0-9_]{3,8})\.(exe|deb|appimage|dmg)$/i

/** `null` for a file that is not one of the program's packages. */
export function readPackageName(name: string): PackageName | null {
  const found = PATTERN.exec(name)
  if (!found) return null
  const [, version = '', windows, other, cpu = '', ending = ''] = found.map((part) => part?.toLowerCase())
  const processor = PROCESSORS[cpu]
  if (!processor) return null
  const base = { version, processor }
  if (windows && ending === 'exe') return { ...base, system: 'win', kind: windows === 'setup' ? 'setup' : 'portable' }
  if (other === 'linux' && ending === 'deb') return { ...base, system: 'linux', kind: 'deb' }
  if (other === 'linux' && ending === 'appimage') return { ...base, system: 'linux', kind: 'appimage' }
  if (other === 'mac' && ending === 'dmg') return { ...base, system: 'mac', kind: 'dmg' }
  return null
}
