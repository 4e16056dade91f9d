/**
 * The one contract between the page and the main process. Both sides derive from it: the preload exposes one function
 * per request, the main process checks sender and payload of each with `requests`, a refusal is an answer.
 * Paths never come from the page: it names files by the ids and handles that the main process gave out.
 */
import { z } from 'zod'
import type { Trouble } from '../finding'

const MAX_FILE = 100 * 1024 * 1024
const bytes = z.instanceof(Uint8Array).refine((b) => b.byteLength <= MAX_FILE)
const fileName = z.string().min(1).max(200)

/** Payload schemas by channel. */
export const requests = {
  /** Page has mounted; answers with what the window is for. */
  ready: z.undefined(),
  /** Asks for a file with the native dialog. */
  pickFile: z.undefined(),
  openRecent: z.strictObject({ id: z.string().max(64) }),
  forgetRecent: z.strictObject({ id: z.string().max(64) }),
  /** Another window with the start screen. */
  newWindow: z.undefined(),
  /** Writes the report to the window's own file; asks where when it has none (`as`: always asks). */
  saveFile: z.strictObject({
    bytes,
    suggestedName: fileName,
    as: z.boolean(),
    about: z.strictObject({ organ: z.string().max(300), year: z.number().int() }),
  }),
  /** Asks where and writes an exported file. */
  exportFile: z.strictObject({ bytes, suggestedName: fileName, format: z.enum(['docx']) }),
  /** Opens the file exported last, or its folder. */
  showExported: z.strictObject({ how: z.enum(['open', 'folder']) }),
  /** What the title bar and the close question need to know. */
  setWindowState: z.strictObject({ title: z.string().max(400), dirty: z.boolean() }),
  /** Which commands can run now; the menu greys out the others. */
  setCommandState: z.strictObject({ enabled: z.record(z.string().max(64), z.boolean()) }),
  /** The page has saved (or need not) and agrees to be closed. */
  closeWindow: z.undefined(),
} as const

export type Channel = keyof typeof requests
export type Payload<C extends Channel> = z.output<(typeof requests)[C]>

/** A file as it reaches the page: bytes and its name, no path. */
export interface OfferedFile {
  name: string
  bytes: Uint8Array
  /** `own`: saving writes to this file · `foreign`: opened to be read, the first save asks for a new name. */
  kind: 'own' | 'foreign'
}

export interface RecentFile {
  id: string
  name: string
  /** Folder for display, shortened. */
  folder: string
  organ: string
  year: number | null
  /** ISO 8601. */
  opened: string
  missing: boolean
}

export interface StartState {
  recents: RecentFile[]
  /** A file this window was opened for. */
  file: OfferedFile | null
  trouble: Trouble | null
  version: string
}

/** `opened`: here is the file · `elsewhere`: another window has it and was brought to the front. */
export type PickAnswer =
  { kind: 'opened'; file: OfferedFile } | { kind: 'elsewhere' } | { kind: 'cancelled' } | { kind: 'trouble'; trouble: Trouble }
export type SaveAnswer =
  { kind: 'saved'; name: string; at: string } | { kind: 'cancelled' } | { kind: 'trouble'; trouble: Trouble }
export type PlainAnswer = { kind: 'done' } | { kind: 'trouble'; trouble: Trouble }

export interface Answers {
  ready: StartState
  pickFile: PickAnswer
  openRecent: PickAnswer
  forgetRecent: { recents: RecentFile[] }
  newWindow: PlainAnswer
  saveFile: SaveAnswer
  exportFile: SaveAnswer
  showExported: PlainAnswer
  setWindowState: PlainAnswer
  setCommandState: PlainAnswer
  closeWindow: PlainAnswer
}

/** What the main process tells the page unasked. */
export interface Events {
  /** A menu entry was chosen. */
  command: { id: string }
  /** A file was dropped on the window or handed over by a second start. */
  offerFile: PickAnswer
  /** Close was asked for and the person chose to save first. */
  saveAndClose: null
}

/** What the preload puts on `window.nianbao`. */
export type Bridge = {
  [C in Channel]: (payload: Payload<C>) => Promise<Answers[C]>
} & {
  on: <E extends keyof Events>(event: E, listener: (value: Events[E]) => void) => () => void
}
