/**
 * Keys pressed before the page stands. They are heard here, where none is lost: a page that is still loading hears nothing,
 * and one that has nothing to show yet can do nothing with them.
 */
import type { Event, Input } from 'electron'
import { commandOfKeys } from '@shared/command'
import type { ReportWindow } from './report-window'

/** `mac`: the command key stands for Ctrl. */
export function keepEarlyKeys(window: ReportWindow, mac: boolean): void {
  window.contents.on('before-input-event', (event: Pick<Event, 'preventDefault'>, input: Input) => {
    if (window.painted || input.type !== 'keyDown' || input.isComposing) return
    const id = commandOfKeys(
      { ...input, ctrlKey: input.control, metaKey: input.meta, shiftKey: input.shift, altKey: input.alt },
      mac,
    )
    // What is typed behind a command is meant for what it will show, not for what stands there before.
    if (id === undefined ? window.keepsKeys : !window.takes(id)) event.preventDefault()
    if (id !== undefined && !input.isAutoRepeat && !window.takes(id)) void window.choose(id)
  })
}
