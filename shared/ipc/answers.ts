/** What the main process answers, request by request; a refusal and a trouble are answers too. */
import type { Trouble } from '../finding'
import type { Settings } from '../settings'
import type { Channel } from './channels'
import type { KeptContent, KeptListAnswer, KeptOpenAnswer, KeptReadAnswer } from './kept'

/** A file as it reaches the page: bytes and its name, no path. */
export interface OfferedFile {
  /** Handle for `saveFile` and `setWindowState`. */
  file: string
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
  /** Empty and `null` until the file was once opened. */
  organ: string
  year: number | null
  /** ISO 8601. */
  opened: string
  missing: boolean
}

/** What went wrong, or was refused, as an answer. */
export interface TroubleAnswer {
  kind: 'trouble'
  trouble: Trouble
}

/** What stood unsaved in a window when the program ended. */
export interface RecoveredReport {
  /** Texts of the journal, see `report-file`. */
  report: string
  beside: string | null
  pictures: { id: string; type: 'image/png' | 'image/jpeg'; bytes: Uint8Array }[]
  /** Last change, ISO 8601. */
  at: string
  /** The file it belongs to, `null` when it was never saved. */
  file: {
    handle: string
    name: string
    /** When it was last written, ISO 8601; `null` when it is gone. */
    modified: string | null
    /** Someone else wrote to it since. */
    changed: boolean
  } | null
}

export interface StartState {
  kind: 'started'
  recents: RecentFile[]
  /** A file this window was opened for. */
  file: OfferedFile | null
  /** Why it could not be read. */
  trouble: Trouble | null
  /** What this window brings back. */
  recovered: RecoveredReport | null
  /** Earlier content this window was opened for. */
  kept: KeptContent | null
  version: string
  settings: Settings
  /** What is to be said about the file they were read from. */
  settingsTrouble: Trouble | null
  /** The guide of the first start has not been shown yet. */
  firstUse: boolean
}

export interface ProgramVersions {
  program: string
  electron: string
  chromium: string
  node: string
  /** Name, version and processor of the system. */
  system: string
}

/** An installer file, looked at. */
export interface CheckedUpdate {
  name: string
  version: string
  /** Against the running program. */
  age: 'newer' | 'same' | 'older'
  /**
   * `installer`: can be started from here · `image`: opened, then copied by hand · `portable`: takes the place of the
   * present program · `command`: a person with the right to installs it with `command`.
   */
  how: 'installer' | 'image' | 'portable' | 'command'
  /** One line for a terminal, where `how` is `command`. */
  command: string | null
}

/** `opened`: here is the file · `elsewhere`: another window has it and was brought to the front. */
export type PickAnswer = { kind: 'opened'; file: OfferedFile } | { kind: 'elsewhere' } | { kind: 'cancelled' } | TroubleAnswer
/** Ids for `readOther`, in the order of the names. */
export type PickOtherAnswer = { kind: 'picked'; files: { id: string; name: string }[] } | { kind: 'cancelled' } | TroubleAnswer
export type ReadOtherAnswer = { kind: 'read'; name: string; bytes: Uint8Array } | TroubleAnswer
/** `notice`: saved, but something beside it did not work (the previous version could not be kept). */
export type SaveAnswer =
  { kind: 'saved'; file: string; name: string; at: string; notice: Trouble | null } | { kind: 'cancelled' } | TroubleAnswer
export type ExportAnswer = { kind: 'saved'; name: string; at: string } | { kind: 'cancelled' } | TroubleAnswer
export type PdfAnswer = { kind: 'made'; bytes: Uint8Array } | TroubleAnswer
export type PrintAnswer = { kind: 'done' } | { kind: 'cancelled' } | TroubleAnswer
export type RecentsAnswer = { kind: 'done'; recents: RecentFile[] } | TroubleAnswer
export type ProgramAnswer = { kind: 'program'; versions: ProgramVersions } | TroubleAnswer
export type ProblemReportAnswer = { kind: 'report'; text: string } | TroubleAnswer
export type UpdateAnswer = { kind: 'checked'; update: CheckedUpdate } | { kind: 'cancelled' } | TroubleAnswer
export type PlainAnswer = { kind: 'done' } | TroubleAnswer

/** Every answer may be `trouble`: a request from elsewhere or with a wrong payload is refused that way. */
export interface Answers extends Record<Channel, { kind: string }> {
  ready: StartState | TroubleAnswer
  painted: PlainAnswer
  pickFile: PickAnswer
  pickOther: PickOtherAnswer
  readOther: ReadOtherAnswer
  openOther: PickAnswer
  openRecent: PickAnswer
  forgetRecent: RecentsAnswer
  newWindow: PlainAnswer
  saveFile: SaveAnswer
  exportFile: ExportAnswer
  copyPicture: PlainAnswer
  makePdf: PdfAnswer
  printReport: PrintAnswer
  showExported: PlainAnswer
  keepJournal: PlainAnswer
  setAsideJournal: PlainAnswer
  listKept: KeptListAnswer
  readKept: KeptReadAnswer
  openKept: KeptOpenAnswer
  setWindowState: PlainAnswer
  setCommandState: PlainAnswer
  changeSettings: PlainAnswer
  closeWindow: PlainAnswer
  guideSeen: PlainAnswer
  aboutProgram: ProgramAnswer
  note: PlainAnswer
  problemReport: ProblemReportAnswer
  saveProblemReport: ExportAnswer
  checkUpdate: UpdateAnswer
  startUpdate: PlainAnswer
}
