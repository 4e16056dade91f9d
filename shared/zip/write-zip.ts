import { zipSync, type Zippable } from 'fflate'

export interface ZipPart {
  name: string
  bytes: Uint8Array
  /** Already compressed (pictures): stored as it is. */
  stored?: boolean
}

/** The same parts always give the same bytes: order as given, every time 1980-01-01 00:00 in whatever time zone. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const files: Zippable = {}
  for (const { name, bytes, stored } of parts) files[name] = [bytes, { level: stored ? 0 : 6, mtime: new Date(1980, 0, 1) }]
  return zipSync(files)
}
