/** What the window is showing and what it is busy with. Actions change it, `app.tsx` draws it. */
import type { ChangeWords, Fix } from '@shared/change'
import type { Finding, ReportFile, Trouble } from '@shared/finding'
import type { Bridge, RecentFile, RecoveredReport } from '@shared/ipc'
import type { ExportFormat } from '@shared/working-papers'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { createCommandBus, type CommandBus } from '../commands'
import type { CompareSide } from '../compare'
import type { CheckJob, MergeJob } from '../merge'
import type { TroubleDuring } from '../dialogs'
import { firstChoice, type EarlierReport, type ExportChoice, type ExportFacts, type ExportResult } from '../export'
import type { RollPlan } from '@shared/roll'
import type { SourceView } from '@shared/source'
import type { PastedBlock } from '../store/form-host'
import type { DocumentStore, EditorHandle, ListedFinding, ScreenStore } from '../store'
import type { Notice } from '../ui'
import type { YearsJob } from '../years'
import type { ChangedForm, EarlyStart, LookSummary, ReportWorker, TemplateSummary } from '../worker'
import type { PreviewZoom } from '../preview'
import { createSettingsStore, type SettingsStore } from './settings-store'
import { createWriteQueue, type WriteQueue } from './write-queue'

/** The report of the window. */
export interface OpenDocument {
  store: DocumentStore
  /** What the editor starts with. */
  initial: ReportFile
  /** Begun here, not read from a file. */
  begun: boolean
  /** Handle of the file at the main process; `null` until the first save. */
  file: string | null
  /** The foreign document it was read from, as long as the window is open. */
  source: SourceView | null
  /** Set when it stood unsaved as the program ended. */
  recovered?: RecoveredReport
}

export type Stage =
  | { kind: 'starting' }
  | { kind: 'start' }
  /** `share`: 0–1 of the reading, `null` while it cannot be said. */
  | { kind: 'opening'; name: string; share: number | null; cancel: () => void }
  | { kind: 'report'; document: OpenDocument }

export type SupportDialog = 'help' | 'guide' | 'about' | 'problem' | 'update'

/** Out of a trouble, in one click. */
export interface WayOn {
  label: string
  run: () => Promise<unknown>
}

export type OpenDialog =
  | { kind: 'new' }
  /** Organ and year of the open report. */
  | { kind: 'report' }
  /** A ledger of applications is counted into the open report. */
  | { kind: 'ledger' }
  | { kind: 'shortcuts' }
  | { kind: 'settings' }
  /** About the program itself. */
  | { kind: 'support'; what: SupportDialog }
  /** `ways`: what may be done about it, where that does not follow from what went wrong. */
  | { kind: 'trouble'; trouble: Trouble; during: TroubleDuring; ways?: readonly WayOn[] }
  /** Errors in figures that make an export ask first. */
  | { kind: 'stops'; findings: Finding[]; resolve: (goOn: boolean) => void }
  /** Why a finding may stay as it is. */
  | { kind: 'explain'; finding: ListedFinding }
  /** Places that would be mended. */
  | { kind: 'fix'; fix: Fix; words: readonly ChangeWords[] }
  /** Look and format of an export, and what the checks say. */
  | { kind: 'export'; looks: LookSummary[]; facts: ExportFacts; earlier: EarlierReport[] }
  /** The file is being made; `cancel` is `null` once the system asks where it goes. */
  | { kind: 'exporting'; format: ExportFormat; cancel: (() => void) | null }
  | { kind: 'exported'; result: ExportResult }
  /** The open report in the form in force, before it is taken. */
  | { kind: 'change-form'; change: ChangedForm }
  /** Last year's report, before it becomes the draft of another year. */
  | { kind: 'roll'; plan: RollPlan }
  /** Adding up subordinate reports. */
  | { kind: 'merge'; job: MergeJob }
  /** Checking many reports. */
  | { kind: 'check-many'; job: CheckJob }
  /** Main figures of several years. */
  | { kind: 'years'; job: YearsJob }
  /** Earlier contents on this computer. */
  | { kind: 'kept' }
  /** Two reports side by side. */
  | { kind: 'compare'; before: CompareSide; after: CompareSide }
  /** A whole report was pasted; `asText` pastes its words. */
  | { kind: 'paste'; file: ReportFile; asText: () => void }
  /** One standard table was pasted. */
  | { kind: 'paste-table'; form: string; file: ReportFile; asText: () => void }
  /** The text of one chapter was pasted. */
  | { kind: 'paste-chapter'; section: string; file: ReportFile; asText: () => void }
  /** Cells that do not fit were pasted into a standard table. */
  | { kind: 'paste-block'; block: PastedBlock }

