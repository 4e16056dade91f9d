/** One window and what the main process knows of it. */
import type { BrowserWindow, WebContents } from 'electron'
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { CommandId } from '@shared/command'
import type { EventName, Events, KeptContent, Payload } from '@shared/ipc'
import { nativeDialogs } from '@shared/message/screen/native'
import { FileHandles } from '../document/file-handles'
import { samePathKey } from '../document/file-names'
import type { KeptPlace } from './kept-place'
import type { Recovered } from '../journal/journal-entry'
import { WaitingOrders } from './waiting-orders'

type WindowState = Payload<'setWindowState'>

export class ReportWindow {
  readonly files = new FileHandles()
  /** Paths of files it only reads, by the ids the page knows. */
  readonly others = new Map<string, string>()
  /** The file it shows or is about to show. */
  path: string | null = null
  /** The page has asked what the window is for. */
  ready = false
  /** The page has shown it: from now on what it says about its report counts. */
  painted = false
  state: WindowState = { title: '', dirty: false, report: null }
  enabled: Payload<'setCommandState'>['enabled'] = {}
  /** `asking`: the question stands on the screen · `saving`: the page saves and will agree · `agreed`: may close. */
  closing: 'no' | 'asking' | 'saving' | 'agreed' = 'no'
  /** File exported last. */
  exported: string | null = null
  /** Where the last export could not be written. */
  notExported: string | null = null
  /** Text of the problem report as it was shown. */
  problemReport: string | null = null
  /** Installer file that was looked at last. */
  installer: string | null = null
  /** Its folder in the journal. */
  journal: string = randomUUID()
  /** What it brings back from the journal, until the page has asked for it. */
  recovered: Recovered | null = null
  /** Earlier contents the page may ask for, by the ids it knows. */
  readonly kept = new Map<string, KeptPlace>()
  /** The one it was opened for, until the page has asked for it. */
  opensKept: KeptContent | null = null
  /** It was opened for something that is not a file: it takes none before that is shown. */
  taken = false
  /** What was asked of it before its page stood. */
  readonly waiting = new WaitingOrders()
  /** The settings changed while it could not be told. */
  settingsMissed = false
  /** Savings of one window come after each other. */
  saving: Promise<unknown> = Promise.resolve()

  readonly contents: WebContents

  constructor(readonly browser: BrowserWindow) {
    this.contents = browser.webContents
  }

  /** On the start screen: takes the next file. */
  get isFree(): boolean {
    const { report, working = false } = this.state
    return this.path === null && report === null && !working && this.closing === 'no' && !this.taken
  }

  get mustAsk(): boolean {
    return this.state.dirty && this.closing !== 'agreed'
  }

  holds(path: string): boolean {
    return this.path !== null && samePathKey(this.path) === samePathKey(path)
  }

  tell<E extends EventName>(event: E, value: Events[E]): void {
    if (!this.browser.isDestroyed()) this.contents.send(event, value)
  }

  /** The page carries out the command now. */
  takes(id: CommandId): boolean {
    return this.painted || (this.waiting.none && this.enabled[id] === true)
  }

  /** Keys that are no command are not for what stands there now. */
  get keepsKeys(): boolean {
    return !this.waiting.none && Object.keys(this.enabled).length === 0
  }

  /** Carries out what was chosen in the menu or with keys, or keeps it until the page stands. */
  choose(id: CommandId): Promise<void> {
    if (this.takes(id)) return this.#pass(id)
    // To close a window takes no page.
    if (id === 'file.close' && this.waiting.none) this.browser.close()
    else this.waiting.add({ kind: 'command', id })
    return Promise.resolve()
  }

  /** The page has seen no click for it, and without one it may open no file chooser. */
  async #pass(id: CommandId): Promise<void> {
    if (this.browser.isDestroyed()) return
    const asGesture = true
    await this.contents.executeJavaScript('undefined', asGesture).catch(() => undefined)
    this.tell('command', { id })
  }

  bringToFront(): void {
    if (this.browser.isMinimized()) this.browser.restore()
    this.browser.show()
    this.browser.focus()
  }

  /** Takes over what the page says. */
  update(state: WindowState): void {
    // Before the window's first file is settled the page holds nothing yet and says so.
    if (state.report !== null || this.painted) this.path = this.files.find(state.report?.file ?? null)?.path ?? null
    this.state = state
    this.showTitle()
  }

  showTitle(): void {
    const { title, dirty } = this.state
    const file = this.path === null || this.state.report === null ? [] : [basename(this.path)]
    const words = [...new Set([title, ...file])].filter((part) => part !== '').join(' — ')
    this.browser.setTitle(`${words || nativeDialogs.program}${dirty ? ' ●' : ''}`)
    // macOS: the dot in the red button, and the file's icon in the title bar.
    this.browser.setDocumentEdited(dirty)
    this.browser.setRepresentedFilename(this.path ?? '')
  }
}
