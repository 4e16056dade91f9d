/** Earlier contents that the program keeps beside the person's own files, as the page knows them: by ids, not by paths. */
import type { Trouble } from '../finding'

interface Refused {
  kind: 'trouble'
  trouble: Trouble
}

/** `replaced`: a copy of what saving replaced · `notSaved`: what was closed without saving, or could not be recovered. */
export interface KeptState {
  id: string
  kind: 'replaced' | 'notSaved'
  /** When it was replaced or closed, ISO 8601. */
  at: string
  /** Empty and `null` where only the file itself tells. */
  organ: string
  year: number | null
}

export interface KeptFile {
  /** Name of the file, empty for reports that were never saved. */
  name: string
  /** Folder for display, shortened. */
  folder: string
  /** The file is no longer at its place. */
  missing: boolean
  /** Newest first. */
  states: KeptState[]
}

interface KeptAbout {
  /** Of the file it was, empty when it was never saved. */
  name: string
  at: string
}

/** A copy is read like any file, what was not saved like what a crash left behind. */
export type KeptContent = KeptAbout &
  (
    | { form: 'file'; bytes: Uint8Array }
    | {
        form: 'journal'
        report: string
        beside: string | null
        pictures: { id: string; type: 'image/png' | 'image/jpeg'; bytes: Uint8Array }[]
      }
  )

export type KeptListAnswer = { kind: 'kept'; files: KeptFile[] } | Refused
export type KeptReadAnswer = { kind: 'read'; content: KeptContent } | Refused
/** `elsewhere`: this window holds a report already, another one was opened for it. */
export type KeptOpenAnswer = { kind: 'opened'; content: KeptContent } | { kind: 'elsewhere' } | Refused
