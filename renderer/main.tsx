import './ui/tokens.css'
import './ui/base.css'
import type { Bridge } from '@shared/ipc'
import { createRoot } from 'react-dom/client'
import { App, createSession, runSession } from './app'
import { createScreenStore } from './store'
import { createReportWorker, startWorker } from './worker'

declare global {
  interface Window {
    /** Put there by the preload. */
    nianbao: Bridge
  }
}

const session = createSession({
  bridge: window.nianbao,
  worker: createReportWorker(startWorker),
  screen: createScreenStore(window.localStorage),
  now: () => new Date().toISOString(),
})

runSession(session, window)
createRoot(document.getElementById('root')!).render(<App session={session} />)
