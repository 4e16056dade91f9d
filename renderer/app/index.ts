export { App } from './app'
export { runSession } from './run-session'
export { createSession, type Session } from './session'
