/**
 * The one contract between the page and the main process. Both sides derive from it: the preload exposes one function
 * per request, the main process checks sender and payload of each with `requests`, a refusal is an answer.
 * Paths never come from the page: it names files by the ids and handles that the main process gave out.
 */
import { z } from 'zod'
import type { Settings } from '../settings'
import { settingsChange } from '../settings/settings-schema'
import type { Answers, OfferedFile, TroubleAnswer } from './answers'
import { NOTED_KINDS, type Channel, type EventName } from './channels'
import { EXPORT_FORMATS } from './export-formats'
import { LONGEST_WORDS } from './longest-words'

const MAX_FILE = 100 * 1024 * 1024
const MAX_PICTURE = 20 * 1024 * 1024
/** Pictures of figures; they are no export of the report. */
export const PICTURE_FORMATS = ['png', 'svg'] as const
/** A page of `shared/print`: markup without scripts. */
const printPage = z.string().min(1).max(MAX_FILE)
const bytes = z.instanceof(Uint8Array).refine((b) => b.byteLength <= MAX_FILE)
const fileName = z.string().min(1).max(200)
/** Names a file towards the main process; given out with `OfferedFile` and `SaveAnswer`. */
const fileHandle = z.string().min(1).max(64)
const journalText = z.string().max(MAX_FILE)
const picture = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  type: z.enum(['image/png', 'image/jpeg']),
  bytes,
})
const code = z.string().regex(/^[A-Z]\d{1,3}[A-Z]?$/)
const pageNote = z.discriminatedUnion('what', [
  /** A file is being read: what kind its name says it is, nothing else of the name. */
  z.strictObject({ what: z.literal('reading'), kind: z.enum(NOTED_KINDS) }),
  /** A report came into the window. */
  z.strictObject({ what: z.literal('shown'), how: z.enum(['begun', 'opened', 'recovered']) }),
  /** A sentence of trouble was shown. */
  z.strictObject({ what: z.literal('trouble'), during: z.string().regex(/^[a-z]{1,20}$/), code }),
  /** A fault in our own code; masked before it is written down. */
  z.strictObject({
    what: z.literal('fault'),
    name: z.string().max(LONGEST_WORDS.errorName),
    message: z.string().max(LONGEST_WORDS.errorMessage),
    stack: z.string().max(LONGEST_WORDS.errorStack),
  }),
])
const about = { organ: z.string().max(LONGEST_WORDS.organ), year: z.number().int() }

