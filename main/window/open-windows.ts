import type { WebContents } from 'electron'
import type { ReportWindow } from './report-window'

/** The windows that are open, the one used last at the end. */
export class OpenWindows {
  readonly #windows: ReportWindow[] = []

  add(window: ReportWindow): void {
    this.#windows.push(window)
    window.browser.on('focus', () => this.#windows.push(...this.#windows.splice(this.#windows.indexOf(window), 1)))
    window.browser.on('closed', () => this.#windows.splice(this.#windows.indexOf(window), 1))
  }

  get all(): readonly ReportWindow[] {
    return this.#windows
  }

  get last(): ReportWindow | undefined {
    return this.#windows.at(-1)
  }

  of(contents: WebContents): ReportWindow | undefined {
    return this.#windows.find((window) => window.contents === contents)
  }

  holding(path: string): ReportWindow | undefined {
    return this.#windows.find((window) => window.holds(path))
  }

  get free(): ReportWindow | undefined {
    return [...this.#windows].reverse().find((window) => window.isFree)
  }
}
