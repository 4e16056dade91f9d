// The first and smallest part of the page: sets the worker and the main process to work, then fetches the rest.
import './ui/tokens.css'
import './ui/base.css'
import type { Bridge } from '@shared/ipc'
import { createReportWorker, startEarly, startWorker } from './worker'

declare global {
  interface Window {
    /** Put there by the preload. */
    nianbao: Bridge
  }
}

const bridge = window.nianbao
const worker = createReportWorker(startWorker)
const early = startEarly(bridge, worker)
// What a report needs is fetched beside what every window needs.
void early.opening.then((opening) => opening && import('./app/report-room'))
void import('./app').then(({ mountApp }) => mountApp(document.getElementById('root')!, { bridge, worker, early }))
