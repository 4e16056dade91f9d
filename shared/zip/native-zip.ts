/**
 * What a platform may do in its own code instead of this room's: the core knows no platform, so whoever starts a process
 * hands it in. Results are the same, only sooner.
 */
export interface NativeZip {
  /** Inflates raw deflate data to exactly `size` bytes; `null` for anything else, which is then looked at here. */
  inflate(data: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null
  /** Checksum of zip; `undefined` where the runtime has none. */
  crc32: ((bytes: Uint8Array) => number) | undefined
}

let native: NativeZip | null = null

/** Once, before the first file is opened. */
export const setNativeZip = (given: NativeZip) => void (native = given)

export const nativeZip = (): NativeZip | null => native
