import type { Bridge } from '@shared/ipc'
import { createRoot } from 'react-dom/client'
import { createScreenStore } from '../store'
import type { EarlyStart, ReportWorker } from '../worker'
import { App } from './app'
import { runSession } from './run-session'
import { createSession } from './session'

export interface AppParts {
  bridge: Bridge
  worker: ReportWorker
  early: EarlyStart
}

export function mountApp(root: HTMLElement, parts: AppParts): void {
  const session = createSession({
    ...parts,
    screen: createScreenStore(window.localStorage),
    now: () => new Date().toISOString(),
  })
  runSession(session, window)
  createRoot(root).render(<App session={session} />)
}