export const RIGHT_TABS = ['findings', 'lastYear', 'versions'] as const
export type RightTab = (typeof RIGHT_TABS)[number]

export interface SessionState {
  stage: Stage
  recents: RecentFile[]
  version: string
  templates: TemplateSummary[]
  dialog: OpenDialog | null
  notices: Notice[]
  /** What is being written, or read from the clipboard. */
  busy: 'saving' | 'exporting' | 'reading' | null
  /** Format and look chosen last. */
  exportChoice: ExportChoice
  /** The printed pages stand in place of the paper, or beside it. */
  preview: 'instead' | 'beside' | null
  /** How large its pages shall be, and how large they are. */
  previewZoom: PreviewZoom
  previewScale: number
  /** Gives up the export that is being made. */
  cancelExport: (() => void) | null
  /** Finding last gone to. */
  current: ListedFinding | null
  /** What the panel on the right shows. */
  tab: RightTab
  /** The source stands beside the report. */
  comparing: boolean
  /** Largest size at which the whole width of the paper is in sight; `null` as soon as a person chose one. */
  fit: number | null
}

export interface Session {
  state: StoreApi<SessionState>
  bridge: Bridge
  worker: ReportWorker
  early: EarlyStart
  screen: ScreenStore
  settings: SettingsStore
  commands: CommandBus
  writes: WriteQueue
  /** The editor of the open report, once it has mounted. */
  editor: StoreApi<{ handle: EditorHandle | null }>
  /** The clock, as ISO 8601. */
  now: () => string
}

export type SessionParts = Pick<Session, 'bridge' | 'worker' | 'early' | 'screen' | 'now'>

export function createSession(parts: SessionParts): Session {
  return {
    ...parts,
    settings: createSettingsStore(),
    commands: createCommandBus(),
    writes: createWriteQueue(),
    state: createStore<SessionState>(() => ({
      stage: { kind: 'starting' },
      recents: [],
      version: '',
      templates: [],
      dialog: null,
      notices: [],
      busy: null,
      exportChoice: firstChoice,
      preview: null,
      previewZoom: 1,
      previewScale: 1,
      cancelExport: null,
      current: null,
      tab: 'findings',
      comparing: false,
      fit: 1,
    })),
    editor: createStore<{ handle: EditorHandle | null }>(() => ({ handle: null })),
  }
}

export function showDialog({ state }: Session, dialog: OpenDialog | null): void {
  state.setState({ dialog })
}

/** Whether the source stands beside the report now. */
export const isComparing = (session: Session): boolean =>
  session.state.getState().comparing && (openDocument(session)?.source ?? null) !== null

/** Smaller than this a narrow window does not make the paper by itself. */
const LEAST_IN_NARROW = 0.75

/** Size of the paper as it is drawn: never wider than its room, unless asked for. */
export function shownZoom(session: Session): number {
  const { zoom } = session.screen.getState()
  const { fit, preview } = session.state.getState()
  if (fit === null) return zoom
  if (isComparing(session) || preview === 'beside') return Math.min(zoom, fit)
  // Who likes the paper larger than true has chosen to push it.
  return zoom > 1 ? zoom : Math.min(zoom, Math.max(fit, LEAST_IN_NARROW))
}

let lastNotice = 0

export function notify({ state }: Session, notice: Omit<Notice, 'id'>): void {
  state.setState(({ notices }) => ({ notices: [...notices, { ...notice, id: ++lastNotice }] }))
}

export function openDocument({ state }: Session): OpenDocument | null {
  const { stage } = state.getState()
  return stage.kind === 'report' ? stage.document : null
}
