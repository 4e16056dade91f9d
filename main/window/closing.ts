/**
 * Closing and quitting: a window with changes asks first. Saving is the page's work, so an answer "save" closes nothing
 * by itself: the page saves and then asks to be closed. Quitting goes from window to window and stops where a person
 * stops it.
 */
import type { OpenWindows } from './open-windows'
import type { ReportWindow } from './report-window'

export interface ClosingContext {
  windows: OpenWindows
  quit: () => void
  ask: (window: ReportWindow) => Promise<'save' | 'discard' | 'cancel'>
}

export class Closing {
  readonly #windows: OpenWindows
  readonly #quit: () => void
  readonly #ask: ClosingContext['ask']
  /** A person wants the whole program to end, and windows still stand in the way. */
  #quitting = false

  constructor({ windows, quit, ask }: ClosingContext) {
    this.#windows = windows
    this.#quit = quit
    this.#ask = ask
  }

  watch(window: ReportWindow): void {
    window.browser.on('close', (event) => {
      if (!window.mustAsk) return
      event.preventDefault()
      // Someone closes this window by hand: an older wish to quit, given up half way, is over.
      if (window.closing !== 'asking') this.#quitting = false
      void this.#settle(window).then((settled) => settled && window.browser.close())
    })
    window.browser.on('closed', () => {
      if (this.#quitting) this.#quit()
    })
  }

  /** For `before-quit`. */
  beforeQuit(event: { preventDefault: () => void }): void {
    if (!this.#windows.all.some((window) => window.mustAsk)) return
    event.preventDefault()
    if (this.#windows.all.some((window) => window.closing === 'asking')) return
    this.#quitting = true
    void this.#settleAll()
  }

  /** The page agrees to be closed, or a person used its close command. */
  agree(window: ReportWindow): void {
    // With changes left, a person has used the command while the page was still saving.
    if (window.closing === 'saving' && !window.state.dirty) window.closing = 'agreed'
    window.browser.close()
  }

  /** Saving before closing was cancelled, went wrong, or was overtaken by new changes. */
  stay(window: ReportWindow): void {
    if (window.closing === 'no') return
    this.#giveUp()
    window.closing = 'no'
  }

  async #settleAll(): Promise<void> {
    for (const window of [...this.#windows.all].reverse()) {
      if (!window.mustAsk) continue
      window.bringToFront()
      if (!(await this.#settle(window))) return
    }
    this.#quit()
  }

  /** True when the window may close now; with "save" it closes later, through `agree`. */
  async #settle(window: ReportWindow): Promise<boolean> {
    if (window.closing === 'asking') return false
    window.closing = 'asking'
    // A question that cannot be asked loses nothing.
    const answer = await this.#ask(window).catch(() => 'cancel' as const)
    if (answer === 'cancel') this.#giveUp()
    window.closing = answer === 'discard' ? 'agreed' : answer === 'save' ? 'saving' : 'no'
    if (answer === 'save') window.tell('saveAndClose', null)
    return answer === 'discard'
  }

  /** Who had agreed to lose changes for the sake of quitting keeps them after all. */
  #giveUp(): void {
    this.#quitting = false
    for (const window of this.#windows.all) if (window.closing === 'agreed') window.closing = 'no'
  }
}