/** Payload schemas by channel. */
export const requests = {
  /** Page has mounted; answers with what the window is for. */
  ready: z.undefined(),
  /** The start screen, or the file the window was opened for, stands on the screen (once, also when opening failed). */
  painted: z.undefined(),
  /** Asks for a file with the native dialog. */
  pickFile: z.undefined(),
  /**
   * Asks for files that are only read beside the report: last year's, one to compare with, further years of the organ, or
   * others (several, or all of a folder). They are no file of the window.
   */
  pickOther: z.strictObject({ what: z.enum(['previous', 'compared', 'years', 'many', 'folder']) }),
  /** Reads one of them. */
  readOther: z.strictObject({ id: fileHandle }),
  /** Opens one of them in a window of its own. */
  openOther: z.strictObject({ id: fileHandle }),
  openRecent: z.strictObject({ id: z.string().max(64) }),
  forgetRecent: z.strictObject({ id: z.string().max(64) }),
  /** Another window, which asks at once what is needed for a new report. */
  newWindow: z.undefined(),
  /**
   * Writes the report to the file it came from; asks where when there is none, when that one was only to be read, or
   * with `as`.
   */
  saveFile: z.strictObject({
    bytes,
    suggestedName: fileName,
    as: z.boolean(),
    /** Nobody asked for it: nothing is asked back, and only the report's own file is written. */
    auto: z.boolean().optional(),
    /** Handle of the `OfferedFile` or `SaveAnswer` the report belongs to; `null` for one begun here. */
    file: fileHandle.nullable(),
    about: z.strictObject(about),
  }),
  /** Asks where and writes an exported file; with `again` to the place where it could not be written before. */
  exportFile: z.strictObject({
    bytes,
    suggestedName: fileName,
    format: z.enum([...EXPORT_FORMATS, ...PICTURE_FORMATS]),
    again: z.boolean().optional(),
  }),
  /** Puts a picture (PNG) on the clipboard. */
  copyPicture: z.strictObject({ bytes: bytes.refine((b) => b.byteLength <= MAX_PICTURE) }),
  /** Turns laid out pages into a PDF. */
  makePdf: z.strictObject({ page: printPage }),
  /** Prints laid out pages; the system asks on which printer. */
  printReport: z.strictObject({ page: printPage }),
  /** Opens the file exported last, or its folder. */
  showExported: z.strictObject({ how: z.enum(['open', 'folder']) }),
  /**
   * The unsaved report as it stands, within a second of every change: after a crash the next start brings it back. Parts
   * that did not change since the last time are left out; the whole goes when the window is no longer dirty.
   */
  keepJournal: z.strictObject({
    report: journalText.optional(),
    beside: journalText.nullable().optional(),
    pictures: z.array(picture).max(1000),
    file: fileHandle.nullable(),
    about: z.strictObject(about),
  }),
  /** What the window was to bring back cannot be read: it is kept, but not offered again. */
  setAsideJournal: z.undefined(),
  /** Earlier contents that are kept: those of the window's own file, or all. */
  listKept: z.strictObject({ what: z.enum(['file', 'all']) }),
  /** Reads one of them, by the id of the list. */
  readKept: z.strictObject({ id: fileHandle }),
  /** Reads it for this window as a report that is not saved yet; in a window of its own when this one holds another. */
  openKept: z.strictObject({ id: fileHandle }),
  /**
   * What the title bar, the list of recent files and the close question need to know. `report` is what the window holds,
   * `null` on the start screen: such a window takes the next file, any other file gets a window of its own.
   */
  setWindowState: z.strictObject({
    title: z.string().max(LONGEST_WORDS.windowTitle),
    dirty: z.boolean(),
    /** Without a report, but at work on many: a further file gets a window of its own. */
    working: z.boolean().optional(),
    report: z.strictObject({ ...about, file: fileHandle.nullable() }).nullable(),
  }),
  /** Which commands can run now; the menu greys out the others. */
  setCommandState: z.strictObject({ enabled: z.record(z.string().max(64), z.boolean()) }),
  /** Parts of the settings, each whole; in force in every window. */
  changeSettings: settingsChange,
  /** The page has saved and agrees to be closed, or a person wants it closed: unsaved changes are asked about. */
  closeWindow: z.undefined(),
  /** The guide of the first start was shown; it does not come by itself again. */
  guideSeen: z.undefined(),
  /** Versions of the program and of what it runs on. */
  aboutProgram: z.undefined(),
  /** For the local log: what happened, never what is written in a report. */
  note: pageNote,
  /** Text of a problem report, to be shown before it is saved. */
  problemReport: z.undefined(),
  /** Writes the text shown last to a file; asks where. */
  saveProblemReport: z.undefined(),
  /** Asks for an installer file and looks at it. */
  checkUpdate: z.undefined(),
  /** Starts the installer that was looked at last, and ends the program. */
  startUpdate: z.undefined(),
} as const satisfies Record<Channel, z.ZodType>

export type Payload<C extends Channel> = z.output<(typeof requests)[C]>

/** What the preload sends on its own: paths of files dropped on the window, as the system names them. */
export const droppedFiles = z.array(z.string().min(1).max(32_768)).min(1).max(20)

/** What the main process tells the page unasked. */
export interface Events extends Record<EventName, unknown> {
  /** A menu entry was chosen. */
  command: { id: string }
  /** A file was dropped on the window or handed over by a second start, or could not be read. */
  offerFile: { kind: 'opened'; file: OfferedFile } | TroubleAnswer
  /** Close was asked for and the person chose to save first: save, then ask for `closeWindow`. */
  saveAndClose: null
  /** They were changed in another window. */
  settings: Settings
}

/** What the preload puts on `window.nianbao`. */
export type Bridge = {
  [C in Channel]: (...payload: undefined extends Payload<C> ? [] : [Payload<C>]) => Promise<Answers[C]>
} & {
  /** Returns the function that stops listening. */
  on: <E extends EventName>(event: E, listener: (value: Events[E]) => void) => () => void
}
