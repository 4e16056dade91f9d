/** The window's shortcuts. One listener, before every other, so that the editor and the fields need not know them. */
import { commandOfKeys, type CommandId } from '@shared/command'
import type { CommandBus } from './command-bus'

export const isMac = (): boolean => /Mac/.test(navigator.platform)

/** Listens until the answer is called. */
export function listenToKeys(target: Window, bus: CommandBus): () => void {
  const mac = isMac()
  const onKey = (event: KeyboardEvent) => {
    // An input method owns its keys: 229 is what a key is called while it composes.
    if (event.isComposing || event.keyCode === 229) return
    const id = commandOfKeys(event, mac)
    if (!id || dialogIsOpen(target.document) || belongsToField(id, event.target)) return
    event.preventDefault()
    event.stopPropagation()
    // A key held down writes or asks once.
    if (!event.repeat || !id.startsWith('file.')) bus.run(id)
  }
  target.addEventListener('keydown', onKey, true)
  return () => target.removeEventListener('keydown', onKey, true)
}

export const dialogIsOpen = (document: Document): boolean => document.querySelector('[data-modal]') !== null

/** A plain field outside the report (search words, a name) undoes and formats for itself. */
function belongsToField(id: CommandId, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  // In a cell of a standard table F1 explains the cell.
  if (id === 'help.contents' && target.closest('[data-figure]')) return true
  const field = target.closest('input, textarea, select')
  if (!field || field.closest('[data-report-editor]')) return false
  return /^(format|insert|table)\./.test(id) || id === 'edit.undo' || id === 'edit.redo'
}
