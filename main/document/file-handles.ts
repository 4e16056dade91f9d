/** Handles stand for paths towards the page: it can name only files that were given to it. */
import { randomUUID } from 'node:crypto'
import type { FileState } from '../file/read-file'

export interface KnownFile {
  path: string
  /** `own`: our saved form · `foreign`: any other format, never written to. */
  kind: 'own' | 'foreign'
  /** As it was when last read or written here. */
  state: FileState
  /** Last written by itself, not by a person. */
  auto?: boolean
}

/** The files of one window. */
export class FileHandles {
  readonly #files = new Map<string, KnownFile>()

  /** A path keeps its handle; its state is renewed. */
  give(file: KnownFile): string {
    for (const [handle, known] of this.#files) {
      if (known.path !== file.path) continue
      this.#files.set(handle, file)
      return handle
    }
    const handle = randomUUID()
    this.#files.set(handle, file)
    return handle
  }

  find(handle: string | null): KnownFile | undefined {
    return handle === null ? undefined : this.#files.get(handle)
  }
}
