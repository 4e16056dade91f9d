/**
 * The page's only door: one function per request of the contract, and `on` for what the main process tells. Channel
 * names are fixed here, so the page cannot ask for any other.
 */
import { contextBridge, ipcRenderer } from 'electron'
import { CHANNELS, DROP_CHANNEL, EVENTS, type EventName } from '@shared/ipc/channels'
import { watchDrops } from './drop/watch-drops'

const ask = Object.fromEntries(CHANNELS.map((channel) => [channel, (payload?: unknown) => ipcRenderer.invoke(channel, payload)]))

function on(event: EventName, listener: (value: unknown) => void): () => void {
  if (!EVENTS.includes(event)) throw new Error(`no such event: ${String(event)}`)
  const forward = (_: unknown, value: unknown) => listener(value)
  ipcRenderer.on(event, forward)
  return () => void ipcRenderer.removeListener(event, forward)
}

contextBridge.exposeInMainWorld('nianbao', { ...ask, on })
watchDrops(window, (paths) => ipcRenderer.send(DROP_CHANNEL, paths))
