import { ipcMain } from 'electron'
import { registerRequests, type Registration } from './register-requests'

/** Listens on the real wire. */
export function connect<S>(registration: Omit<Registration<S>, 'receiver'>): void {
  registerRequests({ ...registration, receiver: ipcMain })
}
