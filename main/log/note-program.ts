import type { App } from 'electron'
import type { ProgramVersions } from '@shared/ipc'
import type { Log } from './log'
import { faultOf } from './log-entry'

/** From start to end, with every error that nothing caught. */
export function noteProgram(log: Pick<Log, 'note'>, app: Pick<App, 'on'>, versions: ProgramVersions): void {
  log.note({ event: 'start', versions })
  process.on('uncaughtExceptionMonitor', (error) => log.note(faultOf('main', error)))
  process.on('unhandledRejection', (reason) => {
    console.error(reason)
    log.note(faultOf('main', reason))
  })
  app.on('quit', () => log.note({ event: 'end' }))
}
